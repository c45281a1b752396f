import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnkiParts, ankiText } from '../../src/say/anki.ts';
import type { Flashcard } from '../../src/say/flashcard.ts';
import { type PageOf, pathOf } from '../../src/say/link.ts';
import { wordsFor } from '../../src/say/words.ts';
import { createTrainer } from '../../src/trainer.ts';
import { readAnki, readField } from '../support/anki.ts';
import { seedsLibrary } from '../support/seeds.ts';

const EVERYBODY = { internal: false };
const CARD: Flashcard = {
  key: 'x#1/lead/abc',
  kind: 'lead',
  document: 'x',
  section: '重点 任务',
  question: '谁牵头?',
  options: ['甲', '乙', '丙', '丁'],
  answer: '乙',
  quote: { is: 'quote', text: '牵头单位:乙', language: 'zh-Hans', converted: false },
  source: '出处:某某 · 第1项',
  passage: { document: 'x', clause: '1', start: 3, end: 9, internal: false },
};
const PARTS = { language: 'zh-Hans', documents: [{ id: 'x', shortName: '某某' }], pageOf: () => null } as const;

/** The parts of a card as its owner sees them, out of a record. */
function shownIn([guid, front = '', back = '', deck, tags]: readonly string[]) {
  const { div, ...question } = readField(front).of;
  const { of: answer, links } = readField(back);
  return { guid, front: { ...question, options: div }, back: answer, links, deck, tags: tags?.split(' ') };
}

const one = (card: Partial<Flashcard>, parts: Partial<AnkiParts> = {}) => {
  const { records } = readAnki(ankiText([{ ...CARD, ...card }], { ...PARTS, ...parts }));
  expect(records).toHaveLength(1);
  return shownIn(records[0] as string[]);
};

describe.each(['zh-Hans', 'zh-Hant', 'en'] as const)('the cards of the seeds in %s', async (language) => {
  const made = async () => {
    const library = seedsLibrary();
    const view = await library.view(EVERYBODY);
    const cards = await createTrainer(library).flashcards(null, EVERYBODY, language);
    const pageOf: PageOf = (passage) => (passage ? `https://x.cn${pathOf(passage)}` : null);
    return { view, cards, text: ankiText(cards, { language, documents: view.documents, pageOf }) };
  };
  const { view, cards, text } = await made();
  const { headers, records } = readAnki(text);

  it('say how they are read, and all have their five columns', () => {
    expect(headers).toEqual([
      ['separator', 'tab'],
      ['html', 'true'],
      ['notetype', '基本型'],
      ['notetype', '问答题'],
      ['notetype', 'Basic'],
      ['if matches', 'update current'],
      ['guid column', '1'],
      ['deck column', '4'],
      ['tags column', '5'],
    ]);
    expect(cards.length).toBeGreaterThan(400);
    expect(records).toHaveLength(cards.length);
    expect(new Set(records.map((record) => record.length))).toEqual(new Set([5]));
  });

  it('are whole: question, options, answer, words of the document, source, deck and tags', () => {
    const mark = wordsFor(language).converted;
    expect(records.map(shownIn)).toEqual(
      cards.map((card) => ({
        guid: expect.stringMatching(/^[\w-]{22}$/),
        front: { p: [card.question], options: card.options.map((option, i) => `${'ABCD'[i]}. ${option}`) },
        back: {
          b: [card.answer],
          blockquote: [card.quote.text],
          ...(card.quote.converted ? { small: [mark] } : {}),
          a: [card.source],
        },
        links: [`https://x.cn${pathOf(card.passage)}`],
        deck: `政务公开::${view.document(card.document)?.shortName}`,
        tags: expect.toSatisfy((tags: string[]) => tags.length === (card.section === null ? 2 : 3)),
      })),
    );
  });

  it('quote the documents verbatim', () => {
    const quoted = records.map((record) => shownIn(record).back['blockquote']?.[0]);
    const printed = cards.map(({ document: id, passage, quote }) => {
      const document = view.document(id);
      return quote.converted ? document?.normal(passage) : document?.clean(passage);
    });
    expect(quoted).toEqual(printed);
    expect(cards.some(({ quote }) => quote.converted)).toBe(language === 'zh-Hans');
  });

  it('are the same the next time, each with an identity of its own', async () => {
    expect((await made()).text).toBe(text);
    expect(new Set(records.map(([guid]) => guid)).size).toBe(cards.length);
  });
});

