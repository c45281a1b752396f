import type { QuestionKind } from '../question.ts';
import { clause } from './clause.ts';
import { deadline } from './deadline.ts';
import { document } from './document.ts';
import { duty } from './duty.ts';
import { frequency } from './frequency.ts';
import type { Kind } from './kind.ts';
import { number } from './number.ts';
import { lead, responsible } from './units.ts';

/** Every kind of question, in the order they are made: of two that ask the same the earlier stays. */
export const KINDS: Readonly<Record<QuestionKind, Kind>> = {
  lead,
  responsible,
  duty,
  deadline,
  number,
  frequency,
  clause,
  document,
};
