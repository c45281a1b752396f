import { addDays, weekday } from '../text/dates.ts';
import type { Clause } from '../types.ts';
import type { Draft } from './question.ts';
import { type Memory, recallOf } from './schedule.ts';

/** Weeks a chart shows. */
const WEEKS = 8;
/** Answers about a part before it is called weak, and the share of right ones below which it is. */
const ENOUGH = 3;
const WEAK = 0.8;

/** An answer somebody gave. */
interface Given {
  readonly question: string;
  readonly right: boolean;
  readonly at: number;
}

/** A week of practice. */
export interface Week {
  /** Its Monday, ISO. */
  readonly from: string;
  readonly right: number;
  readonly wrong: number;
}

/** How somebody does in one part of a document. */
export interface Part {
  readonly document: string;
  /** Its heading; null for what stands under none. */
  readonly section: string | null;
  /** A clause that was answered wrong, else any. */
  readonly clause: Clause;
  readonly right: number;
  readonly answered: number;
}

/** What somebody learned. Shares are from 0 to 1, null before there is anything to share. */
export interface Progress {
  readonly answered: number;
  readonly right: number;
  /** Right answers to questions that were answered before. */
  readonly retained: number | null;
  readonly repeated: number;
  /** How much of it all is still known today, by FSRS. */
  readonly recall: number | null;
  /** Questions in the wrong-answer book, those due now, and when the next is due (null when the book is empty). */
  readonly inBook: number;
  readonly due: number;
  readonly nextDue: number | null;
  /** The last eight weeks, this one last. */
  readonly weeks: readonly Week[];
  /** Weakest first. */
  readonly weak: readonly Part[];
}

/** Sums up the answers of one person. `dayOf` tells the ISO day of a time where the office is. */
export function progressOf(
  history: readonly Given[],
  memories: readonly Memory[],
  draftOf: (key: string) => Draft | null,
  { today, at, dayOf }: { readonly today: string; readonly at: number; readonly dayOf: (time: number) => string },
): Progress {
  const seen = new Set<string>();
  const again = history.filter(({ question }) => {
    const known = seen.has(question);
    seen.add(question);
    return known;
  });
  const book = memories.filter(({ inBook }) => inBook);
  return {
    answered: history.length,
    right: rightIn(history),
    retained: again.length === 0 ? null : rightIn(again) / again.length,
    repeated: again.length,
    recall: memories.length === 0 ? null : sum(memories.map((memory) => recallOf(memory, at))) / memories.length,
    inBook: book.length,
    due: book.filter(({ due }) => due <= at).length,
    nextDue: book.length === 0 ? null : Math.min(...book.map(({ due }) => due)),
    weeks: weeksOf(history, today, dayOf),
    weak: weakIn(history, draftOf),
  };
}

function weeksOf(history: readonly Given[], today: string, dayOf: (time: number) => string): Week[] {
  const monday = (day: string) => addDays(day, 1 - weekday(day));
  const weeks = history.map((given) => ({ ...given, week: monday(dayOf(given.at)) }));
  return Array.from({ length: WEEKS }, (_, i) => {
    const from = addDays(monday(today), 7 * (i + 1 - WEEKS));
    const own = weeks.filter(({ week }) => week === from);
    return { from, right: rightIn(own), wrong: own.length - rightIn(own) };
  });
}

/** Parts with enough answers of which too few were right. What the documents do not print any more is in none. */
function weakIn(history: readonly Given[], draftOf: (key: string) => Draft | null): Part[] {
  const parts = new Map<string, Part>();
  for (const { question, right } of history) {
    const clause = draftOf(question)?.clause;
    if (!clause) continue;
    const { document, section } = clause;
    const key = JSON.stringify([document, section]);
    const part = parts.get(key) ?? { document, section, clause, right: 0, answered: 0 };
    parts.set(key, {
      ...part,
      clause: right ? part.clause : clause,
      right: part.right + Number(right),
      answered: part.answered + 1,
    });
  }
  const share = ({ right, answered }: Part) => right / answered;
  return [...parts.values()]
    .filter((part) => part.answered >= ENOUGH && share(part) < WEAK)
    .sort((a, b) => share(a) - share(b) || b.answered - a.answered);
}

function rightIn(given: readonly Given[]): number {
  return given.filter(({ right }) => right).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, own) => all + own, 0);
}
