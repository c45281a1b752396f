import { ANSWERED, type Command, commandOf, nameOf } from '../../src/ask/command.ts';
import type { ThreadContext } from '../../src/ask/follow-up.ts';
import { LONGEST_QUESTION } from '../../src/ask/parse.ts';
import type { Assistant, Moment, Replied } from '../../src/assistant.ts';
import { saying } from '../../src/say/parts.ts';
import type { Reply } from '../../src/say/reply.ts';
import { chatWordsFor } from '../../src/say/words-chat.ts';
import { mannersFor } from '../../src/say/words-manners.ts';
import { languageOf } from '../../src/text/script.ts';
import { type Wish, wishOf } from '../../src/train/wishes.ts';
import type { Language } from '../../src/types.ts';
import type { Learning } from '../learning/learning.ts';
import type { Log } from '../log.ts';
import { bind, type Keys, rebind, typed } from './keys.ts';
import { createLessons, PERSON, type Said } from './lessons.ts';

/** A chat at the machine itself sees internal documents. */
const VIEWER = { internal: true };

export interface SessionParts {
  readonly assistant: Assistant;
  readonly learning: Learning;
  /** Deletes what is kept of a person; returns how many questions that were. */
  readonly forget: (person: string) => Promise<number>;
  readonly clock: () => Moment;
  readonly log: Log;
}

/** One person's chat: what it is limited to, what was said last, which keys work. */
export interface Session {
  greeting(): Promise<Said>;
  /** The reply to one line; null ends the chat. */
  line(text: string): Promise<Said | null>;
  /** The language the person last used. */
  language(): Language;
}

/** Starts a chat. It never throws: what goes wrong is logged, and the person is told in a line. */
export function createSession({ assistant, learning, forget, clock, log }: SessionParts): Session {
  let scope: readonly string[] | null = null;
  let context: ThreadContext | null = null;
  let keys: Keys = new Map();
  let language: Language = 'zh-Hans';
  // Digits open rows of the last list, or answer the last question of a lesson: whichever was shown last.
  let inLesson = false;
  let begun = 0;
  let lessons = createLessons(learning);

  const say = (text: string): Reply => saying([text], language);

  function remember(replied: Replied): Reply {
    context = replied.context;
    language = replied.reply.language;
    return replied.reply;
  }

  async function ask(text: string): Promise<Reply> {
    if (text.length > LONGEST_QUESTION) return say(chatWordsFor(language).tooLong(text.length, LONGEST_QUESTION));
    const replied = await assistant.reply({ text, scope, language }, context, VIEWER, clock());
    keys = bind(replied.answer, replied.reply);
    return remember(replied);
  }

  async function press(key: string): Promise<Reply | null> {
    const bound = keys.get(key);
    if (!bound) return /^\d+$/.test(key) && keys.size > 0 ? say(chatWordsFor(language).noRow(key)) : null;
    const replied = await assistant.act(bound.action, bound.answer, VIEWER, clock());
    keys = rebind(keys, bound.action, bind(replied.answer, replied.reply));
    return remember(replied);
  }

  async function limit(argument: string): Promise<Reply> {
    const changed = await assistant.scope(argument, scope, language, VIEWER);
    // What was asked in other documents is no guide in these.
    if (changed.scope !== scope) context = null;
    scope = changed.scope;
    return changed.reply;
  }

  const learner = () => ({ viewer: VIEWER, scope, language });

  async function learn(wish: Wish, text: string): Promise<Said> {
    if (!commandOf(text)) language = languageOf(text);
    inLesson = true;
    begun++;
    return lessons.begin(wish, learner(), `${PERSON} ${clock().at} ${begun}`);
  }

  async function respond(text: string): Promise<Said | null> {
    const command = commandOf(text);
    const wish = wishOf(text);
    if (wish) return learn(wish, text);
    const key = typed(text);
    const own = !command && (inLesson || key === 'c') ? await lessons.press(key, learner()) : null;
    if (own) {
      inLesson = true;
      return own;
    }
    if (command?.name === 'quit') return null;
    inLesson = false;
    return { reply: await answer(text, command), keys: lessons.back(language) };
  }

  async function answer(text: string, command: Command | null): Promise<Reply> {
    if (!command) return (await press(typed(text))) ?? ask(text);
    if (command.name === 'scope') return limit(command.rest);
    if (command.name === 'forget_me') {
      lessons = createLessons(learning);
      return say(mannersFor(language).forgotten(await forget(PERSON)));
    }
    if (ANSWERED.includes(nameOf(command))) return ask(text);
    return say(chatWordsFor(language).unknownCommand(command.name));
  }

  async function guarded(reply: () => Promise<Said | null>): Promise<Said | null> {
    try {
      return await reply();
    } catch (err) {
      log.error({ err }, 'a line in the terminal was not answered');
      return { reply: say(chatWordsFor(language).failed), keys: null };
    }
  }

  return {
    greeting: async () => (await guarded(async () => ({ reply: await ask('/start'), keys: null }))) as Said,
    line: (text) => guarded(() => respond(text)),
    language: () => language,
  };
}
