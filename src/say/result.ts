import type { Draft } from '../train/question.ts';
import type { Language } from '../types.ts';
import { lines, passageOf, type Shown, subjectOf } from './parts.ts';
import type { Block, Reply } from './reply.ts';
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

/** The result of one person: how many were right, and what to read again. */
export function presentResult(tallies: readonly Tally[], shown: Shown): Reply {
  const words = trainWordsFor(shown.language);
  const answered = tallies.filter((tally) => tally.answered > 0);
  const wrong = answered.filter(({ right }) => right === 0);
  const right = answered.length - wrong.length;
  const again = readAgain(wrong, () => '', shown);
  const booked = wrong.length > 0 ? [words.booked] : [];
  if (answered.length === 0) return saying(shown.language, lines([words.ended]));
  return saying(shown.language, [...lines([words.result(right, answered.length)]), ...again, ...lines(booked)]);
}

/** The result of a group: how many answered each question right; nobody is named. */
export function presentGroupResult(tallies: readonly Tally[], people: number, shown: Shown): Reply {
  const words = trainWordsFor(shown.language);
  if (people === 0) return saying(shown.language, lines([words.ended]));
  const missed = tallies
    .filter(({ right, answered }) => right < answered)
    .sort((a, b) => a.right / a.answered - b.right / b.answered);
  const share = ({ right, answered }: Tally) => ` – ${words.share(right, answered)}`;
  return saying(shown.language, [...lines([words.groupResult(people)]), ...readAgain(missed, share, shown)]);
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

function saying(language: Language, blocks: readonly Block[]): Reply {
  return { language, blocks, actions: [], page: null };
}
