import type { Script } from '../types.ts';
import { applyEdits, compose, identity, type Mapped } from './mapped.ts';
import { simplify, simplifyMapped } from './script.ts';
import { mainlandEdits } from './wording.ts';

const WIDE = /[０-９Ａ-Ｚａ-ｚ％]/g;
const half = (char: string) => String.fromCharCode(char.charCodeAt(0) - 0xfee0);

/** Full-width digits, letters and ％ to half-width ones; the length stays. */
function narrow(text: string): string {
  return text.replace(WIDE, half);
}

/** The text functions of index and question alike: mainland Simplified glyphs, half-width digits and letters. */
export function fold(text: string): string {
  return narrow(simplify(text));
}

/** The normal text of a clean text: folded, and in Traditional documents with Taiwan wording turned back. */
export function toNormal(clean: string, script: Script): Mapped {
  const simple = simplifyMapped(clean);
  const worded = script === 'zh-Hant' ? compose(simple, applyOwn(simple.text)) : simple;
  return { ...worded, text: narrow(worded.text) };
}

function applyOwn(text: string): Mapped {
  return applyEdits(identity(text), mainlandEdits(text));
}

const PUNCTUATION: Readonly<Record<string, string>> = {
  '（': '(',
  '）': ')',
  '：': ':',
  '；': ';',
  '，': ',',
  '！': '!',
  '？': '?',
  '．': '.',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
  '〔': '[',
  '〕': ']',
  '“': '"',
  '”': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '\u3000': ' ',
  '\u00a0': ' ',
  '\t': ' ',
  '–': '-',
  '—': '-',
  '－': '-',
  '～': '-',
};

/** Normal text with one form per punctuation mark, unit for unit, so that recognisers need one pattern. */
export function scanForm(normal: string): string {
  return normal.replace(
    /[（）：；，！？．［］【】〔〕“”「」『』\u3000\u00a0\t–—－～]/g,
    (char) => PUNCTUATION[char] as string,
  );
}

/** {@link scanForm} of any text in any script, unit for unit: a code point whose Simplified form is longer stays. */
export function scanView(text: string): string {
  const whole = narrow(simplify(text));
  if (whole.length === text.length) return scanForm(whole);
  const points = Array.from(text, (point) => {
    const simple = simplify(point);
    return simple.length === point.length ? simple : point;
  });
  return scanForm(narrow(points.join('')));
}
