import type { Draft } from '../train/question.ts';
import type { Run } from '../train/run.ts';
import type { Language } from '../types.ts';
import { lines, passageOf, replyOf, type Shown, subjectOf } from './parts.ts';
import type { Block, Reply } from './reply.ts';
import { tourWordsFor } from './words-tour.ts';
import { trainWordsFor } from './words-train.ts';

/** Clauses to read again that a message shows. */
const MOST = 5;

/** The answers to one question of a run. */
export interface Tally {
  /** Null when its document is gone. */
  readonly draft: Draft | null;
  readonly right: number;
  readonly answered: number;
}

/** How a run came out. */
export interface Outcome {
  /** Null where nobody answered. */
  readonly result: string | null;
  /** The clauses to read again, as links. */
  readonly again: readonly Block[];
  /** Something was wrong, and is in the wrong-answer book of the one who answered. */
  readonly booked: boolean;
}

/** How one person did: how many were right, and what to read again. */
export function outcomeOf(tallies: readonly Tally[], shown: Shown): Outcome {
  const answered = tallies.filter((tally) => tally.answered > 0);
  const wrong = answered.filter(({ right }) => right === 0);
  const right = answered.length - wrong.length;
  const result = answered.length === 0 ? null : trainWordsFor(shown.language).result(right, answered.length);
  return { result, again: readAgain(wrong, () => '', shown), booked: wrong.length > 0 };
}

/** How a group did: how many answered each question right; nobody is named. */
export function groupOutcomeOf(tallies: readonly Tally[], people: number, shown: Shown): Outcome {
  const words = trainWordsFor(shown.language);
  const missed = tallies
    .filter(({ right, answered }) => right < answered)
    .sort((a, b) => a.right / a.answered - b.right / b.answered);
  const share = ({ right, answered }: Tally) => ` – ${words.share(right, answered)}`;
  const result = people === 0 ? null : words.groupResult(people);
  return { result, again: readAgain(missed, share, shown), booked: false };
}

/** The end of a run as a message. */
export function presentOutcome({ result, again, booked }: Outcome, kind: Run['kind'], language: Language): Reply {
  const words = trainWordsFor(language);
  const done = kind === 'tour' ? tourWordsFor(language).done : result === null ? words.ended : null;
  const heads = [done, result].filter((text) => text !== null);
  return replyOf([...lines(heads), ...again, ...lines(booked ? [words.booked] : [])], language);
}

/** How a group answered one question. */
export function shareText({ right, answered }: Pick<Tally, 'right' | 'answered'>, language: Language): string {
  const words = trainWordsFor(language);
  return answered === 0 ? words.nobody : words.share(right, answered);
}

/** The clauses of some questions, each once, as links. */
function readAgain(tallies: readonly Tally[], behind: (tally: Tally) => string, shown: Shown): Block[] {
  const words = trainWordsFor(shown.language);
  const clauses = new Map(tallies.flatMap((tally) => (tally.draft ? [[tally.draft.clause, tally] as const] : [])));
  const rows = [...clauses].slice(0, MOST).map(([clause, tally]): Block => {
    const { proof } = tally.draft as Draft;
    const label = shown.words.place(proof.document, clause);
    const text = `· ${label} – ${subjectOf(proof.document, clause, shown)}${behind(tally)}`;
    return { is: 'row', number: null, text, label, passage: passageOf(proof) };
  });
  const left = clauses.size - rows.length;
  if (rows.length === 0) return [];
  return [...lines([words.readAgain]), ...rows, ...lines(left > 0 ? [words.moreToRead(left)] : [])];
}
