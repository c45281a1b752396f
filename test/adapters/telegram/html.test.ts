import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlOf } from '../../../adapters/telegram/html.ts';
import { keyboardOf } from '../../../adapters/telegram/keyboard.ts';
import type { Block, Reply } from '../../../src/say/reply.ts';
import { visible } from '../../../src/say/visible.ts';
import { pagesAt } from '../../support/pages.ts';
import { formatted, MAX_TEXT } from '../../support/telegram/formatted.ts';
import { inlineKeyboard } from '../../support/telegram/keyboard.ts';

const HALF = /\p{Surrogate}/u;
const replyOf = (blocks: readonly Block[]): Reply => ({ language: 'zh-Hans', blocks, actions: [], page: null });
const shownOf = (html: string) => formatted({ text: html, parseMode: 'HTML' }, MAX_TEXT);
const PASSAGE = { document: '静海-2017', clause: 's2.1.1', start: 1, end: 2, internal: false };

const word = fc.constantFrom(
  '政务公开',
  '<b>',
  '</b>',
  '&',
  '&amp;',
  '"',
  "'",
  '<',
  '>',
  '。',
  ';',
  '\n',
  ' ',
  '😀',
  '\uD83D',
  '\u202E',
  '\u0000',
  'a',
  '公',
);
const text = fc.array(word, { maxLength: 40 }).map((words) => `字${words.join('')}`);
const long = fc.tuple(text, fc.integer({ min: 1, max: 400 })).map(([part, times]) => part.repeat(times));
const passage = fc.option(
  fc.constantFrom(PASSAGE, { ...PASSAGE, internal: true }, { ...PASSAGE, document: '<a href="x">&', clause: '"' }),
  { nil: undefined },
);
const block: fc.Arbitrary<Block> = fc
  .record({
    is: fc.constantFrom('line', 'row', 'quote', 'source'),
    text: fc.oneof(text, long),
    part: text,
    passage,
    at: fc.nat(),
    number: fc.option(fc.nat()),
  })
  .map(({ is, text: own, part, passage: where, number }): Block => {
    const parts = { value: part, label: own.slice(0, 3), ...(where && { passage: where }) };
    if (is === 'quote') return { is, text: own, language: 'zh-Hans', converted: own.length % 2 === 0 };
    return is === 'row' ? { is, number, text: own + part, ...parts } : { is: is as 'line', text: own + part, ...parts };
  });

