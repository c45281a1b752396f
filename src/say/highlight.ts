import { scanView } from '../text/normal.ts';

/** A run of text, set off or not. */
export interface Run {
  readonly text: string;
  readonly marked: boolean;
}

/** Most characters of a text that are shown. */
const MOST = 120;
/** Characters shown before the first word that is set off, where the text is cut. */
const BEFORE = 30;

/** A text in any script with some words, in Simplified, set off; of a long one the part around the first of them. */
export function highlighted(text: string, words: readonly string[]): Run[] {
  const scan = scanView(text).toLowerCase();
  // Lower case may be longer than what it was made of; then nothing can be set off exactly.
  const marks = scan.length === text.length ? marksIn(scan, formsOf(words, scan)) : [];
  const first = marks.indexOf(true);
  const from = text.length <= MOST ? 0 : Math.max(0, Math.min(first - BEFORE, text.length - MOST));
  const to = Math.min(text.length, from + MOST);
  const runs: { text: string; marked: boolean }[] = from > 0 ? [{ text: '…', marked: false }] : [];
  let start = from;
  for (let at = from + 1; at <= to; at++) {
    if (at < to && Boolean(marks[at]) === Boolean(marks[start])) continue;
    runs.push({ text: text.slice(start, at), marked: Boolean(marks[start]) });
    start = at;
  }
  return to < text.length ? [...runs, { text: '…', marked: false }] : runs;
}

function marksIn(scan: string, forms: readonly string[]): boolean[] {
  const marks = new Array<boolean>(scan.length).fill(false);
  for (const form of forms)
    for (let at = scan.indexOf(form); at >= 0; at = scan.indexOf(form, at + 1)) marks.fill(true, at, at + form.length);
  return marks;
}

/** Words as the text holds them: whole, or of a longer one its pairs. */
function formsOf(words: readonly string[], scan: string): string[] {
  return words.flatMap((word) => {
    const own = word.toLowerCase();
    if (own === '' || scan.includes(own)) return own === '' ? [] : [own];
    if (!/^\p{Script=Han}{3,}$/u.test(own)) return [];
    return Array.from({ length: own.length - 1 }, (_, i) => own.slice(i, i + 2)).filter((pair) => scan.includes(pair));
  });
}
