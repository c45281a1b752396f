import type { Answers } from '../store/store.ts';

/** As many as people may still reply to without having asked anything. */
const REMEMBERED = 1000;

/** Which messages are the bot's: an event does not say whose message it replies to. */
export interface OwnMessages {
  has(chat: string, message: string): Promise<boolean>;
  note(message: string): void;
}

/** Answers are in the store; what the bot says besides is remembered for a while. */
export function createOwnMessages(answers: Answers): OwnMessages {
  const recent = new Set<string>();
  return {
    has: async (chat, message) => recent.has(message) || (await answers.shownIn(chat, message)) !== null,
    note(message) {
      recent.add(message);
      const [oldest] = recent;
      if (recent.size > REMEMBERED && oldest !== undefined) recent.delete(oldest);
    },
  };
}