describe('a card for Anki', () => {
  it('is one record in UTF-8 with every field in quotes', () => {
    const [, record] = ankiText([CARD], PARTS).split('#tags column:5\n');
    expect(record).toBe(
      `"${one({}).guid}"\t"<p>谁牵头?</p><div>A. 甲</div><div>B. 乙</div><div>C. 丙</div><div>D. 丁</div>"\t` +
        `"<p><b>乙</b></p><blockquote>牵头单位:乙</blockquote><p>出处:某某 · 第1项</p>"\t` +
        `"政务公开::某某"\t"牵头单位 重点_任务 x"\n`,
    );
  });

  // Whoever has imported cards before gets them twice when this changes.
  it('keeps its identity whatever it says, in any language, in any version', () => {
    const { guid } = one({});
    expect(guid).toBe('h3-JI0-qjywptzn1pmhndK');
    expect(one({ question: '?', options: ['x'], answer: 'x', section: null }, { language: 'en' }).guid).toBe(guid);
    expect(one({ key: 'x#1/lead/abd' }).guid).not.toBe(guid);
  });

  it('keeps any text', () => {
    const nasty = fc.constantFrom(
      '#',
      '"',
      '""',
      '\t',
      '\n',
      '\r\n',
      '<br>',
      '&lt;',
      '&',
      '<!--',
      '[sound:a.mp3]',
      '\\n',
    );
    const text = fc
      .array(fc.oneof(nasty, fc.string({ unit: 'binary' })), { minLength: 1 })
      .map((parts) => parts.join(''))
      .filter((own) => own !== '');
    const options = fc.array(text, { minLength: 2, maxLength: 4 });
    const lines = (own: string) => own.replace(/\r\n?/g, '\n');
    fc.assert(
      fc.property(text, options, text, text, text, (question, options, answer, quoted, source) => {
        const quote = { ...CARD.quote, text: quoted };
        const { front, back } = one({ question, options, answer, source, quote });
        const rows = options.map((option, i) => `${'ABCD'[i]}. ${lines(option)}`);
        expect(front).toEqual({ p: [lines(question)], options: rows });
        expect(back).toEqual({ b: [lines(answer)], blockquote: [lines(quoted)], p: [lines(source)] });
      }),
    );
  });

  it('plays and typesets nothing', () => {
    expect(ankiText([{ ...CARD, question: '[sound:a.mp3] [latex]x[/latex] [$]x[/$]' }], PARTS)).not.toContain('[');
  });

  it('has a link where its passage has a page, whatever is in the address', () => {
    const page = 'https://x.cn/d/x/1?at=3-9&key="<a>';
    const { back, links } = one({}, { pageOf: (passage) => (passage === CARD.passage ? page : null) });
    expect({ a: back['a'], links }).toEqual({ a: [CARD.source], links: [page] });
    expect(one({}).links).toEqual([]);
  });

  it.each([
    ['某某 2020', '政务公开::某某 2020'],
    ['甲::乙:', '政务公开::甲 乙'],
    [' "甲"\u3000乙 ', '政务公开::甲 乙'],
  ])('goes to the deck of a document called %j', (shortName, deck) => {
    expect(one({}, { documents: [{ id: 'x', shortName }] }).deck).toBe(deck);
  });

  it.each([
    [null, ['lead', 'x']],
    ['a b\u3000\tc', ['lead', 'a_b_c', 'x']],
    ['a::b "c"', ['lead', 'a_b_c_', 'x']],
  ])('has one tag of a section called %j', (section, tags) => {
    expect(one({ section }, { language: 'en' }).tags).toEqual(tags);
  });

  it('says by its tag what kind of question it is, in the language of its reader', () => {
    const tagIn = (language: 'zh-Hans' | 'zh-Hant' | 'en', kind: Flashcard['kind']) =>
      one({ kind }, { language }).tags?.[0];
    expect([tagIn('zh-Hans', 'deadline'), tagIn('zh-Hant', 'deadline'), tagIn('en', 'deadline')]).toEqual([
      '时限',
      '時限',
      'deadline',
    ]);
  });
});
