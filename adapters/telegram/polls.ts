import { setTimeout as sleep } from 'node:timers/promises';
import type { Api } from 'grammy';
import type { PollAnswer } from 'grammy/types';
import type { Moment } from '../../src/assistant.ts';
import type { VoteEvent } from '../chat/incoming.ts';
import { Gone, type Polls } from '../chat/messenger.ts';
import type { Store } from '../store/store.ts';
import type { Asking } from '../store/training.ts';
import { isRefusal, meaningOf } from './errors.ts';
import { languageOf, nameOfChat } from './events.ts';
import { keyboardOf } from './keyboard.ts';

/** Telegram's own quizzes: it shows everybody at once whether they were right. Not anonymous, else no answer is told. */
export function createPolls(api: Api): Polls {
  return {
    async send({ chat, thread }, { question, options, right, explanation }, buttons) {
      const place = thread === null ? {} : { message_thread_id: Number(thread) };
      const quiz = { type: 'quiz', is_anonymous: false, explanation } as const;
      const texts = options.map((text) => ({ text }));
      const form = { ...quiz, ...place, correct_option_ids: [right], reply_markup: keyboardOf(buttons) };
      try {
        const sent = await api.sendPoll(chatOf(chat), question, texts, form);
        return { message: String(sent.message_id), poll: sent.poll.id };
      } catch (error) {
        // Groups may forbid polls alone.
        if (isRefusal(error) && meaningOf(error) === error) return null;
        throw meaningOf(error);
      }
    },
    async close(chat, message) {
      await api.stopPoll(chatOf(chat), Number(message)).catch((error: unknown) => {
        const meaning = meaningOf(error);
        if (!isRefusal(error) && !(meaning instanceof Gone)) throw meaning;
      });
    },
  };
}

/** `telegram:-100123` → -100123 */
export function chatOf(name: string): number {
  return Number(name.slice(name.indexOf(':') + 1));
}

/** The answer to one of our polls, in the chat it was put in; null for any other, and for one that was taken back. */
export async function voteOf(
  { poll_id, user, option_ids }: PollAnswer,
  { training }: Pick<Store, 'training'>,
  { at }: Moment,
): Promise<VoteEvent | null> {
  const [chosen] = option_ids;
  const asking = await known(poll_id, training);
  const kept = asking && (await training.run(asking.run));
  if (!kept || !user || chosen === undefined) return null;
  const { chat, thread, isPrivate } = kept;
  const place = { chat, thread, isPrivate, person: nameOfChat(user.id), language: languageOf(user), at };
  return { ...place, is: 'vote', run: kept.id, position: asking.position, chosen };
}

/** How often a poll that is not known is looked for, and how long in between. */
const TRIES = 5;
const WAIT_MS = 200;

/** A poll is seen before the bot has kept what it is called: the quickest answer waits for that. */
async function known(poll: string, training: Store['training']): Promise<Asking | null> {
  for (let tries = 1; tries < TRIES; tries++) {
    const asking = await training.poll(poll);
    if (asking) return asking;
    await sleep(WAIT_MS);
  }
  return training.poll(poll);
}
