import { lines, replyOf } from '../../src/say/parts.ts';
import { presentQuestion } from '../../src/say/question.ts';
import type { Block, Reply } from '../../src/say/reply.ts';
import { trainWordsFor } from '../../src/say/words-train.ts';
import type { Wish } from '../../src/train/wishes.ts';
import type { Learner, Turn } from '../../src/trainer.ts';
import type { Learning } from '../learning/learning.ts';
import type { KeptRun } from '../store/training.ts';
import { terminalWordsFor } from './words.ts';

/** The one person at the machine itself. */
export const PERSON = 'terminal:local';

/** Something to show, and the keys that go on from there. */
export interface Said {
  readonly reply: Reply;
  readonly keys: string | null;
}

/** The quiz, tour or review somebody at the terminal is in. */
export interface Lessons {
  /** Begins what somebody wants to learn; `key` is its own. */
  begin(wish: Wish, learner: Learner, key: string): Promise<Said>;
  /** Does what a typed key says; null for one that means nothing here. */
  press(key: string, learner: Learner): Promise<Said | null>;
  /** The key that leads back to what is under way; null when nothing is. */
  back(language: Learner['language']): string | null;
}

/** Lessons over the learning of the service: they go on after a restart. */
export function createLessons(learning: Learning): Lessons {
  let now: { readonly kept: KeptRun; readonly turn: Turn } | null = null;

  /** What comes next, below what was said. */
  async function show(kept: KeptRun, { viewer }: Learner, above: readonly Block[]): Promise<Said> {
    now = await learning.turn(kept, viewer);
    if (now) {
      const { card, question } = now.turn;
      const asked = question ? presentQuestion(question, kept.run.language).blocks : [];
      const keys = terminalWordsFor(kept.run.language).lesson(question?.options.length ?? 0);
      return said([...above, ...(card?.blocks ?? []), ...asked], kept.run.language, keys);
    }
    const { blocks } = await learning.result(kept, viewer);
    return said([...above, ...blocks], kept.run.language, null);
  }

  async function answer(kept: KeptRun, option: number, learner: Learner): Promise<Said> {
    const { position, language } = kept.run;
    const judged = await learning.answer(kept, position, option, PERSON, learner.viewer, false);
    const above =
      judged.is === 'judged' ? judged.verdict.reply.blocks : lines([trainWordsFor(language).answeredBefore]);
    return show(await learning.next(kept, position), learner, [...above, ...lines([''])]);
  }

  return {
    async begin(wish, learner, key) {
      const who = { ...learner, chat: PERSON, thread: null, person: PERSON, isPrivate: true };
      const { said: first, run } = await learning.begin(wish, who, key);
      const above = first?.blocks ?? [];
      return run ? show(run, learner, above) : said(above, learner.language, null);
    },
    back: (language) => (now ? terminalWordsFor(language).back : null),
    async press(key, learner) {
      if (!now) return null;
      const { kept, turn } = now;
      if (/^[1-9]$/.test(key) && turn.question && Number(key) <= turn.question.options.length) {
        return answer(kept, Number(key) - 1, learner);
      }
      if (key === 'n') return show(await learning.next(kept, kept.run.position), learner, []);
      if (key === 'c') return show(kept, learner, []);
      if (key === 's') {
        now = null;
        const { blocks } = await learning.stop(kept, learner.viewer);
        return said(blocks, kept.run.language, null);
      }
      return null;
    },
  };
}

function said(blocks: readonly Block[], language: Reply['language'], keys: string | null): Said {
  return { reply: replyOf(blocks, language), keys };
}
