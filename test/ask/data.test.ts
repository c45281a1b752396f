import { Converter } from 'opencc-js/t2cn';
import { describe, expect, it } from 'vitest';
import glossaryData from '../../src/ask/data/glossary.json' with { type: 'json' };
import placesData from '../../src/ask/data/places.json' with { type: 'json' };
import thesaurusData from '../../src/ask/data/thesaurus.json' with { type: 'json' };
import { checkGlossary, glossary } from '../../src/ask/glossary.ts';
import { checkPlaces, places } from '../../src/ask/places.ts';
import { checkThesaurus, thesaurus } from '../../src/ask/thesaurus.ts';

const simplified = Converter({ from: 't', to: 'cn' });
const traditionalIn = (words: readonly string[]) => words.filter((word) => simplified(word) !== word);

describe('glossary', () => {
  const good = { en: ['disclosure'], zh: ['公开'] };

  it('passes its check, is Simplified and is broad', () => {
    expect(checkGlossary(glossaryData)).toEqual(glossary);
    expect(traditionalIn(glossary.flatMap(({ zh }) => zh))).toEqual([]);
    expect(glossary.length).toBeGreaterThanOrEqual(500);
  });

  it.each([
    ['an English phrase in two entries', [good, { en: ['openness', 'disclosure'], zh: ['公布'] }], /\[1\]\.en\[1\]/],
    ['an English phrase twice in an entry', [{ en: ['disclosure', 'disclosure'], zh: ['公开'] }], /\[0\]\.en\[1\]/],
    ['a Chinese word twice in an entry', [{ en: ['disclosure'], zh: ['公开', '公开'] }], /\[0\]\.zh\[1\]/],
    ['an empty phrase', [good, { en: [''], zh: ['公布'] }], /\[1\]\.en\[0\]/],
    ['an empty word', [good, { en: ['openness'], zh: [''] }], /\[1\]\.zh\[0\]/],
    ['capital letters', [{ en: ['Disclosure'], zh: ['公开'] }], /lower-case/],
    ['doubled blanks', [{ en: ['open  day'], zh: ['开放日'] }], /single blanks/],
    ['no Chinese word', [{ en: ['disclosure'], zh: [] }], /\[0\]\.zh/],
    ['an unknown key', [{ ...good, note: 'x' }], /note/],
  ])('refuses %s', (_, data, message) => {
    expect(() => checkGlossary(data)).toThrow(message);
    expect(() => checkGlossary(data)).toThrow('src/ask/data/glossary.json');
  });
});

describe('thesaurus', () => {
  const good = { formal: ['规范性文件'], colloquial: ['红头文件'] };

  it('passes its check, is Simplified and is broad', () => {
    expect(checkThesaurus(thesaurusData)).toEqual(thesaurus);
    expect(traditionalIn(thesaurus.flatMap(({ formal, colloquial }) => [...formal, ...colloquial]))).toEqual([]);
    expect(thesaurus.length).toBeGreaterThanOrEqual(400);
  });

  it('never takes a printed word for a colloquial one', () => {
    const formal = new Set(thesaurus.flatMap((entry) => entry.formal));
    expect(thesaurus.flatMap(({ colloquial }) => colloquial).filter((word) => formal.has(word))).toEqual([]);
  });

  it.each([
    [
      'the same pair twice',
      [good, { formal: ['规范性文件'], colloquial: ['红头', '红头文件'] }],
      /\[1\]\.colloquial\[1\]/,
    ],
    ['a printed word twice', [{ formal: ['公开', '公开'], colloquial: ['亮出来'] }], /\[0\]\.formal\[1\]/],
    ['a word that stands for itself', [{ formal: ['公开'], colloquial: ['公开'] }], /公开 → 公开/],
    [
      'a longer cycle',
      [
        good,
        { formal: ['公开'], colloquial: ['公布'] },
        { formal: ['公示'], colloquial: ['公开'] },
        { formal: ['公布'], colloquial: ['公示'] },
      ],
      /公布 → 公开 → 公示 → 公布\s+→ at \[1\]/,
    ],
    ['an empty word', [good, { formal: ['公开'], colloquial: [''] }], /\[1\]\.colloquial\[0\]/],
    ['an empty printed word', [{ formal: [''], colloquial: ['亮出来'] }], /\[0\]\.formal\[0\]/],
    ['an unsafe word of one character', [{ formal: ['监管'], colloquial: ['管'] }], /not safe/],
    ['capital letters', [{ formal: ['客户端'], colloquial: ['APP'] }], /lower case/],
  ])('refuses %s', (_, data, message) => {
    expect(() => checkThesaurus(data)).toThrow(message);
    expect(() => checkThesaurus(data)).toThrow('src/ask/data/thesaurus.json');
  });

  it('allows a chain that does not come back', () => {
    const chain = [
      { formal: ['公众'], colloquial: ['群众'] },
      { formal: ['群众'], colloquial: ['老百姓'] },
    ];
    expect(checkThesaurus(chain)).toEqual(chain);
  });
});

describe('places', () => {
  const good = { provinces: ['北京'], cities: ['广州'], districts: { 北京: ['东城区'] }, english: { Canton: '广州' } };

  it('has every place of its level', () => {
    expect(checkPlaces(placesData)).toEqual(places);
    expect(places.provinces).toHaveLength(34);
    // 333 of the mainland and 9 of Taiwan.
    expect(places.cities).toHaveLength(342);
    const counts = Object.entries(places.districts).map(([of, list]) => [of, list.length]);
    expect(Object.fromEntries(counts)).toEqual({ 北京: 16, 上海: 16, 天津: 16, 重庆: 38 });
    expect(traditionalIn([...places.provinces, ...places.cities, ...Object.values(places.districts).flat()])).toEqual(
      [],
    );
  });

  it.each([
    ['a name twice', { ...good, cities: ['广州', '深圳', '广州'] }, /cities\[2\]/],
    ['an empty name', { ...good, provinces: [''] }, /provinces\[0\]/],
    ['districts of an unknown place', { ...good, districts: { 广东: ['越秀区'] } }, /广东.*provinces/],
    ['a district without suffix', { ...good, districts: { 北京: ['东城'] } }, /东城/],
    ['an English name of an unknown place', { ...good, english: { Lhasa: '拉萨' } }, /拉萨/],
    ['a missing part', { provinces: [], cities: [], districts: {} }, /english/],
  ])('refuses %s', (_, data, message) => {
    expect(() => checkPlaces(data)).toThrow(message);
    expect(() => checkPlaces(data)).toThrow('src/ask/data/places.json');
  });
});
