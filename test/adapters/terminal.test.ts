import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { createLearning } from '../../adapters/learning/learning.ts';
import { createLog } from '../../adapters/log.ts';
import { openStore } from '../../adapters/store/open.ts';
import { startTerminal } from '../../adapters/terminal.ts';
import { type Assistant, createAssistant } from '../../src/assistant.ts';
import { createTrainer } from '../../src/trainer.ts';
import { seedsLibrary } from '../support/seeds.ts';

const library = seedsLibrary();
const assistant = createAssistant(library);
const trainer = createTrainer(library);
const log = createLog({ LOG_LEVEL: 'silent' });
const ENTER = '\r';
const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
const UP = '\u001B[A';

interface Options {
  readonly person?: boolean;
  readonly colours?: boolean;
  readonly assistant?: Assistant;
  /** Milliseconds that pass with every reply. */
  readonly pause?: number;
}

/** Types into a chat and returns what it wrote once it ended. */
async function chat(typed: string, { person = false, colours = false, pause = 0, ...rest }: Options = {}) {
  const tty = person ? { isTTY: true, hasColors: () => colours } : {};
  const input = Object.assign(new PassThrough(), tty);
  const output = Object.assign(new PassThrough({ encoding: 'utf8' }), tty);
  let at = 0;
  const clock = () => {
    at += pause;
    return { today: '2026-11-22', at };
  };
  const store = await openStore('memory');
  const learning = createLearning({ trainer, store, clock, dayOf: () => '2026-11-22' });
  const parts = { assistant, learning, forget: store.forget, log, clock };
  const ended = startTerminal({ ...parts, pages: 'http://127.0.0.1:3000/', input, output, ...rest });
  input.write(typed);
  if (!person) input.end();
  await ended;
  await store.close();
  return String(output.read() ?? '');
}

/** What a person's screen showed, without the steering of the cursor. */
const screen = async (typed: string, options: Options = {}) =>
  stripVTControlCharacters(await chat(typed, { person: true, ...options }));

const lines = (...typed: string[]) => typed.map((line) => `${line}\n`).join('');
const replies = async (...typed: string[]) => (await chat(lines(...typed))).trimEnd().split('\n\n');

describe('a person at a terminal', () => {
  test('is greeted with what this is, the documents and three examples, and is seen off', async () => {
    const shown = await screen(CTRL_D);
    expect(shown).toContain('现有文件:北京分工 2016–2020、黄冈方案 2020、海口方案 2017、云南通知 2017、区计划');
    expect(shown).toMatch(/^例如:[^/\n]+ \/ [^/\n]+ \/ [^/\n]+$/m);
    expect(shown).toMatch(/^网页:http:\/\/127\.0\.0\.1:3000\/$/m);
    expect(shown).toMatch(/\n再见。\n$/);
  });

  test('ends with Ctrl-C in the middle of a line, and with /quit, behind which nothing is answered', async () => {
    expect(await screen(`北京${CTRL_C}`)).toMatch(/再见。\n$/);
    const shown = await screen(`/quit${ENTER}北京第12项谁牵头${ENTER}`);
    expect(shown).toMatch(/再见。\n$/);
    expect(shown).not.toContain('市财政局');
  });

  test('gets lines typed ahead answered in order, each shown again above its reply', async () => {
    const shown = await screen(`北京第12项谁牵头${ENTER}北京第46项谁牵头${ENTER}${CTRL_D}`);
    expect(shown).toMatch(/牵头单位:市财政局[\s\S]+> 北京第46项谁牵头\n北京第46项 · 牵头单位:市政府办公厅/);
  });

  test('has the lines before under the arrow keys', async () => {
    const shown = await screen(`北京第12项谁牵头${ENTER}${UP}${ENTER}${CTRL_D}`);
    expect(shown.match(/北京第12项 · 牵头单位:市财政局/g)).toHaveLength(2);
  });

  test('sees colours only where the terminal has them', async () => {
    const bold = '\u001B[1m北京第12项 · 牵头单位:市财政局 – 通过政府与社会资本合作(PPP)…\u001B[0m';
    const typed = `北京第12项谁牵头${ENTER}${CTRL_D}`;
    expect(await chat(typed, { person: true, colours: true })).toContain(bold);
    expect(await chat(typed, { person: true })).not.toContain(bold);
  });
});

describe('a pipe', () => {
  test('gets the replies and nothing else', async () => {
    const shown = await chat(lines('北京第12项谁牵头', '', 'who leads item 46 in Beijing?'));
    expect(shown).toBe(
      [
        '北京第12项 · 牵头单位:市财政局 – 通过政府与社会资本合作(PPP)…',
        '“牵头单位:市财政局”',
        '出处:北京分工 2016–2020 · 第12项',
        '[1 全文]',
        '',
        'Beijing 2016–2020, item 46 · lead: 市政府办公厅 (general office) – 完善重点领域信息公开目录标准体系',
        '“牵头单位:市政府办公厅”',
        'Source: Beijing 2016–2020 · item 46',
        '[1 Full text]',
        '',
        '',
      ].join('\n'),
    );
  });
});

