import { Converter } from 'opencc-js/t2cn';
import type { Language, Script } from '../types.ts';
import { applyEdits, type Edit, identity, type Mapped } from './mapped.ts';

// tw→cn, never twp→cn: the latter turns the documents' own 执行 into 运行 and 指标 into 指针 (measured, design section 4).
const table = Converter({ from: 'tw', to: 'cn' });

// The table takes 么 for a Taiwan form of 幺; in a mainland text it is the second half of 什么.
const convert = (text: string) => table(text.replaceAll('么', '\ue0f0')).replaceAll('\ue0f0', '么');

/** Traditional glyphs to mainland Simplified ones; words stay as they are. Text that is Simplified already is unchanged. */
export function simplify(text: string): string {
  return convert(text);
}

/** Like {@link simplify}, with a map: where a stretch changes length it is converted code point by code point. */
export function simplifyMapped(text: string): Mapped {
  const whole = convert(text);
  if (whole.length === text.length) return { ...identity(text), text: whole };
  const edits: Edit[] = [];
  let at = 0;
  for (const point of text) {
    const simple = convert(point);
    if (simple !== point) edits.push({ start: at, end: at + point.length, text: simple });
    at += point.length;
  }
  return applyEdits(identity(text), edits);
}

const HAN = /\p{Script=Han}/gu;
const LATIN_WORD = /[A-Za-z]{2,}/g;

/**
 * The script of a document. Traditional when more than 2 % of its Han characters change in conversion: Simplified text
 * keeps a few characters that conversion touches (measured on the seeds: 0 % against 28–35 %).
 */
export function scriptOf(text: string): Script {
  const han = text.match(HAN)?.length ?? 0;
  return han > 0 && changed(text) / han > 0.02 ? 'zh-Hant' : 'zh-Hans';
}

/** The language a person writes in. English needs at least two words, and more Latin letters than Han characters. */
export function languageOf(text: string): Language {
  const words = text.match(LATIN_WORD) ?? [];
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  const han = text.match(HAN)?.length ?? 0;
  if (han === 0 ? letters > 0 : words.length >= 2 && letters > han) return 'en';
  return changed(text) > 0 ? 'zh-Hant' : 'zh-Hans';
}

function changed(text: string): number {
  const simple = convert(text);
  let count = 0;
  for (let i = 0; i < text.length; i++) if (text[i] !== simple[i]) count++;
  return count;
}
