import type { Language } from '../types.ts';

/** One thing a learner goes through: a question, a card of a tour, or a card with its question. */
interface Step {
  /** The key of the question; null where a card has none. */
  readonly question: string | null;
  /** The number of the card, from 0; null in a quiz. */
  readonly card: number | null;
}

/** A quiz, a review or a tour somebody is in; plain JSON, so that it survives a restart. */
export interface Run {
  readonly kind: 'quiz' | 'review' | 'tour';
  readonly language: Language;
  /** What the order of questions and options came from; the same seed shows the same. */
  readonly seed: string;
  /** What a quiz was asked to be about, as it was written; empty otherwise. */
  readonly about: string;
  /** The document of a tour; null in a quiz. */
  readonly document: string | null;
  readonly steps: readonly Step[];
  /** The step that is shown; all are done when it is their number. */
  readonly position: number;
  /** How its question was put, so that it is judged as it was seen; null where none is. */
  readonly shown: { readonly options: number; readonly right: number } | null;
}

/** A run over some steps, at its beginning. */
export function runOver(parts: Pick<Run, 'kind' | 'language' | 'seed' | 'about' | 'document' | 'steps'>): Run {
  return { ...parts, position: 0, shown: null };
}

/** Whether an option is the right one of the question that is shown; null where there is no such option. */
export function judged({ shown }: Run, chosen: number): boolean | null {
  return shown && Number.isInteger(chosen) && chosen >= 0 && chosen < shown.options ? chosen === shown.right : null;
}

/** Whether all steps are behind it. */
export function isOver({ position, steps }: Run): boolean {
  return position >= steps.length;
}

/** The run with nothing left to do. */
export function ended(run: Run): Run {
  return { ...run, position: run.steps.length, shown: null };
}

/** The run behind the step that is shown. */
export function afterStep(run: Run): Run {
  return { ...run, position: run.position + 1, shown: null };
}