describe('keys', () => {
  test('a number opens its row, also after another one and on the next page', async () => {
    const [list, first, second] = await replies('第12项谁牵头', '1', '２');
    expect(list).toMatch(/^有 3 处都符合[\s\S]+\[1–3 看全文\]$/);
    expect(first).toMatch(
      /^北京第12项\n牵头单位:市财政局\n责任单位:.+\n时限:.+\n“12\..+完成时限:2016年底前完成并持续落实”\n出处:/,
    );
    expect(second).toMatch(/^黄冈第12项\n[\s\S]+\(转简\)\n出处:.+\n\[original 原文\]$/);
    const [page1, page2, row1, row6] = await replies('北京没写牵头单位的有哪些', 'n', '1', '6');
    expect(page1).toMatch(/\[n 下一页\]$/);
    expect(page2).toMatch(/^6 /m);
    expect(row1).toMatch(/^北京第14项\n/);
    expect(row6).toMatch(/^北京第\d+项\n/);
  });

  test('pages turn both ways', async () => {
    const [first, second, back] = await replies('北京没写牵头单位的有哪些', 'n', 'p');
    expect(second).toMatch(/\[p 上一页\] \[n 下一页\]$/);
    expect(back).toBe(first);
  });

  test('a list over several documents is narrowed to one of them', async () => {
    const [list, only] = await replies('政务公开', 'huanggang-2020');
    expect(list).toContain('[huanggang-2020 只看黄冈方案 2020]');
    expect(only).toMatch(/ · 出处:黄冈方案 2020[^\n]*\n1 /);
  });

  test('labels work like keys; what no row has is said so', async () => {
    const [, page2, none] = await replies('北京没写牵头单位的有哪些', '下一页', '99');
    expect(page2).toMatch(/第 2\/\d+ 页/);
    expect(none).toContain('上面没有 99 号');
  });

  test('original shows the glyphs of the source', async () => {
    const [quote, original] = await replies('黄冈第11项谁牵头', 'original');
    expect(quote).toMatch(/牵头单位:.+\(转简\)/);
    expect(original).toMatch(/^“.*牽頭單位:[^”]+”\n出处:/);
  });

  test('a row about a document opens too', async () => {
    const [, opened] = await replies('各文件的文号是多少', '2');
    expect(opened).toMatch(/^黄冈方案 2020 · /);
  });
});

describe('a conversation', () => {
  test('goes on for ten minutes, also from a row that was opened', async () => {
    const [, , , responsible] = await replies('第12项谁牵头', '1', '/help', '那责任单位呢?');
    expect(responsible).toMatch(/^北京第12项 · 责任单位:各区政府/);
    const late = await chat(lines('北京第12项谁牵头', '那责任单位呢?'), { pause: 11 * 60_000 });
    expect(late).not.toContain('责任单位:各区政府');
  });

  test('/scope shows, limits and lifts, and refuses ids it does not know', async () => {
    const [all, limited, answered, unknown, current, lifted] = await replies(
      '/scope',
      '/scope haikou-2017,yunnan-2017',
      '第12项谁牵头',
      '/scope atlantis',
      '/scope',
      '/scope off',
    );
    expect(all).toMatch(/^现在查全部文件。\n[\s\S]+^huanggang-2020 · 黄冈方案 2020$/m);
    expect(limited).toBe('现在只查:海口方案 2017、云南通知 2017。');
    expect(answered).not.toContain('北京');
    expect(unknown).toContain('没有编号是“atlantis”的文件');
    expect(current).toMatch(/^现在只查:海口方案 2017、云南通知 2017。/);
    expect(lifted).toBe('现在查全部文件。');
  });

  test('/doc shows the documents, and what one says of itself', async () => {
    const [all, one, none] = await replies('/doc', '/doc beijing-2016-2020', '/doc 广州');
    expect(all).toMatch(/^共 5 项\n1 北京分工 2016–2020:/);
    expect(one).toMatch(/^北京分工 2016–2020 · 标题:.+\n没有写文号;发文机关:.+;成文日期:2016-06-08;/);
    expect(none).toMatch(/^没有广州的文件。查了北京分工/);
  });

  test('/deadlines lists what is due soon, for other days and in the language asked', async () => {
    const [soon, due, english] = await replies('/deadlines', '/due 黄冈2020年10月', '/due Haikou in May 2017');
    expect(soon).toMatch(/^没有快到期的事项。/);
    expect(due).toMatch(/^共 2 项 · 出处:黄冈方案 2020/);
    expect(english).toMatch(/^2 items · Source: Haikou/);
  });

  test('/help is in the language of the chat; /ask asks; other commands are unknown', async () => {
    const [chinese, english, , help, unknown] = await replies(
      '/help',
      '/ask who leads item 46 in Beijing?',
      '/ASK Who leads item 12 in Beijing?',
      '/help',
      '/dance',
    );
    expect(chinese).toContain('例如:');
    expect(english).toMatch(/^Beijing 2016–2020, item 46 · lead/);
    expect(help).toContain('For example: ');
    expect(unknown).toBe('There is no command /dance. /help shows what there is.');
  });
});

describe('bad input', () => {
  test('a long question is refused with a line', async () => {
    expect(await replies('长'.repeat(10_000))).toEqual(['问题太长:10000 个字符,最多 2000 个。请拆成几个短问题。']);
  });

  test('nothing that is typed can steer the terminal', async () => {
    const typed = [
      '第9\u001B[31m9\u009B2J项谁牵头',
      '/\u0007谁',
      '/scope \u001B]0;x\u0007',
      '\uD800',
      '\u0000',
      '🙂🙂',
      '\u202E',
    ];
    const shown = await chat(lines(...typed));
    expect(shown).not.toMatch(/[^\P{Cc}\n]|\p{Cs}|\u202E/u);
    expect(shown.match(/没看出要查哪一项/g)?.length).toBeGreaterThanOrEqual(2);
  });

  test('an unexpected error is one plain line; the stack goes to the log', async () => {
    const broken = { ...assistant, reply: () => Promise.reject(new TypeError('index is gone')) };
    const shown = await chat(lines('北京第12项谁牵头', '/scope'), { assistant: broken });
    expect(shown).toMatch(/^出了意外,这个问题没有答成。.+日志。\n\n现在查全部文件。/);
    expect(shown).not.toMatch(/TypeError|index is gone|\.ts/);
  });
});
