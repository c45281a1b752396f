import type { Finding } from '../types.ts';
import { rawSpan, type Texts } from './place.ts';

/** Cuts a normal text into words, one after the other; comes in as an argument, since src knows no segmenter. */
export type Cut = (text: string) => readonly string[];

/** Single characters in a row that no word takes up: two happen in any plan (纾困, 约谈), three hardly (measured). */
const LOOSE = 3;
/** How often a character may stand in the document and still be odd in such a row. */
const RARE = 2;
/** Characters that stand alone in good text. */
const ALONE = new Set(
  '的了和与及或在于从对由向把被将并而但若如其该此各本每不未无有是为以之所要应须可能会更最也都就还再已上下中内外前后第年月日时个项名位次条件种类等者性化率度量新老大小多少高低好我你他它们一二三四五六七八九十百千万两几零做抓管办查看说讲用到使让给谁谁起',
);
/** Names of places make no words either. */
const PLACE = /[省市县区州乡镇村]$/;
const HAN_RUN = /\p{Script=Han}{6,}/gu;

/**
 * Runs of characters that make no words and hardly stand elsewhere in the document: what watermarking sites put into
 * sentences (備拘狼). Reported, never removed: without a cleaner copy or an erratum nobody knows.
 */
export function suspiciousRuns(texts: Texts, cut: Cut): Finding[] {
  const { text } = texts.normal;
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  const isOdd = (word: string) => word.length === 1 && !ALONE.has(word);
  return [...text.matchAll(HAN_RUN)].flatMap(({ index, 0: run }) => {
    const found: Finding[] = [];
    let at = index;
    let start = at;
    let odd = '';
    const close = () => {
      const rare = [...odd].filter((char) => (counts.get(char) ?? 0) <= RARE).length;
      if (odd.length >= LOOSE && rare >= LOOSE - 1 && !PLACE.test(odd)) {
        const message = `“${odd}” makes no word and hardly stands elsewhere; compare it with another copy`;
        found.push({ rule: 'suspicious characters', message, span: rawSpan(texts, { start, end: at }) });
      }
      odd = '';
    };
    for (const word of cut(run)) {
      if (!isOdd(word)) close();
      else if (odd === '') start = at;
      if (isOdd(word)) odd += word;
      at += word.length;
    }
    close();
    return found;
  });
}
