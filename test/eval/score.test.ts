import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Gold } from '../../adapters/cli/eval/gold.ts';
import { failures, scoreOf } from '../../adapters/cli/eval/report.ts';
import { evaluate } from '../../adapters/cli/eval/run.ts';
import { readJsonLines } from '../../adapters/cli/jsonl.ts';
import { createAssistant } from '../../src/assistant.ts';
import { BUDGET, hanCount } from '../../src/say/budget.ts';
import { plain } from '../../src/say/plain.ts';
import { asker, seedsLibrary } from '../support/seeds.ts';

const today = '2026-11-22';
const sets = ['questions', 'held-out', 'third', 'fourth'];
const questionsOf = (name: string) => readJsonLines(`test/eval/${name}.jsonl`, Gold);

describe('questions with gold answers', () => {
  // A change that wins or loses questions shows in review: `npx vitest run test/eval -u` rewrites the file.
  it.each(sets)('%s score as committed', async (name) => {
    const judged = await evaluate(questionsOf(name), createAssistant(seedsLibrary()), today);
    const report = [`score: ${scoreOf(judged).toFixed(1)} %`, ...failures(judged)].join('\n');
    await expect(`${report}\n`).toMatchFileSnapshot(`${name}.score.txt`);
  });

  it('scores what the reference scorer scored', async () => {
    const judged = await evaluate(questionsOf('held-out'), createAssistant(seedsLibrary()), today);
    const reference = readFileSync('test/eval/held-out.reference.txt', 'utf8');
    expect(reference).toContain(`score: ${scoreOf(judged).toFixed(1)}% (n=260)`);
  });
});

describe('every reply to every question', () => {
  const ask = asker(today);
  it.each(sets)('keeps the budgets and proves its citations (%s)', async (name) => {
    for (const { question, scope } of questionsOf(name)) {
      const { answer, reply } = await ask(question, scope?.split(',') ?? null);
      const shown = reply.blocks.map((block) => (block.is === 'row' ? block.text : block.text));
      expect([question, shown.length]).toEqual([question, Math.min(shown.length, BUDGET.lines)]);
      const whole = /全文|full text/.test(question);
      for (const block of reply.blocks) {
        if (block.is === 'quote' && !whole) expect(block.text.length).toBeLessThanOrEqual(BUDGET.quote + 2);
      }
      if (!whole)
        expect([question, hanCount(shown.join(''))]).toEqual([
          question,
          Math.min(hanCount(shown.join('')), BUDGET.han),
        ]);
      expect(plain(reply)).not.toMatch(/undefined|null|NaN|\[object/);
      for (const item of 'items' in answer ? answer.items : []) {
        const { start, end } = item.citation;
        expect(item.document.clean({ start, end })).toBe(item.quote);
        expect(item.quote.trim()).not.toBe('');
      }
    }
  });
});
