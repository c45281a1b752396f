import type { Span } from '../../types.ts';
import { isBelow, linesOf } from './body.ts';
import { type ColumnRole, dutyHead, roleOf } from './columns.ts';
import { gluedCells } from './glued.ts';
import { isConvincing, rowsOf } from './rows.ts';
import type { Layout, Table } from './table.ts';

/** Fewest heads in a row that show a table without marks. */
const HEADS = 3;
/** Most words that are looked at for one head. */
const WIDEST = 15;
/** Heads printed without a blank between them: only the usual words are known then. */
const GLUED =
  /(?:序号|编号|类别|领域|工作任务|重点任务|主要任务|任务内容|工作内容|公开内容|公开事项|具体任务|任务|事项|内容|工作要求|公开方式和要求|公开要求|具体措施|牵头单位|牵头部门|牵头落实单位|责任单位|责任部门|责任科室|责任处室|配合\/责任单位|配合单位|完成时限|时限要求|完成时间|公开时限|时限|备注){3,}/g;
const WORD = /\S+/g;

/**
 * A table flattened into running text, its cells set apart by a blank (two blanks: an empty cell between them) or by
 * nothing. What belongs where is told by the order of the heads and by what the words look like.
 */
export const flat: Layout = {
  name: 'flattened',
  find: ({ scan }) => {
    const tables: Table[] = [];
    const heads = headsIn(scan);
    const lines = heads.length > 0 ? linesOf(scan) : [];
    const below = lines.filter((_, i) => isBelow(lines, i)).map(({ start }) => start);
    for (const [i, { head, roles }] of heads.entries()) {
      if (head.start < (tables.at(-1)?.range.end ?? 0)) continue;
      const end = below.find((start) => start > head.end) ?? scan.length;
      const body = scan.slice(0, Math.min(end, heads[i + 1]?.head.start ?? end));
      const words = wordsFrom(body, head.end);
      const glued = gluedCells(body, head.end, words.length, roles);
      const cells = glued ?? words;
      const rows = rowsOf(cells, scan, roles, { single: false, torn: glued === null });
      const last = rows.at(-1)?.at(-1);
      if (last && isConvincing(rows, scan))
        tables.push({ range: { start: head.start, end: last.range.end }, head, rows });
    }
    return tables;
  },
};

/** Every run of heads in the text, longest first at each place. */
function headsIn(scan: string): { head: Span; roles: ColumnRole[] }[] {
  const found: { head: Span; roles: ColumnRole[] }[] = [];
  const words = Array.from(scan.matchAll(WORD), ({ index, 0: text }) => ({
    start: index,
    end: index + text.length,
    text,
  }));
  for (let i = 0; i < words.length; i++) {
    let end = i;
    while (end < words.length && end - i < WIDEST && roleOf(words[end]?.text ?? '') !== null) end++;
    const run = words.slice(i, end);
    const roles = run.length >= HEADS ? dutyHead(run.map(({ text }) => text)) : null;
    if (roles) found.push({ head: { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 }, roles });
    i = Math.max(i, end - 1);
  }
  for (const { index, 0: text } of scan.matchAll(GLUED)) {
    const roles = dutyHead(splitHeads(text));
    if (roles) found.push({ head: { start: index, end: index + text.length }, roles });
  }
  return found.sort((a, b) => a.head.start - b.head.start);
}

const HEAD = new RegExp(GLUED.source.replace(/^\(\?:/, '').replace(/\)\{3,\}$/, ''), 'g');

function splitHeads(text: string): string[] {
  return text.match(HEAD) ?? [];
}

/** Words as cells; where single blanks set cells apart, a wider one holds an empty cell. */
function wordsFrom(scan: string, from: number): Span[] {
  const cells: Span[] = [];
  let at = from;
  for (const { index, 0: text } of scan.slice(from).matchAll(WORD)) {
    const start = from + index;
    const gap = scan.slice(at, start);
    if (cells.length > 0 && gap.length === 2 && !gap.includes('\n')) cells.push({ start, end: start });
    cells.push({ start, end: start + text.length });
    at = start + text.length;
  }
  return cells;
}
