import { describe, expect, it } from 'vitest';
import { labelOf } from '../../src/ask/label.ts';
import type { Choice, Draft } from '../../src/train/question.ts';
import { everyQuestion, seedQuestions, simplified, wrongOf } from '../support/questions.ts';
import { asker } from '../support/seeds.ts';

const seeds = await seedQuestions();

/** As people ask for it: 第12项, 第十二项, 三(二). */
function numberOf({ clause }: Draft): string {
  const label = labelOf(clause);
  return /^[一二三四五六七八九十]+$/.test(label) ? `第${label}项` : label;
}

describe('the library', () => {
  const ask = asker();
  const answer = async (question: string, { clause }: Draft) => {
    const { answer: own } = await ask(question, [clause.document]);
    if (own.kind !== 'answer') throw new Error(`${question}: ${own.kind}`);
    const items = own.items.filter((item) => item.clause?.id === clause.id);
    const labels = own.notes.flatMap((note) => (note.is === 'labels' || note.is === 'recurring' ? note.items : []));
    return [...items, ...labels.filter((item) => item.clause?.id === clause.id)];
  };
  const questions = everyQuestion(seeds);
  const of = (kind: Draft['kind']) => questions.filter(({ draft }) => draft.kind === kind);

  it.each([
    ['lead', '谁牵头'],
    ['responsible', '的责任单位是哪些'],
  ] as const)('names the units of the right option as %s, and none of the others', async (kind, words) => {
    expect(of(kind).length).toBeGreaterThan(20);
    for (const question of of(kind)) {
      const { draft } = question;
      const items = await answer(`${numberOf(draft)}${words}`, draft);
      const named = items.filter(({ field }) => field === kind).flatMap(({ values }) => values);
      expect(named, draft.key).toContain(simplified(draft.right));
      const others = wrongOf(question).map(simplified);
      expect(
        others.filter((name) => named.includes(name)),
        draft.key,
      ).toEqual([]);
    }
  });

  it('says that the unit leads the right clause, and none of the others', async () => {
    expect(of('duty').length).toBeGreaterThan(300);
    const leads = new Map<string, readonly string[]>();
    for (const { draft, options, right } of of('duty')) {
      if (draft.stem.is !== 'duty') continue;
      for (const [i, option] of options.entries()) {
        const id = option.is === 'value' ? (option.meaning.split('#')[1] as string) : '';
        const clause = seeds.material.clausesOf(draft.clause.document).find((own) => own.id === id);
        if (!clause) throw new Error(id);
        const own = leads.get(`${clause.document}#${id}`) ?? (await leadOf({ ...draft, clause }));
        leads.set(`${clause.document}#${id}`, own);
        expect(own.includes(draft.stem.unit.simplified), `${draft.key} ${id}`).toBe(i === right);
      }
    }
  });

  async function leadOf(draft: Draft): Promise<readonly string[]> {
    const items = await answer(`${numberOf(draft)}谁牵头`, draft);
    return items.filter(({ field }) => field === 'lead').flatMap(({ values }) => values);
  }

  it('gives the day of the right option, and no day of the others', async () => {
    for (const question of of('deadline')) {
      const { draft } = question;
      const items = await answer(`${numberOf(draft)}什么时候完成`, draft);
      const days = items.flatMap(({ due }) => due ?? []);
      const dayOf = (choice: Choice) => (choice.is === 'value' ? choice.meaning : '');
      expect(days, draft.key).toContain(dayOf(draft.right));
      for (const wrong of wrongOf(question)) expect(days, draft.key).not.toContain(dayOf(wrong));
    }
  });
});
