import { createHash } from 'node:crypto';
import type { Viewer } from '../../src/ask/library.ts';
import type { Moment } from '../../src/assistant.ts';
import { saying } from '../../src/say/parts.ts';
import type { Reply } from '../../src/say/reply.ts';
import { type Outcome, presentOutcome } from '../../src/say/result.ts';
import { tourWordsFor } from '../../src/say/words-tour.ts';
import { afterStep, ended, isOver, judged, type Run } from '../../src/train/run.ts';
import { remembered } from '../../src/train/schedule.ts';
import type { Wish } from '../../src/train/wishes.ts';
import type { Begun, Learner, LearningMoment, Trainer, Turn, Verdict } from '../../src/trainer.ts';
import type { Store } from '../store/store.ts';
import type { KeptRun } from '../store/training.ts';

/** Who learns, and where. */
export interface Who extends Learner {
  readonly chat: string;
  /** Topic or thread inside the chat; null outside of any. */
  readonly thread: string | null;
  readonly person: string;
  readonly isPrivate: boolean;
}

/** What comes of a wish: something to say, a run that begins or goes on, or both. */
export interface Started {
  readonly said: Reply | null;
  readonly run: KeptRun | null;
}

/** What an answer was worth; `before` when the person had answered already, `over` when the run is past it. */
type Judged = { readonly is: 'judged'; readonly verdict: Verdict } | { readonly is: 'before' | 'over' };

/** Quizzes, tours and reviews of all chats, terminals and browsers: where everybody is, kept in the store. */
export interface Learning {
  /** Carries out a wish; the same key is the same wish, so that it may be done again after trouble. */
  begin(wish: Wish, who: Who, key: string): Promise<Started>;
  /** Begins the tour through a document at its first card, wherever somebody is in it. */
  restart(document: string, who: Who, key: string): Promise<Started>;
  /** What somebody learned, in figures and as a message. */
  progress(who: Pick<Who, keyof Learner | 'person'>): ReturnType<Trainer['progress']>;
  /** The questions of somebody's wrong-answer book, what is due first coming first. */
  book(who: Pick<Who, keyof Learner | 'person'>): ReturnType<Trainer['book']>;
  run(id: number): Promise<KeptRun | null>;
  /** What a run shows now; null when it is over. */
  turn(kept: KeptRun, viewer: Viewer): Promise<{ readonly kept: KeptRun; readonly turn: Turn } | null>;
  /** Takes an answer to the question at `position`. `again`: it may have been taken before by an attempt that failed. */
  answer(
    kept: KeptRun,
    position: number,
    chosen: number,
    person: string,
    viewer: Viewer,
    again: boolean,
  ): Promise<Judged>;
  /** What somebody was told to their answer to the question that is shown; null before they answered. */
  verdict(kept: KeptRun, person: string, viewer: Viewer): Promise<Verdict | null>;
  /** Goes on behind `position`; does nothing when it went on already. */
  next(kept: KeptRun, position: number): Promise<KeptRun>;
  /** Ends a run where it is, with its result; a tour waits there to be gone on with. */
  stop(kept: KeptRun, viewer: Viewer): Promise<Reply>;
  /** The answer to the question that is shown, for a group; null when it is gone. */
  solution(kept: KeptRun, viewer: Viewer): Promise<Reply | null>;
  /** How a run came out, and the same as a message. */
  outcome(kept: KeptRun, viewer: Viewer): Promise<Outcome>;
  result(kept: KeptRun, viewer: Viewer): Promise<Reply>;
}

export interface LearningParts {
  readonly trainer: Trainer;
  readonly store: Pick<Store, 'training'>;
  readonly clock: () => Moment;
  /** The ISO day of a time, where the office is. */
  readonly dayOf: (time: number) => string;
}

