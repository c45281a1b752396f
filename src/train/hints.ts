import { stemOf } from '../units/name.ts';

/** Stands before the names of many: 政府办公厅, 委宣传部. */
const BRANCH = /^(?:人民政府|政府|委(?!员))/;

/**
 * Whether a text speaks of a unit's field of work, so that it tells who is meant: 财政 of 市财政局, 信息化 of
 * 市经济信息化委. Two characters from the beginning of the name or three from anywhere in it are enough.
 */
export function hintsAt(name: string, text: string): boolean {
  const field = stemOf(name)
    .replace(BRANCH, '')
    .replace(/[局委办厅部会院]+$/, '');
  if (field.length < 2) return false;
  const runs = Array.from({ length: Math.max(0, field.length - 2) }, (_, i) => field.slice(i, i + 3));
  return [field.slice(0, 2), ...runs].some((run) => text.includes(run));
}
