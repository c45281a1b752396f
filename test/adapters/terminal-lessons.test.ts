import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLearning } from '../../adapters/learning/learning.ts';
import { createLog } from '../../adapters/log.ts';
import { openStore } from '../../adapters/store/open.ts';
import type { Store } from '../../adapters/store/store.ts';
import { startTerminal } from '../../adapters/terminal.ts';
import { createAssistant } from '../../src/assistant.ts';
import { createTrainer } from '../../src/trainer.ts';
import { seedsLibrary } from '../support/seeds.ts';

const library = seedsLibrary();
const [assistant, trainer] = [createAssistant(library), createTrainer(library)];
const log = createLog({ LOG_LEVEL: 'silent' });
const TODAY = '2026-11-22';
let store: Store;
let at: number;

beforeEach(async () => {
  store = await openStore('memory');
  at = Date.UTC(2026, 10, 22, 4);
});
afterEach(() => store.close());

/** Types lines into a chat of its own and returns what it wrote. */
async function chat(...typed: string[]): Promise<string> {
  const input = new PassThrough();
  const output = new PassThrough({ encoding: 'utf8' });
  // Every line takes a minute, so that what was wrong is due again.
  const clock = () => {
    at += 60_000;
    return { today: TODAY, at };
  };
  const learning = createLearning({ trainer, store, clock, dayOf: () => TODAY });
  const parts = { assistant, learning, forget: store.forget, log, clock };
  const ended = startTerminal({ ...parts, pages: '', input, output });
  input.end(typed.map((line) => `${line}\n`).join(''));
  await ended;
  return String(output.read() ?? '');
}

/** How often something was said. */
const times = (text: string, pattern: RegExp) => [...text.matchAll(new RegExp(pattern, `g${pattern.flags}`))].length;

describe('a quiz in the terminal', () => {
  test('is answered with numbers, and told at once with quote and source', async () => {
    const shown = await chat('考我北京的3道题', '1', '2', '1');
    expect(times(shown, /^第 \d\/3 题 /m)).toBe(3);
    expect(times(shown, /^(?:✓ 答对了|✗ 不对,应是:.+)$/m)).toBe(3);
    expect(times(shown, /^“.+”$/m)).toBe(3);
    expect(times(shown, /^出处:北京分工 2016–2020 · 第\d+项$/m)).toBe(3);
    expect(shown).toMatch(/\[1–[34] 作答\] \[n 下一个\] \[s 结束\]/);
    expect(shown).toMatch(/\n答完了:3 题对 \d 题\(\d+%\)\n/);
    expect(await store.training.history('terminal:local')).toHaveLength(3);
  });

  test('skips with n, ends with s, and takes no number that is no option', async () => {
    const shown = await chat('/quiz 5', 'n', 's', '1');
    expect(shown).toContain('第 2/5 题');
    expect(shown).not.toContain('第 3/5 题');
    expect(shown).toMatch(/\n已结束。\n/);
    expect(await store.training.history('terminal:local')).toEqual([]);
    const none = await chat('/quiz 5', '9');
    expect(none).not.toMatch(/答对了|不对/);
  });

  test('is left for a question and gone on with by c', async () => {
    const shown = await chat('/quiz 北京 2', '北京有哪些2018年底到期的', '1', 'c', '1');
    expect(shown).toContain('[c 接着学]');
    // Digits open rows of the list that was shown last, not the question above it.
    expect(shown.indexOf('共 ')).toBeLessThan(shown.lastIndexOf('第 1/2 题'));
    expect(times(shown, /第 1\/2 题/)).toBe(2);
    expect(times(shown, /答对了|不对,应是/)).toBe(1);
  });

  test('is in the language of the command, or of the words', async () => {
    expect(await chat('quiz me on Haikou')).toMatch(/^Question 1\/5 /m);
    expect(await chat('測測我3道題')).toMatch(/^第 1\/3 題 /m);
  });
});

describe('learning in the terminal', () => {
  test('goes on after a restart: the tour, the book, the progress', async () => {
    await chat('/learn 海口', '1', 'n');
    const later = await chat('/learn 海口', '/progress', 's');
    expect(later).toContain('接着上次,从第 3 张看起。');
    expect(later).toContain('海口方案 2017 · 3/6');
    expect(later).toContain('答过 1 题');
  });

  test('what was wrong comes back by /review', async () => {
    await chat('/quiz 北京 10', ...Array.from({ length: 10 }, () => '1'));
    const wrong = (await store.training.history('terminal:local')).filter(({ right }) => !right).length;
    expect(wrong).toBeGreaterThan(0);
    const review = await chat('/review');
    expect(review.startsWith(`错题本 ${wrong} 题,现在复习 ${wrong} 题。\n第 1/${wrong} 题 `)).toBe(true);
  });

  test('/forget_me deletes it, also what is under way', async () => {
    const shown = await chat('/quiz 3', '1', '/forget_me', 'c', '1', '/progress');
    expect(shown).toContain('已删除你的 0 条提问、练习和与之有关的记录。');
    expect(times(shown, /答对了|不对,应是/)).toBe(1);
    expect(shown).toContain('还没有答过题');
    expect(await store.training.history('terminal:local')).toEqual([]);
    expect(await store.training.memories('terminal:local')).toEqual([]);
  });
});