describe('a reply in HTML', () => {
  it('parses, fits, and says everything, whatever it says', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), (blocks) => {
        const messages = htmlOf(replyOf(blocks), pagesAt('https://gongkai.example.cn'));
        const shown = messages.map((html) => shownOf(html).text);
        for (const own of shown) expect(own.length).toBeLessThanOrEqual(MAX_TEXT);
        const said = blocks.map((own) => visible(own.text)).join('');
        const letters = (whole: string) => whole.replace(/\s/g, '');
        const heard = letters(shown.join(''));
        if (blocks.every((own) => own.is !== 'quote' && own.is !== 'row')) expect(heard).toBe(letters(said));
        else
          for (const own of blocks)
            if (visible(own.text).length < 3000) expect(heard).toContain(letters(visible(own.text)));
      }),
      { numRuns: 300 },
    );
  });

  it('is one message where it fits', () => {
    const line: Block = { is: 'line', text: '政'.repeat(800) };
    expect(htmlOf(replyOf([line, line, line, line]), pagesAt(undefined))).toHaveLength(1);
    expect(htmlOf(replyOf([line, line, line, line, line]), pagesAt(undefined))).toHaveLength(2);
  });

  it('is cut between blocks, and inside a long quote behind a sentence, each part a quote', () => {
    const sentence = `${'公开政府信息'.repeat(40)}。`;
    const quote: Block = { is: 'quote', text: sentence.repeat(30), language: 'zh-Hans', converted: false };
    const messages = htmlOf(
      replyOf([{ is: 'line', text: '北京第12项' }, quote, { is: 'source', text: '出处' }]),
      pagesAt(undefined),
    );
    expect(messages.length).toBeGreaterThan(2);
    for (const html of messages.slice(1, -1)) {
      const { text: own, entities } = shownOf(html);
      expect(own.endsWith('。')).toBe(true);
      expect(entities).toEqual([{ type: 'expandable_blockquote', offset: 0, length: own.length }]);
    }
    expect(
      messages
        .map((html) => shownOf(html).text)
        .join('')
        .replace(/\s/g, ''),
    ).toBe(`北京第12项${quote.text}出处`);
  });

  it('never cuts inside an emoji', () => {
    const quote: Block = { is: 'quote', text: `a${'😀'.repeat(4000)}`, language: 'zh-Hans', converted: false };
    for (const html of htmlOf(replyOf([quote]), pagesAt(undefined))) expect(html).not.toMatch(HALF);
  });

  it.each([
    [
      'the value bold',
      { is: 'line', text: '北京第12项 · 牵头单位:市财政局', value: '市财政局' },
      '北京第12项 · 牵头单位:<b>市财政局</b>',
    ],
    [
      'the name of a row linked',
      { is: 'row', number: 2, text: '北京第12项:甲', label: '北京第12项', value: '甲', passage: PASSAGE },
      '2 <a href="https://x.cn/d/%E9%9D%99%E6%B5%B7-2017/s2.1.1?at=1-2">北京第12项</a>:<b>甲</b>',
    ],
    [
      'the source linked',
      { is: 'source', text: '出处:"甲"', passage: PASSAGE },
      '<a href="https://x.cn/d/%E9%9D%99%E6%B5%B7-2017/s2.1.1?at=1-2">出处:&quot;甲&quot;</a>',
    ],
    [
      'an internal source with a link that ends',
      { is: 'source', text: '出处', passage: { ...PASSAGE, internal: true } },
      expect.stringMatching(/^<a href="[^"]+&amp;key=86400\.[\w-]{27}">出处<\/a>$/),
    ],
    [
      'a quote that can be expanded',
      { is: 'quote', text: '<原文>&', language: 'zh-Hans', converted: true },
      '<blockquote expandable>&lt;原文&gt;&amp;(转简)</blockquote>',
    ],
  ] as const)('has %s', (_, own, html) => expect(htmlOf(replyOf([own]), pagesAt('https://x.cn'))).toEqual([html]));

  it('has no links without a public address', () => {
    expect(htmlOf(replyOf([{ is: 'source', text: '出处', passage: PASSAGE }]), pagesAt(undefined))).toEqual(['出处']);
  });
});

describe('the keyboard', () => {
  const rows = (labels: readonly string[], row: 'choice' | 'turn' | 'about' = 'choice') => {
    const buttons = labels.map((label, i) => ({ id: i.toString(36), label, row }));
    return inlineKeyboard(keyboardOf(buttons))?.inline_keyboard.map((own) => own.map(({ text: label }) => label));
  };

  it('puts short names side by side, three at most, and long ones alone', () => {
    expect(rows(['一', '二', '三', '四'])).toEqual([['一', '二', '三'], ['四']]);
    const name = '北京分工二〇一六至二〇二〇第十二项及其他';
    expect(rows([name, '二'])).toEqual([[name], ['二']]);
    expect(rows(['政务公开工作要点一二三', '政务公开工作要点四五六'])).toEqual([
      ['政务公开工作要点一二三'],
      ['政务公开工作要点四五六'],
    ]);
    expect(rows(['政务公开要点一二', '政务公开要点三四'])).toEqual([['政务公开要点一二', '政务公开要点三四']]);
  });

  it('has choices first, then pages, and what concerns the answer last', () => {
    const buttons = (['about', 'turn', 'choice'] as const).map((row) => ({ id: '1', label: row, row }));
    expect(inlineKeyboard(keyboardOf(buttons))?.inline_keyboard.map(([own]) => own?.text)).toEqual([
      'choice',
      'turn',
      'about',
    ]);
  });

  it('is none without buttons', () => expect(rows([])).toBeUndefined());

  it('is taken by Telegram whatever the names are', () => {
    const label = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom('', ' ', '\u202E', '\uD83D', '\n'),
    );
    fc.assert(
      fc.property(fc.array(label, { maxLength: 20 }), (labels) => {
        expect((rows(labels) ?? []).flat()).toHaveLength(labels.length);
        for (const own of (rows(labels) ?? []).flat()) expect(own).not.toMatch(HALF);
      }),
    );
  });
});
