import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROW_OF } from '../../../adapters/chat/answering.ts';
import type { Button } from '../../../adapters/chat/messenger.ts';
import { ROWS } from '../../../adapters/chat/messenger.ts';
import { formsOf } from '../../../adapters/feishu/card.ts';
import { createLibrary } from '../../../index/library.ts';
import type { Replied } from '../../../src/assistant.ts';
import { createAssistant } from '../../../src/assistant.ts';
import { loadSeeds } from '../../../src/read/load.ts';
import { plainBlock } from '../../../src/say/plain.ts';
import type { Action, Block, Reply } from '../../../src/say/reply.ts';
import { visible } from '../../../src/say/visible.ts';
import { checkCard } from '../../support/feishu/cards/check-card.ts';
import { tagged } from '../../support/feishu/cards/walk.ts';
import { readCard } from '../../support/feishu/read-card.ts';
import { pagesAt } from '../../support/pages.ts';

const LIMIT = 30 * 1024;
const seeds = loadSeeds('seeds', 'seeds');
const assistant = createAssistant(createLibrary(seeds));
const VIEWER = { internal: false };
const NOW = { today: '2017-05-15', at: 0 };
const PLACE = { thread: null, isPrivate: false, pageOf: pagesAt('https://gongkai.example.cn') };

const ask = (text: string) => assistant.reply({ text, scope: null }, null, VIEWER, NOW);
const press = ({ answer }: Replied, action: Action) => assistant.act(action, answer, VIEWER, NOW);

function buttonsFor({ actions }: Reply): Button[] {
  const wrong = { id: 'b9', label: '有误', row: 'about' } as const;
  return [...actions.map(({ kind, label }, i) => ({ id: `b${i}`, label, row: ROW_OF[kind] })), wrong];
}

/** The cards of a reply, each looked at as the platform would. */
function cardsOf(reply: Reply, buttons = buttonsFor(reply), place: typeof PLACE | object = PLACE): unknown[] {
  return formsOf(reply, buttons, { ...PLACE, ...place }).map(({ card }) => {
    expect(Buffer.byteLength(card)).toBeLessThan(LIMIT);
    const parsed: unknown = JSON.parse(card);
    checkCard(parsed);
    expect(tagged(parsed).some(({ tag }) => tag === 'table')).toBe(false);
    return parsed;
  });
}

