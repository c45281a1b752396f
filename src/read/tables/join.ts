import type { Block } from '../blocks.ts';
import type { ColumnRole } from './columns.ts';

/** Shortest wording that shows a row and an item of the text to be the same duty. */
const SAME = 10;
const ANSWERS: ReadonlySet<ColumnRole> = new Set(['lead', 'responsible', 'deadline', 'unclear']);

/** Blocks of text and tables in reading order, and the cells that only repeat what stands elsewhere. */
export interface Joined {
  readonly blocks: readonly Block[];
  readonly repeated: readonly Block[];
}

/**
 * Puts table rows where they stand in the text. A row that has the wording of an item above gives that item its units and
 * times and is no part of its own; a row printed twice counts once.
 */
export function joinRows(text: readonly Block[], rows: readonly (readonly Block[])[]): Joined {
  const items = text.filter(({ scan }) => scan.length >= SAME);
  const wordings = items.map(wordingOf);
  const seen = new Set<string>();
  const behind = new Map<Block | null, Block[]>();
  const repeated: Block[] = [];
  const put = (after: Block | null, blocks: readonly Block[]) => {
    behind.set(after, [...(behind.get(after) ?? []), ...blocks]);
  };
  for (const row of rows) {
    const own = row.filter(({ marker, cell }) => marker?.style !== 'category' && cell !== 'category');
    const task = wordingOf(own.find(({ cell }) => cell === 'task'));
    const key = `${own.find(({ cell }) => cell === 'number')?.scan} ${task}`;
    const item = task.length < SAME ? undefined : items.find((_, i) => alike(wordings[i] as string, task));
    if (item) {
      put(
        item,
        own.filter(({ cell }) => cell !== null && ANSWERS.has(cell)),
      );
      for (const own of row.filter(({ cell }) => cell !== null && !ANSWERS.has(cell))) repeated.push(own);
    } else if (task.length >= SAME && seen.has(key)) for (const own of row) repeated.push(own);
    else {
      const start = row[0]?.range.start ?? 0;
      put(text.findLast(({ range }) => range.start < start) ?? null, row);
    }
    seen.add(key);
  }
  const of = (block: Block | null) => behind.get(block) ?? [];
  return { blocks: [...of(null), ...text.flatMap((block) => [block, ...of(block)])], repeated };
}

/** One starts with the other: tables shorten items to their first words, or leave a sentence out. */
function alike(a: string, b: string): boolean {
  return a.length >= SAME && (a.startsWith(b) || b.startsWith(a));
}

function wordingOf(block: Block | undefined): string {
  return block?.scan.slice(block.cell === null ? (block.marker?.length ?? 0) : 0).replace(/[\s,。;:、]/g, '') ?? '';
}
