import { describe, expect, it } from 'vitest';
import { put } from '../../src/train/options.ts';
import type { Level, Question } from '../../src/train/question.ts';
import { randomFrom } from '../../src/train/random.ts';
import { levelAt, selectDrafts } from '../../src/train/select.ts';
import { seedQuestions } from '../support/questions.ts';

const seeds = await seedQuestions();

describe('a quiz', () => {
  const quiz = (seed: string, count = 10) => {
    const chosen = selectDrafts(seeds.drafts, count, randomFrom(seed));
    return chosen.map((draft, i) => put(draft, levelAt(i, count), randomFrom(`${seed}/${i}`)));
  };
  const told = (questions: readonly Question[]) =>
    questions.map(({ draft, options, right }) => [draft.key, right, options.map((own) => JSON.stringify(own.is))]);

  it('is the same for the same seed, and another for another', () => {
    for (const seed of ['monday', 'friday', '']) expect(told(quiz(seed))).toEqual(told(quiz(seed)));
    const others = Array.from({ length: 50 }, (_, i) => JSON.stringify(told(quiz(`seed ${i}`))));
    expect(new Set(others).size).toBe(50);
  });

  it('asks about ten different clauses, in at least five ways', () => {
    for (let i = 0; i < 50; i++) {
      const questions = quiz(`seed ${i}`);
      expect(questions).toHaveLength(10);
      expect(new Set(questions.map(({ draft: { clause } }) => `${clause.document} ${clause.id}`)).size).toBe(10);
      expect(new Set(questions.map(({ draft }) => draft.kind)).size).toBeGreaterThanOrEqual(5);
    }
  });

  it('puts the right option everywhere equally often', () => {
    const places = Array.from({ length: 200 }, (_, i) => quiz(`seed ${i}`, 5)).flat();
    const four = places.filter(({ options }) => options.length === 4);
    for (const place of [0, 1, 2, 3]) {
      const share = four.filter(({ right }) => right === place).length / four.length;
      expect(share).toBeGreaterThan(0.18);
      expect(share).toBeLessThan(0.32);
    }
  });

  it('grows harder: later wrong answers stand nearer to the right one', () => {
    const near = (level: Level) => {
      const drafts = seeds.drafts.filter(({ kind, wrong }) => kind === 'duty' && wrong.length >= 20);
      const of = drafts.flatMap((draft) => {
        const { options } = put(draft, level, randomFrom(draft.key));
        return draft.wrong.filter(({ choice }) => options.includes(choice)).map(({ closeness }) => closeness);
      });
      return of.reduce((sum, own) => sum + own, 0) / of.length;
    };
    expect(near(1)).toBeLessThan(near(2));
    expect(near(2)).toBeLessThan(near(3));
  });

  it('has all there is when more is asked for than there is, each once', () => {
    const few = seeds.drafts.filter(({ clause }) => clause.document === 'yunnan-2017');
    const chosen = selectDrafts(few, 20, randomFrom('x'));
    expect(chosen).toHaveLength(few.length);
    expect(new Set(chosen).size).toBe(few.length);
    expect(selectDrafts([], 5, randomFrom('x'))).toEqual([]);
  });
});
