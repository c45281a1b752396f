import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Memory, recallOf, remembered } from '../../src/train/schedule.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const START = Date.UTC(2026, 10, 22, 4);

/** What is remembered after some answers, each given when it is due. */
function afterAnswers(...answers: readonly boolean[]): Memory {
  let memory: Memory | null = null;
  for (const right of answers) memory = remembered(memory, right, memory?.due ?? START);
  return memory as Memory;
}

describe('the wrong-answer book', () => {
  it('takes what was wrong, and lets it go when it was right twice in a row', () => {
    expect(afterAnswers(true).inBook).toBe(false);
    expect(afterAnswers(false).inBook).toBe(true);
    expect(afterAnswers(false, true).inBook).toBe(true);
    expect(afterAnswers(false, true, true).inBook).toBe(false);
    expect(afterAnswers(false, true, false, true).inBook).toBe(true);
    expect(afterAnswers(false, true, true, false).inBook).toBe(true);
    expect(afterAnswers(true, true, true, false).inBook).toBe(true);
  });

  it('brings it back in a minute, then after days, each time later', () => {
    const wrong = afterAnswers(false);
    expect(wrong.due - START).toBe(MINUTE);
    const right = remembered(wrong, true, wrong.due);
    expect(right.due - wrong.due).toBeGreaterThanOrEqual(DAY);
    const again = remembered(right, true, right.due);
    expect(again.due - right.due).toBeGreaterThan(right.due - wrong.due);
  });

  it('is plain JSON, the same for the same answers, and never due before it was answered', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.nat(400 * DAY)), { minLength: 1, maxLength: 12 }), (answers) => {
        const run = () => {
          let at = START;
          let memory: Memory | null = null;
          for (const [right, later] of answers) {
            at += later;
            memory = remembered(memory, right, at);
            expect(memory.due).toBeGreaterThan(at);
            expect(JSON.parse(JSON.stringify(memory))).toEqual(memory);
            if (!right) expect(memory.inBook).toBe(true);
          }
          return memory;
        };
        expect(run()).toEqual(run());
      }),
    );
  });
});

describe('what is still known', () => {
  it('fades from one to nothing, and is nothing before an answer was right', () => {
    const memory = afterAnswers(true, true);
    const days = [0, 1, 10, 100, 1000].map((day) => recallOf(memory, memory.lastAnswered + day * DAY));
    expect(days[0]).toBeCloseTo(1);
    for (const [i, recall] of days.slice(1).entries()) expect(recall).toBeLessThan(days[i] as number);
    expect(days.at(-1)).toBeGreaterThan(0);
    expect(recallOf(afterAnswers(false), START)).toBe(0);
    expect(recallOf(afterAnswers(true, false), START)).toBe(0);
  });

  it('is nine in ten on the day FSRS asks again', () => {
    const memory = afterAnswers(true, true, true);
    expect(recallOf(memory, memory.due)).toBeCloseTo(0.9, 1);
  });
});
