import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPassageIndex, type Passage } from '../../index/passages.ts';

const passages: Passage[] = [
  { id: 'filing', fields: { text: '建立和完善规范性文件备案和审查结果信息公开机制,按季度公开备案审查结果。' } },
  { id: 'gazette', fields: { text: '办好政府公报,建立内容全面的网络电子公报。' } },
  { id: 'ipv6', fields: { text: '2020年11月底前全面完成互联网协议第六版(IPv6)改造。' } },
  { id: 'press', fields: { heading: '新闻发布', text: '每季度举办新闻发布会不少于2次。' } },
];
const index = createPassageIndex(passages);
const ids = (text: string, limit = 10) => index.search({ text }, limit).map(({ id }) => id);

describe('search', () => {
  test('finds by meaning words in either script and by Latin runs in any case', () => {
    expect(ids('備案審查的結果多久公開一次?')[0]).toBe('filing');
    expect(ids('ipv6')).toEqual(['ipv6']);
    expect(ids('ＩＰＶ６是什么时候')).toEqual(['ipv6']);
  });

  test('a query whose terms occur nowhere, of stop words only, or empty gives nothing', () => {
    expect(ids('龘驫')).toEqual([]);
    expect(ids('是什么')).toEqual([]);
    expect(ids('')).toEqual([]);
  });

  test('limit cuts, Infinity takes all that match, 0 and NaN none', () => {
    expect(ids('公开 公报 改造 季度', 2)).toHaveLength(2);
    expect(ids('公开 公报 改造 季度', Number.POSITIVE_INFINITY)).toHaveLength(4);
    expect(ids('公开', 0)).toEqual([]);
    expect(ids('公开', Number.NaN)).toEqual([]);
  });

  test('accept decides which passages are considered', () => {
    const hits = index.search({ text: '季度审查', accept: (id) => id !== 'filing' }, 10);
    expect(hits.map(({ id }) => id)).toEqual(['press']);
  });

  test('an expansion finds what the text does not, for less than the text itself', () => {
    expect(ids('记者会')).not.toContain('press');
    const [hit] = index.search({ text: '记者会', expansions: [{ text: '新闻发布会', weight: 0.5 }] }, 10);
    const [own] = index.search({ text: '新闻发布会' }, 10);
    expect(hit?.id).toBe('press');
    expect(hit?.score).toBeCloseTo((own?.score ?? 0) / 2, 9);
  });

  test('a term of the text does not count twice when an expansion repeats it', () => {
    const expansions = [{ text: '新闻发布会', weight: 0.9 }];
    expect(index.search({ text: '新闻发布会', expansions }, 10)).toEqual(index.search({ text: '新闻发布会' }, 10));
  });

  test('matched adds up to the score, heaviest first', () => {
    const [hit] = index.search({ text: '备案审查结果' }, 1);
    const weights = hit?.matched.map(({ weight }) => weight) ?? [];
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(hit?.score ?? 0, 9);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(hit?.matched).toContainEqual(expect.objectContaining({ term: '备案审查', stream: 'word' }));
  });

  test('equal passages stand in order of insertion', () => {
    const twins = createPassageIndex(['b', 'a', 'c'].map((id) => ({ id, fields: { text: '政府公报' } })));
    expect(twins.search({ text: '公报' }, 2).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  test('a term in the heading counts more than in the text, in the section less', () => {
    const index = createPassageIndex(
      ['section', 'text', 'heading', 'annex'].map((field) => ({ id: field, fields: { [field]: '公报' } })),
    );
    expect(index.search({ text: '公报' }, 10).map(({ id }) => id)).toEqual(['heading', 'text', 'annex', 'section']);
  });

  test('an index of nothing finds nothing', () => {
    expect(createPassageIndex([]).search({ text: '公开' }, 10)).toEqual([]);
    expect(createPassageIndex([{ id: 'blank', fields: { text: '' } }]).search({ text: '公开' }, 10)).toEqual([]);
  });

  test('the same id twice is refused', () => {
    expect(() => createPassageIndex([...passages, ...passages])).toThrow('same id');
  });

  test('any Unicode may be asked, twice with the same result', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(index.search({ text }, 10)).toEqual(index.search({ text }, 10));
      }),
    );
    expect(ids('\ud800公报\udfff')).toContain('gazette');
  });
});

describe('idf', () => {
  test('a rare word tells more than a common one, an unknown one most', () => {
    expect(index.idf('公报')).toBeGreaterThan(index.idf('建立'));
    expect(index.idf('龘驫')).toBeGreaterThan(index.idf('公报'));
    expect(index.idf('ipv6')).toBe(index.idf('公报'));
  });
});
