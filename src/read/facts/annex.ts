import type { Span } from '../../types.ts';

const MENTION =
  /(?:《([^》]{2,60})》[^。\n《]{0,4})?[(]?(?:详见|见|随)(?:附件|源文件)|(?<=\n|^)附件\s*\d*\s*[:.]?\s*\S/g;

/** Where the text first refers to an annex, as a range of scan text. */
export function annexMention(scan: string): Span | null {
  const match = MENTION.exec(scan);
  MENTION.lastIndex = 0;
  return match ? { start: match.index, end: match.index + match[0].length } : null;
}
