import { beforeAll, describe, expect, it } from 'vitest';
import { createLibrary } from '../../index/library.ts';
import type { View } from '../../src/ask/library.ts';
import { dutiesOf } from '../../src/due/duties.ts';
import { entriesOf } from '../../src/due/entries.ts';
import { unitsMeant, unitsOf, wanted } from '../../src/due/filter.ts';
import { daysOf, timelineOf } from '../../src/due/timeline.ts';
import { daysFor, WINDOWS } from '../../src/due/windows.ts';
import { loadSeeds } from '../../src/read/load.ts';
import type { Clause, DeadlineField } from '../../src/types.ts';
import { readText } from '../support/read-text.ts';

const OPEN = { from: null, to: null };
let view: View;
let clauses: readonly Clause[];
const periodOf = (id: string) => view.document(id)?.period ?? null;
beforeAll(async () => {
  view = await createLibrary(loadSeeds('seeds', 'seeds')).view({ internal: false });
  clauses = await view.clauses({});
});

describe('duties', () => {
  it('are each in one list, and none is left out', () => {
    const { dated, recurring, undated } = dutiesOf(clauses, OPEN, periodOf);
    expect([dated.length, recurring.length, undated.length]).toEqual([113, 18, 6]);
    const times = clauses.flatMap(({ fields }) =>
      fields.filter((field): field is DeadlineField => field.name === 'deadline' || field.name === 'frequency'),
    );
    const listed = new Set([...dated, ...recurring, ...undated].map(({ deadline }) => deadline));
    expect(listed.size).toBe(dated.length + recurring.length + undated.length);
    // The same day printed twice in one clause is one deadline.
    expect(times.filter((field) => !listed.has(field)).map(({ text }) => text)).toEqual(['年底前']);
  });

  it('without a day are in no days, and those that recur in the days of their plan', () => {
    const some = dutiesOf(clauses, { from: '2019-01-01', to: '2019-12-31' }, periodOf);
    expect([some.dated, some.undated]).toEqual([[], []]);
    expect(new Set(some.recurring.map(({ clause }) => clause.document))).toEqual(new Set(['beijing-2016-2020']));
    expect(dutiesOf(clauses, { from: '2021-01-01', to: null }, periodOf).recurring).toEqual([]);
  });

  it('have no place in a calendar without a day or an exact period', () => {
    const entries = entriesOf(clauses, periodOf);
    const printed = entries.filter(({ recurrence }) => recurrence).map(({ deadline }) => deadline.text);
    expect(entries).toHaveLength(113 + printed.length);
    expect(printed).not.toContain('定期');
    expect(printed).not.toContain('月度和季度');
    expect(printed).toContain('每周至少更新1次');
    expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
  });
});

describe('a filter', () => {
  it('takes a unit by its address, by a name, and by what questions call it', () => {
    expect(unitsMeant('北京 市民政局', view.units).map(({ key }) => key)).toHaveLength(1);
    for (const name of ['市民政局', '民政局', '市民政局 ', '市民政局\u3000']) {
      const [first] = unitsMeant(name, view.units);
      expect(first?.names).toContain('市民政局');
    }
    expect(unitsMeant('市港湾局', view.units)).toEqual([]);
  });

  it('keeps the clauses that name the unit, in the documents wanted', () => {
    const filter = { documents: ['beijing-2016-2020'], unit: '市政府办公厅' };
    const own = wanted(clauses, filter, view.units);
    expect(own.length).toBeGreaterThan(2);
    for (const clause of own)
      expect(unitsOf(clause, view.units).flatMap(({ names }) => names)).toContain('市政府办公厅');
    expect(wanted(clauses, { documents: ['nowhere'], unit: null }, view.units)).toEqual([]);
    expect(wanted(clauses, { documents: null, unit: '市港湾局' }, view.units)).toEqual([]);
  });
});

describe('the timeline', () => {
  const timeline = (today: string) => timelineOf(dutiesOf(clauses, OPEN, periodOf).dated, view.units, today);

  it('counts what the lists of its months and units hold', () => {
    const { columns, rows } = timeline('2017-05-15');
    for (const [i, column] of columns.entries()) {
      const inside = dutiesOf(clauses, daysOf(column), periodOf).dated;
      expect(rows[0]?.counts[i]).toBe(inside.length);
      for (const { of, counts } of rows) {
        if (typeof of === 'string') continue;
        const theirs = inside.filter(({ clause }) => unitsOf(clause, view.units).some(({ key }) => key === of.key));
        expect(counts[i]).toBe(theirs.length);
      }
    }
    expect(rows[0]?.total).toBe(113);
    for (const { counts, total } of rows) expect(counts.reduce((sum, own) => sum + own, 0)).toBe(total);
  });

  it('shows the busiest units first, then the others, then what names none', () => {
    const { rows } = timeline('2017-05-15');
    const units = rows.filter(({ of }) => typeof of !== 'string');
    expect(units.map(({ total }) => total)).toEqual([...units.map(({ total }) => total)].sort((a, b) => b - a));
    expect(rows.map(({ of }) => (typeof of === 'string' ? of : 'unit'))).toEqual([
      ...['all', ...Array(8).fill('unit'), 'others', 'none'],
    ]);
  });

  it.each([
    ['2016-01-01', 0],
    ['2016-12-31', 0],
    ['2017-05-15', 1],
    ['2019-01-01', 6],
    ['2026-11-22', 9],
  ])('knows on %s what is past', (today, past) => {
    expect(timeline(today)).toMatchObject({ past, columns: { length: 9 } });
  });

  it('counts by year where there are too many months, and holds nothing where nothing is', () => {
    const many = Array.from({ length: 40 }, (_, n) => {
      const [year, month] = [2020 + Math.floor(n / 12), (n % 12) + 1];
      return `${n + 1}.做好第${n + 1}件事。\n完成时限:${year}年${month}月底前\n`;
    });
    const { clauses: own } = readText('many', `某市工作方案\n\n${many.join('')}`);
    const { columns, rows } = timelineOf(dutiesOf(own, OPEN, () => null).dated, view.units, '2021-06-01');
    expect(columns).toEqual(['2020', '2021', '2022', '2023']);
    expect(rows[0]?.counts).toEqual([12, 12, 12, 4]);
    expect(daysOf('2021')).toEqual({ from: '2021-01-01', to: '2021-12-31' });
    expect(timelineOf([], view.units, '2021-06-01').columns).toEqual([]);
  });
});

describe('days by a name', () => {
  it.each([
    ['all', null, null],
    ['coming', '2024-02-10', null],
    ['month', '2024-02-01', '2024-02-29'],
    ['days30', '2024-02-10', '2024-03-11'],
    ['year', '2024-01-01', '2024-12-31'],
    ['past', null, '2024-02-09'],
  ] as const)('%s', (name, from, to) => expect(daysFor(name, '2024-02-10')).toEqual({ from, to }));

  it('are all there', () => expect(WINDOWS).toHaveLength(6));
});
