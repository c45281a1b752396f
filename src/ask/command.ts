import type { Language } from '../types.ts';

/** A chat command: a name behind a slash, in a group perhaps with the bot's own name behind it. */
export interface Command {
  readonly name: string;
  /** Whose command it is, where it says so: /help@this_bot. */
  readonly bot: string | null;
  /** What stands behind the name. */
  readonly rest: string;
}

/** The command a message is, or null for a question. */
export function commandOf(text: string): Command | null {
  const [, name, bot = null, rest = ''] = /^\s*\/([\p{L}_]+)(?:@(\S+))?(?:\s+(.*))?$/su.exec(text) ?? [];
  return name === undefined ? null : { name: name.toLowerCase(), bot, rest: rest.trim() };
}

/** Commands that are short for a question, and the question. */
const QUESTIONS: Readonly<Record<string, (rest: string, english: boolean) => string>> = {
  ask: (rest) => rest,
  deadlines: (rest, english) => `${rest} ${english ? 'what is due soon' : '有哪些快到期的'}`,
};

/** Second names of commands. */
const ALIASES: Readonly<Record<string, string>> = { due: 'deadlines' };

/** Commands the documents answer; the others concern the chat itself. */
export const ANSWERED: readonly string[] = ['help', 'start', 'doc', ...Object.keys(QUESTIONS)];

/** The name a command goes by. */
export function nameOf({ name }: Command): string {
  return ALIASES[name] ?? name;
}

/** The question a command stands for; null for a command that is none. Without words of its own it is in `language`. */
export function questionOf(command: Command, language: Language): string | null {
  const english = command.rest === '' ? language === 'en' : !/\p{Script=Han}/u.test(command.rest);
  return QUESTIONS[nameOf(command)]?.(command.rest, english).trim() ?? null;
}
