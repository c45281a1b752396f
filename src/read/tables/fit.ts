import { readStatement } from '../fields/statement.ts';
import { isUnitLike } from '../fields/unit-like.ts';
import type { ColumnRole } from './columns.ts';

const TIME =
  /\d{1,4}年|\d{1,2}月|年?底前|^年底|年内|每[年月周日季半]|按[年月周季]|季度|定期|长期|持续|常年|常态|全年|随时|及时|实时|工作日|小时内|\d+日内|^[每即]/;
const NUMBER = /^(?:\d{1,3}[.、]?|[一二三四五六七八九十]{1,3}、?|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[-.]\d{1,2})$/;
/** A longer cell is no time and no category. */
const SHORT = 40;
/** Shortest text that is surely a duty. */
const DUTY = 12;

/** What the words of a cell say about it, whatever column it stands in. */
export interface Shape {
  readonly empty: boolean;
  readonly number: boolean;
  readonly units: boolean;
  readonly time: boolean;
  readonly length: number;
}

/** Looks at a cell's text in scan form. */
export function shapeOf(text: string): Shape {
  const lists = text.length === 0 || text.length > 300 || /[。;]./.test(text) ? [] : readStatement(text, 'responsible');
  const units = lists.length > 0 && lists.every(({ values }) => values.every(isUnitLike));
  return {
    empty: text === '',
    number: NUMBER.test(text),
    units,
    time: !units && text.length <= SHORT && TIME.test(text),
    length: text.length,
  };
}

/** How well a cell's words go with a column; negative when they speak against it. */
const FITS: Readonly<Record<ColumnRole, (shape: Shape) => number>> = {
  number: ({ number }) => (number ? 4 : -6),
  category: ({ length, units, time, number }) => (number || time ? -3 : length <= SHORT ? (units ? -1 : 1) : -3),
  task: ({ length, units, time, number }) =>
    number || units ? -3 : time && length < DUTY ? -2 : length >= DUTY ? 3 : 0.5,
  requirement: ({ length, units, time, number }) =>
    number || units ? -3 : time && length < DUTY ? -1 : length >= DUTY ? 2 : 0,
  lead: ({ units, time, length }) => (units ? 3 : time ? -3 : length <= DUTY ? -1 : -4),
  responsible: ({ units, time, length }) => (units ? 3 : time ? -3 : length <= DUTY ? -1 : -4),
  deadline: ({ time, units, length }) => (time ? 3 : units ? -3 : length <= SHORT ? -1 : -4),
  unclear: () => 0,
  other: ({ number }) => (number ? -2 : 0),
};

/** How well a cell goes with a column. */
export function fitOf(shape: Shape, role: ColumnRole): number {
  if (!shape.empty) return FITS[role](shape);
  return role === 'number' || role === 'task' ? -1 : 0.3;
}
