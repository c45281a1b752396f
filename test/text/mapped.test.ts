import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, compose, identity, originOf, rangeWithin } from '../../src/text/mapped.ts';

const edits = fc.array(
  fc.record({ start: fc.nat(40), length: fc.integer({ min: 1, max: 6 }), text: fc.string({ maxLength: 4 }) }),
  { maxLength: 6 },
);

describe('applyEdits', () => {
  it('gives the text a plain left-to-right replacement gives', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 50 }), edits, (text, list) => {
        const own = list
          .map(({ start, length, text: by }) => ({ start, end: Math.min(text.length, start + length), text: by }))
          .filter(({ start, end }) => start < end)
          .sort((a, b) => a.start - b.start || b.end - a.end);
        let [expected, at] = ['', 0];
        for (const edit of own) {
          if (edit.start < at) continue;
          expected += text.slice(at, edit.start) + edit.text;
          at = edit.end;
        }
        expected += text.slice(at);
        expect(applyEdits(identity(text), own).text).toBe(expected);
      }),
    );
  });

  it('maps every kept unit to the very unit it came from', () => {
    const mapped = applyEdits(identity('ab關(guān)于cd'), [{ start: 3, end: 9, text: '' }]);
    expect(mapped.text).toBe('ab關于cd');
    expect(originOf(mapped, 2, 4)).toEqual({ start: 2, end: 10 });
    expect(originOf(mapped, 3, 3)).toEqual({ start: 9, end: 9 });
  });

  it('maps a replacement to the whole replaced range', () => {
    const mapped = applyEdits(identity('明ABC时间'), [{ start: 1, end: 4, text: '确' }]);
    expect(mapped.text).toBe('明确时间');
    expect(originOf(mapped, 1, 2)).toEqual({ start: 1, end: 4 });
  });
});

describe('rangeWithin', () => {
  it('finds again what originOf gave, over two maps', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 4, maxLength: 40 }), fc.nat(), fc.nat(), (text, a, b) => {
        const inner = applyEdits(identity(text), [{ start: 1, end: 2, text: '' }]);
        const outer = compose(inner, applyEdits(identity(inner.text), [{ start: 0, end: 1, text: 'xy' }]));
        const [start, end] = [a % outer.text.length, b % (outer.text.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        if (start === end) return;
        const found = rangeWithin(outer, originOf(outer, start, end));
        expect(found.start).toBeLessThanOrEqual(start);
        expect(found.end).toBeGreaterThanOrEqual(end);
      }),
    );
  });
});
