import fc from 'fast-check';
import { expect, test } from 'vitest';
import { best, fieldWeight, fromSlot, inverseFrequency, RESOLUTION, termWeight, toSlot } from '../../index/rank.ts';

test('best is the head of the sorted candidates, whatever the limit', () => {
  const scores = fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 600 });
  fc.assert(
    fc.property(scores, fc.integer({ min: 1, max: 50 }), (values, limit) => {
      const odd = values.flatMap((value, at) => (value % 2 === 1 ? [{ value, at }] : []));
      const sorted = odd.sort((a, b) => b.value - a.value || a.at - b.at).map(({ at }) => at);
      const accept = (at: number) => (values[at] ?? 0) % 2 === 1;
      expect(best(values.keys(), Float64Array.from(values), limit, accept)).toEqual(sorted.slice(0, limit));
    }),
  );
});

test('a weight survives its slot up to half a step, and never becomes nothing', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (weight) => {
      const slot = toSlot(weight);
      expect(slot).toBeGreaterThanOrEqual(0);
      expect(slot).toBeLessThan(RESOLUTION);
      expect(fromSlot(slot)).toBeGreaterThan(0);
      if (weight >= 1 / RESOLUTION)
        expect(Math.abs(fromSlot(slot) - weight)).toBeLessThanOrEqual(0.5 / RESOLUTION + 1e-9);
    }),
  );
});

test('repeating a term helps ever less, a long passage hurts, a rare term tells more', () => {
  expect(termWeight(2, 10, 10)).toBeGreaterThan(termWeight(1, 10, 10));
  expect(termWeight(1, 20, 10)).toBeLessThan(termWeight(1, 10, 10));
  expect(termWeight(1000, 10, 10)).toBeLessThan(1);
  expect(inverseFrequency(1, 10)).toBeGreaterThan(inverseFrequency(5, 10));
  expect(inverseFrequency(10, 10)).toBeGreaterThan(0);
});

test('fields without a weight of their own count once, also those named like object members', () => {
  expect(fieldWeight('annex')).toBe(1);
  expect(fieldWeight('constructor')).toBe(1);
});