const wordsOf = (text: string) => text.replace(/[\s:：·–“”"]/g, '');

/** Everything that a reply says, in the words of plain text. */
function saidBy(reply: Reply): string {
  return wordsOf(reply.blocks.map((block) => plainBlock(block, reply)).join(''));
}

function saidIn(cards: readonly unknown[]): string {
  return wordsOf(cards.map((card) => readCard(card).text).join(''));
}

describe('cards', () => {
  it.each([
    ['lead', '北京第12项谁牵头'],
    ['choices', '第12项谁牵头'],
    ['list', '北京没写牵头单位的有哪些'],
    ['converted', '黄冈第11项谁牵头'],
    ['not-found', '第9999项谁牵头'],
    ['help', '/help'],
    ['document', '北京那份分工是什么时候成文的'],
    ['english', 'who leads item 12 in Beijing?'],
  ])('look as they should: %s', async (name, question) => {
    const { reply } = await ask(question);
    const [card] = cardsOf(reply);
    await expect(`${JSON.stringify(card, null, 2)}\n`).toMatchFileSnapshot(`../../golden/feishu/${name}.json`);
    expect(saidIn([card])).toBe(saidBy(reply));
  });

  it('looks as it should: in a thread, without pages', async () => {
    const { reply } = await ask('北京第12项谁牵头');
    const [card] = cardsOf(reply, undefined, { thread: 'omt_1', isPrivate: true, pageOf: pagesAt(undefined) });
    await expect(`${JSON.stringify(card, null, 2)}\n`).toMatchFileSnapshot('../../golden/feishu/thread.json');
  });

  it('hold every clause in full, in its own glyphs too', async () => {
    let largest = 0;
    for (const {
      clauses,
      document: { id: document },
    } of seeds) {
      for (const { id: clause } of clauses) {
        const opened = await press(await ask('第12项谁牵头'), { kind: 'open', document, clause, label: '' });
        const original = await press(opened, { kind: 'original', label: '' });
        for (const { reply } of [opened, original]) {
          const cards = cardsOf(reply);
          expect(saidIn(cards)).toBe(saidBy(reply));
          largest = Math.max(largest, ...cards.map((card) => Buffer.byteLength(JSON.stringify(card))));
        }
      }
    }
    expect(largest).toBeLessThan(LIMIT);
  });

  it('hold a text of any length, cut behind sentences, with the buttons once', () => {
    const sentence = `${'政务公开'.repeat(20)}。`;
    const quote: Block = { is: 'quote', text: sentence.repeat(300), language: 'zh-Hans', converted: true };
    const reply: Reply = { language: 'zh-Hans', blocks: [quote], actions: [], page: null };
    const cards = cardsOf(reply);
    expect(cards.length).toBeGreaterThan(2);
    expect(saidIn(cards)).toBe(
      wordsOf(`${quote.text}(转简)`.replace('(转简)', '')) + saidIn(cards).slice(wordsOf(quote.text).length),
    );
    for (const card of cards.slice(0, -1)) expect(readCard(card).text).toMatch(/。$/);
    expect(cards.map((card) => readCard(card).values.size)).toEqual([...cards.slice(1).map(() => 0), 1]);
  });

  it('are never refused, whatever is in them', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom(
        '<at id=all></at>',
        '**',
        '> ',
        '1. 甲\n2. 乙',
        '|a|b|\n|-|-|',
        '\\'.repeat(4000),
        '<'.repeat(6000),
        '字'.repeat(9000),
      ),
    );
    const passage = fc.constantFrom(undefined, { document: 'a(b)', clause: '12', start: 0, end: 9, internal: false });
    const block: fc.Arbitrary<Block> = fc.oneof(
      fc.record({
        is: fc.constant('quote' as const),
        text,
        language: fc.constant('zh-Hans' as const),
        converted: fc.boolean(),
      }),
      fc
        .record({ is: fc.constantFrom('line' as const, 'source' as const), text, at: fc.nat(20), passage })
        .map(({ at, passage: own, ...rest }) => ({
          ...rest,
          value: rest.text.slice(at, at + 5),
          label: rest.text.slice(0, at),
          ...(own ? { passage: own } : {}),
        })),
    );
    const button: fc.Arbitrary<Button> = fc.record({
      id: fc.constant('0123456789abcdef'),
      label: text,
      row: fc.constantFrom(...ROWS),
    });
    fc.assert(
      fc.property(fc.array(block, { maxLength: 60 }), fc.array(button, { maxLength: 60 }), (blocks, buttons) => {
        const reply: Reply = { language: 'zh-Hans', blocks, actions: [], page: null };
        const cards = cardsOf(reply, buttons, { thread: `omt_${'f'.repeat(32)}`, isPrivate: true });
        expect(cards.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  it('show what people typed as they typed it', () => {
    const typed = '<at id=all></at> **粗** [链接](https://evil.example) &#60;at id=all&#62; :OK: `x` ~~y~~ # $z$';
    const value = '市财政局';
    const blocks: Block[] = [
      { is: 'line', text: `甲${value}${typed}`, value },
      {
        is: 'row',
        number: 1,
        text: `${typed}:${value} – ${typed}`,
        label: typed,
        value,
        passage: { document: 'x', clause: '1', start: 0, end: 1, internal: false },
      },
      { is: 'quote', text: `1.${typed}\n2.${typed}`, language: 'zh-Hans', converted: false },
      { is: 'source', text: typed, passage: { document: 'x', clause: '1', start: 0, end: 1, internal: false } },
      { is: 'line', text: typed },
    ];
    const [form] = formsOf({ language: 'zh-Hans', blocks, actions: [], page: null }, [], PLACE);
    const texts = tagged(JSON.parse(form?.card ?? '')).filter(({ tag }) => tag === 'markdown');
    for (const { element } of texts) {
      const left = String(element['content']).replaceAll(
        /\]\(https:\/\/gongkai[^)]*\)|^> |&#\d+;|\*\*市财政局\*\*|\[(?=&)/gm,
        '',
      );
      expect(left).not.toMatch(/[<>*_~[\]()#:`$&]/);
    }
    expect(readCard(JSON.parse(form?.card ?? '')).text.split(typed)).toHaveLength(7 + 1);
    expect(form?.text).not.toMatch(/<at|\]\(|\*\*|~~/);
    expect(form?.text.replaceAll('\u200B', '').split(visible(typed))).toHaveLength(7 + 1);
  });
});
