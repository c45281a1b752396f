import { monthEnd } from '../text/dates.ts';
import type { Unit, UnitRegistry } from '../units/registry.ts';
import { unitsOf } from './filter.ts';
import type { Due } from './list.ts';

/** Units with a row of their own; the rest share one. */
const MOST_UNITS = 8;
/** Months with a column of their own; where there are more, columns are years. */
const MOST_MONTHS = 36;

/** How many deadlines fall into each column, for one unit or for a kind of them. */
export interface TimelineRow {
  readonly of: Unit | 'all' | 'others' | 'none';
  readonly counts: readonly number[];
  readonly total: number;
}

/** Deadlines by month and unit. */
export interface Timeline {
  /** `2017-05`, or `2017`: only those that hold something, in order. */
  readonly columns: readonly string[];
  /** How many columns lie wholly before today. */
  readonly past: number;
  /** All first, each deadline counted once; then the busiest units, the other units, and what names none. */
  readonly rows: readonly TimelineRow[];
}

/** Counts dated deadlines by month and unit. A deadline counts for every unit its clause names. */
export function timelineOf(dated: readonly Due[], units: UnitRegistry, today: string): Timeline {
  const months = new Set(dated.map((due) => columnOf(due, 7)));
  const size = months.size > MOST_MONTHS ? 4 : 7;
  const columns = [...new Set(dated.map((due) => columnOf(due, size)))].sort();
  const rowOf = (of: TimelineRow['of'], own: readonly Due[]): TimelineRow => {
    const counts = columns.map((column) => own.filter((due) => columnOf(due, size) === column).length);
    return { of, counts, total: own.length };
  };
  const named = dated.map((due) => ({ due, units: unitsOf(due.clause, units) }));
  const byUnit = new Map<string, { unit: Unit; due: Due[] }>();
  for (const own of named) {
    for (const unit of own.units) {
      const known = byUnit.get(unit.key) ?? { unit, due: [] };
      byUnit.set(unit.key, known);
      known.due.push(own.due);
    }
  }
  const busiest = [...byUnit.values()].sort((a, b) => b.due.length - a.due.length);
  // One that is left over needs no row for many.
  const most = busiest.length === MOST_UNITS + 1 ? MOST_UNITS + 1 : MOST_UNITS;
  const left = new Set(busiest.slice(most).map(({ unit }) => unit.key));
  const others = named.filter((own) => own.units.some(({ key }) => left.has(key))).map(({ due }) => due);
  const none = named.filter((own) => own.units.length === 0).map(({ due }) => due);
  return {
    columns,
    past: columns.filter((column) => column < today.slice(0, size)).length,
    rows: [
      rowOf('all', dated),
      ...busiest.slice(0, most).map(({ unit, due }) => rowOf(unit, due)),
      ...(others.length > 0 ? [rowOf('others', others)] : []),
      ...(none.length > 0 ? [rowOf('none', none)] : []),
    ],
  };
}

function columnOf({ deadline }: Due, size: number): string {
  return (deadline.due as string).slice(0, size);
}

/** The days a column stands for. */
export function daysOf(column: string): { readonly from: string; readonly to: string } {
  if (column.length === 4) return { from: `${column}-01-01`, to: `${column}-12-31` };
  return { from: `${column}-01`, to: monthEnd(Number(column.slice(0, 4)), Number(column.slice(5))) };
}
