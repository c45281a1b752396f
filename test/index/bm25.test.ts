import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPassageIndex } from '../../index/passages.ts';
import { inverseFrequency, RESOLUTION, STREAM_WEIGHTS, termWeight } from '../../index/rank.ts';
import { passageTokens, questionTokens, STREAMS } from '../../index/tokens.ts';

/** BM25 by the book, without an index and without rounding: score and the most that rounding can move it. */
function bruteForce(texts: readonly string[], question: string): { score: number; slack: number }[] {
  const average = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
  const tokens = texts.map(passageTokens);
  return texts.map((text, at) => {
    let score = 0;
    let slack = 0;
    for (const stream of STREAMS) {
      for (const term of new Set(questionTokens(question)[stream])) {
        const frequency = tokens[at]?.[stream].filter((other) => other === term).length ?? 0;
        if (frequency === 0) continue;
        const having = tokens.filter((other) => other[stream].includes(term)).length;
        const telling = STREAM_WEIGHTS[stream] * inverseFrequency(having, texts.length);
        score += telling * termWeight(frequency, text.length, average);
        slack += telling / RESOLUTION;
      }
    }
    return { score, slack };
  });
}

const text = (maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...'政务公开规范性文件备案审查,', 'ipv6'), minLength: 1, maxLength });

test('the impact store gives the scores of a brute-force BM25, up to rounding', () => {
  fc.assert(
    fc.property(fc.array(text(40), { minLength: 1, maxLength: 12 }), text(12), (texts, question) => {
      const naive = bruteForce(texts, question);
      const index = createPassageIndex(texts.map((text, at) => ({ id: `${at}`, fields: { text } })));
      const hits = index.search({ text: question }, Number.POSITIVE_INFINITY);
      expect(hits.map(({ id }) => Number(id)).sort((a, b) => a - b)).toEqual(
        naive.flatMap(({ score }, at) => (score > 0 ? [at] : [])),
      );
      for (const { id, score } of hits) {
        const { score: exact, slack } = naive[Number(id)] ?? { score: 0, slack: 0 };
        expect(Math.abs(score - exact)).toBeLessThanOrEqual(slack + 1e-9);
      }
      const scores = hits.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    }),
  );
});
