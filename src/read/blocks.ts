import type { Span } from '../types.ts';
import { type Marker, markerOf } from './markers.ts';
import type { ColumnRole } from './tables/columns.ts';
import { TITLE } from './title.ts';

/** A paragraph, or a part of one set off by wide blanks: the unit that outline and fields work on. */
export interface Block {
  /** Range in the normal text, blanks around it not included. */
  readonly range: Span;
  /** Its scan form. */
  readonly scan: string;
  readonly marker: Marker | null;
  /** The column it stands under; null for plain text. */
  readonly cell: ColumnRole | null;
}

/** A signature with its date on one line: 某某市人民政府办公室 2024年3月5日印发. */
const SIGNED =
  /^(\p{Script=Han}{2,24}(?:政府|办公厅|办公室|委员会|领导小组|[局委办厅院部会所]))\s*(?=(?:\d{4}|二[〇○O零\d一二三四五六七八九]{3})年[^\s年月日]{1,3}月[^\s年月日]{1,3}日(?:印发)?$)/u;
const PART = /\S(?:[^\n]*?\S)??(?=\s*\n|\s*$|\s{2})/g;
// A numbered part that starts behind a finished sentence on the same line.
const INSIDE =
  /(?<=[。;!?)"])\s*(?=(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,3}[.、](?!\d{1,3}(?!\d))|第[一二三四五六七八九十百零\d]{1,5}条))|(?<=\p{Script=Han})\s(?=[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,3}[.、](?!\d))/gu;
/** What a single blank sets off from the sentences behind it: a title, and the heading of a numbered part. */
const HEADED =
  /^((?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))[^\s。;,:]{4,30})\s(?=\S[^\n]{19,}[。;])/;
const TITLED = /^([^\s。;,:]{8,60})\s(?=\S[^\n]{9,}[。;])/;

/** Splits a normal text (given in scan form) into blocks: at line ends, at two or more blanks, and before numbers that go on. */
export function blocksOf(scan: string): Block[] {
  const blocks: Block[] = [];
  const last = new Map<string, number>();
  for (const part of scan.matchAll(PART)) {
    let start = part.index;
    const end = start + part[0].length;
    const push = (from: number, text: string) => {
      const marker = markerOf(text);
      if (marker) last.set(marker.style, marker.value);
      if (text !== '') blocks.push({ range: { start: from, end: from + text.length }, scan: text, marker, cell: null });
    };
    const cut = (to: number) => {
      const text = scan.slice(start, to).trimEnd();
      const head = headOf(text, blocks.length === 0);
      if (head) push(start, head[1] as string);
      push(start + (head?.[0].length ?? 0), text.slice(head?.[0].length ?? 0));
    };
    const signed = SIGNED.exec(part[0]);
    if (signed) {
      cut(start + (signed[1] as string).length);
      start += signed[0].length;
    }
    for (const inside of part[0].matchAll(INSIDE)) {
      const at = part.index + inside.index + inside[0].length;
      const marker = markerOf(scan.slice(at, at + 12));
      const ended = /[。;!?)"]/.test(scan[part.index + inside.index - 1] ?? '');
      cutBefore(marker, at, inside[0] !== '' && (ended || marker?.style !== 'arabic'));
    }
    cut(end);

    function cutBefore(marker: Marker | null, at: number, apart: boolean): void {
      if (!marker || at <= start) return;
      const own = markerOf(scan.slice(start, Math.min(end, start + 12)));
      const before = own?.style === marker.style ? own.value : last.get(marker.style);
      // Lists inside a sentence start at 1 without a blank; a part of the outline goes on, or starts after one.
      if (marker.value !== (before ?? Number.NaN) + 1 && !(marker.value === 1 && apart)) return;
      cut(at);
      start = at;
    }
  }
  return blocks;
}

/** A title or heading at the start of a block that a single blank sets off. */
function headOf(text: string, first: boolean): RegExpExecArray | null {
  const title = first ? TITLED.exec(text) : null;
  return HEADED.exec(text) ?? (title && TITLE.test(title[1] as string) ? title : null);
}
