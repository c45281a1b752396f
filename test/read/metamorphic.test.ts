import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dumpOf } from '../../src/read/dump.ts';
import { loadSeeds } from '../../src/read/load.ts';
import { differences, type Gold } from '../support/gold.ts';
import { expectSound } from '../support/invariants.ts';
import { cleanForm, layouts, mutations, tableForm } from '../support/mutations.ts';
import { readText } from '../support/read-text.ts';

const seeds = loadSeeds('seeds', 'seeds');
const forms = seeds.map((seed) => {
  const text = cleanForm(seed);
  return { seed, text, clauses: readText('clean', text).clauses.map(dumpOf) };
});
/** What noise must not change; words between the fields may, in their punctuation. */
const FIELDS = new Set(['missing', 'extra', 'number', 'lead', 'responsible', 'deadlines']);

function expectSame(raw: string, gold: readonly Gold[]): void {
  const read = readText('spoilt', raw);
  expect(differences(read.clauses.map(dumpOf), gold).filter(({ aspect }) => FIELDS.has(aspect))).toEqual([]);
  expectSound(read);
}

describe('the clean form of the seeds', () => {
  it.each(forms)('reads like the seed itself', ({ seed, clauses }) => {
    expect(differences(clauses, seed.clauses.map(dumpOf))).toEqual([]);
  });

  it.each(Object.entries(mutations))('stays the same under %s', (_, mutate) => {
    fc.assert(
      fc.property(fc.constantFrom(...forms), fc.infiniteStream(fc.nat()), ({ text, clauses }, numbers) => {
        const spoilt = mutate(text, (below) => (numbers.next().value as number) % Math.max(1, below));
        expectSame(spoilt, clauses);
      }),
      { numRuns: 8 },
    );
  });

  it('stays the same under two sorts of noise at once', () => {
    const names = Object.keys(mutations).filter((name) => name !== 'one line');
    fc.assert(
      fc.property(
        fc.constantFrom(...forms),
        fc.shuffledSubarray(names, { minLength: 2, maxLength: 3 }),
        fc.infiniteStream(fc.nat()),
        ({ text, clauses }, chosen, numbers) => {
          const pick = (below: number) => (numbers.next().value as number) % Math.max(1, below);
          const spoilt = chosen.reduce((own, name) => mutations[name]?.(own, pick) ?? own, text);
          expectSame(spoilt, clauses);
        },
      ),
      { numRuns: 20 },
    );
  });

  it.each(Object.entries(layouts))('reads the Beijing tasks from a table: %s', (_, layout) => {
    const beijing = seeds[0] as (typeof seeds)[number];
    const table = tableForm(beijing);
    const numbers = new Set(table.rows.map(([number]) => number));
    const gold = beijing.clauses.map(dumpOf).filter(({ clause }) => numbers.has(clause));
    expect(gold.length).toBeGreaterThan(50);
    expectSame(`某市2016—2020年任务分解表\n${layout(table)}\n某市人民政府办公室\n2016年3月1日`, gold);
  });
});

describe('damaged documents', () => {
  const plans = forms.map(({ text }) => text);

  it('keeps the ledger and every quote whatever is cut, doubled or put in', () => {
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      take: fc.nat(40),
      put: fc.string({ unit: 'binary' }),
    });
    fc.assert(
      fc.property(fc.constantFrom(...plans), fc.array(edit, { minLength: 1, maxLength: 12 }), (text, edits) => {
        const spoilt = edits.reduce((own, { at, take, put }) => {
          const start = Math.floor(at * own.length);
          return own.slice(0, start) + put + own.slice(start + take);
        }, text);
        expectSound(readText('damaged', spoilt));
      }),
      { numRuns: 40 },
    );
  });
});
