import { z } from 'zod';
import table from './data/taiwan.json' with { type: 'json' };
import type { Edit } from './mapped.ts';

const Entry = z.strictObject({
  from: z.string().min(2),
  to: z.string().min(1),
  notBefore: z.array(z.string().min(1)).optional(),
});

const entries = z
  .array(Entry)
  .parse(table)
  .sort((a, b) => b.from.length - a.from.length);

/** How many different Taiwan words make a document a Taiwan-worded one; one alone may be a quotation or a name. */
const MARKERS = 3;

/**
 * Edits that turn Taiwan wording in Simplified glyphs into mainland wording, longest match first, respecting context
 * (档案 stays before 馆). A text with fewer than `markers` different words of the table is left alone.
 */
export function mainlandEdits(text: string, markers = MARKERS): Edit[] {
  const edits: Edit[] = [];
  const seen = new Set<string>();
  for (let at = 0; at < text.length; at++) {
    const entry = entries.find(({ from }) => text.startsWith(from, at));
    if (!entry) continue;
    const end = at + entry.from.length;
    if (!entry.notBefore?.some((next) => text.startsWith(next, end))) {
      edits.push({ start: at, end, text: entry.to });
      seen.add(entry.from);
    }
    at = end - 1;
  }
  return seen.size >= markers ? edits : [];
}
