import {
  type Choice,
  type Draft,
  type Level,
  meaningOf,
  type Question,
  type Rejection,
  type Wrong,
} from './question.ts';
import type { Random } from './random.ts';

/** Wrong answers beside the right one. */
const FEWEST = 2;
const MOST = 3;
/** Longest option: what a Telegram poll takes. */
export const LONGEST_OPTION = 100;

/** The form of an option: options of one form do not tell the right one. */
function formOf(choice: Choice): string {
  switch (choice.is) {
    case 'document':
      return '';
    case 'value':
      return choice.form;
  }
}

function lengthOf(choice: Choice): number {
  return choice.is === 'value' ? choice.simplified.length : 0;
}

/** Whether one option is not so much longer or shorter than the right one that it shows. */
function isOfLength(choice: Choice, right: Choice): boolean {
  const [own, wanted] = [lengthOf(choice), lengthOf(right)];
  return Math.abs(own - wanted) <= Math.max(4, wanted / 2);
}

/** The wrong answers that may stand beside the right one; those of its form alone, where there are enough. */
function fitting({ right, wrong }: Pick<Draft, 'right' | 'wrong'>): {
  same: readonly Wrong[];
  other: readonly Wrong[];
} {
  const fit = wrong.filter(({ choice }) => isOfLength(choice, right));
  const same = fit.filter(({ choice }) => formOf(choice) === formOf(right));
  return { same, other: same.length >= FEWEST ? [] : fit.filter((own) => !same.includes(own)) };
}

/** Why a draft cannot be put as a question; null when it can. */
export function flawOf({ right, wrong }: Pick<Draft, 'right' | 'wrong'>): Rejection | null {
  if (lengthOf(right) > LONGEST_OPTION) return 'too long';
  if (wrong.length < FEWEST) return 'too few wrong answers';
  const { same, other } = fitting({ right, wrong });
  // Alone in its form it would be known by it.
  return same.length === 0 || same.length + other.length < FEWEST ? 'stands out' : null;
}

/** Wrong answers to choose from at a level: the farther half, all, or the nearest ones. */
function atLevel(wrong: readonly Wrong[], level: Level): readonly Wrong[] {
  const few = 2 * MOST;
  if (wrong.length <= few || level === 2) return wrong;
  return level === 3 ? wrong.slice(0, few) : wrong.slice(Math.min(Math.ceil(wrong.length / 2), wrong.length - few));
}

/** Puts a draft that has no flaw as a question: two or three wrong answers of its level, and the right one among them. */
export function put(draft: Draft, level: Level, random: Random): Question {
  const { same, other } = fitting(draft);
  const [first, ...rest] = random.shuffled(atLevel(same, level));
  const more = same.length >= FEWEST ? rest : [...rest, ...random.shuffled(other)];
  const wrong = [first as Wrong, ...more].slice(0, MOST).map(({ choice }) => choice);
  const right = random.below(wrong.length + 1);
  return { draft, options: [...wrong.slice(0, right), draft.right, ...wrong.slice(right)], right, level };
}

/** Wrong answers that are kept of a question: enough for every level. */
const NEAREST = 12;
const FARTHER = 12;

/** The wrong answers that may ever stand beside the right one, nearest first: thousands of questions are kept in memory. */
export function kept(draft: Pick<Draft, 'right' | 'wrong'>): readonly Wrong[] {
  const { same, other } = fitting(draft);
  return [...someOf(same), ...someOf(other)].sort((a, b) => b.closeness - a.closeness);
}

/** The nearest, and some from all the others. */
function someOf(wrong: readonly Wrong[]): readonly Wrong[] {
  if (wrong.length <= NEAREST + FARTHER) return wrong;
  const rest = wrong.slice(NEAREST);
  const farther = Array.from({ length: FARTHER }, (_, i) => rest[Math.floor((i * rest.length) / FARTHER)] as Wrong);
  return [...wrong.slice(0, NEAREST), ...farther];
}

/** Wrong answers, the nearest first, each meaning once and none that means the right one. */
export function distinct(wrong: readonly Wrong[], right: Choice): Wrong[] {
  const seen = new Set([meaningOf(right)]);
  // Of two that mean the same the one in the form of the right one stays.
  const like = (own: Wrong) => Number(formOf(own.choice) === formOf(right));
  const sorted = [...wrong].sort((a, b) => b.closeness - a.closeness || like(b) - like(a));
  return sorted.filter(({ choice }) => {
    const meaning = meaningOf(choice);
    const isNew = !seen.has(meaning);
    seen.add(meaning);
    return isNew;
  });
}