/** Learning over a store. */
export function createLearning({ trainer, store: { training }, clock, dayOf }: LearningParts): Learning {
  const now = (): LearningMoment => ({ ...clock(), dayOf });

  async function save(kept: KeptRun, run: Run): Promise<KeptRun> {
    if (JSON.stringify(run) === JSON.stringify(kept.run)) return kept;
    await training.update(kept.id, run, clock().at);
    return { ...kept, run };
  }

  async function keep({ run, said }: Begun, { chat, thread, person, isPrivate }: Who, key: string): Promise<Started> {
    if (!run) return { said, run: null };
    return { said, run: await training.begin({ chat, thread, person, isPrivate, run }, key, clock().at) };
  }

  /** The tour somebody is in goes on, the last one of all when they name none; else it begins. */
  async function learn(rest: string, who: Who, key: string): Promise<Started> {
    const { chat, thread, person } = who;
    const goesOn = (own: KeptRun | null): own is KeptRun => own !== null && own.thread === thread && !isOver(own.run);
    const left = rest === '' ? await training.last(chat, person, 'tour') : null;
    const known = goesOn(left) ? await trainer.subject(left.run.document ?? '', who, clock().today) : null;
    const { document, said } = known?.document ? known : await trainer.subject(rest, who, clock().today);
    if (document === null) return { said, run: null };
    const last = await training.last(chat, person, 'tour', document);
    if (goesOn(last)) {
      const { position } = last.run;
      return {
        said: position === 0 ? said : saying([tourWordsFor(who.language).again(position + 1)], who.language),
        run: last,
      };
    }
    return { ...(await restart(document, who, key)), said };
  }

  async function restart(document: string, who: Who, key: string): Promise<Started> {
    return keep(await trainer.tour(document, who, now(), seedOf(key)), who, key);
  }

  async function progress(who: Pick<Who, keyof Learner | 'person'>): ReturnType<Learning['progress']> {
    const memories = (await training.memories(who.person)).map(({ memory }) => memory);
    return trainer.progress(await training.history(who.person), memories, who, now());
  }

  async function outcome({ id, run, isPrivate }: KeptRun, viewer: Viewer): Promise<Outcome> {
    return trainer.outcome(run, await training.answers(id), isPrivate, viewer, clock().today);
  }

  async function result(kept: KeptRun, viewer: Viewer): Promise<Reply> {
    return presentOutcome(await outcome(kept, viewer), kept.run.kind, kept.run.language);
  }

  return {
    progress,
    restart,

    async begin({ is, rest }, who, key) {
      const { person } = who;
      switch (is) {
        case 'quiz':
          return keep(await trainer.quiz(rest, who, now(), seedOf(key)), who, key);
        case 'learn':
          return learn(rest, who, key);
        case 'review':
          return keep(await trainer.review(await training.memories(person), who, now(), seedOf(key)), who, key);
        case 'progress':
          return { said: (await progress(who)).reply, run: null };
      }
    },

    book: async (who) => trainer.book(await training.memories(who.person), who, clock().today),
    run: (id) => training.run(id),

    async turn(kept, viewer) {
      const turn = await trainer.turn(kept.run, viewer, clock().today);
      if (turn) return { kept: await save(kept, turn.run), turn };
      await save(kept, ended(kept.run));
      return null;
    },

    async answer(kept, position, chosen, person, viewer, again) {
      const { at, today } = clock();
      // An attempt that failed may have gone on already.
      const right = kept.run.position === position ? judged(kept.run, chosen) : null;
      const verdict = right === null ? null : await trainer.verdict(kept.run, right, viewer, today);
      if (right === null || !verdict) return { is: 'over' };
      const { key: question } = verdict;
      const memory = remembered(await training.memory(person, question), right, at);
      const isFirst = await training.answer({ run: kept.id, position, person, question, right, at }, memory);
      return isFirst || again ? { is: 'judged', verdict } : { is: 'before' };
    },

    async verdict(kept, person, viewer) {
      const { position } = kept.run;
      const own = (await training.answers(kept.id)).find(
        (given) => given.position === position && given.person === person,
      );
      return own ? trainer.verdict(kept.run, own.right, viewer, clock().today) : null;
    },

    next: async (kept, position) => (kept.run.position === position ? save(kept, afterStep(kept.run)) : kept),
    async stop(kept, viewer) {
      const { kind, language, position } = kept.run;
      if (kind === 'tour') return saying([tourWordsFor(language).paused(position + 1)], language);
      return result(await save(kept, ended(kept.run)), viewer);
    },

    solution: async (kept, viewer) =>
      trainer.solution(kept.run, await training.answers(kept.id), kept.isPrivate, viewer, clock().today),
    outcome,
    result,
  };
}

/** Nothing that leads back to the event it came from. */
function seedOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 16);
}
