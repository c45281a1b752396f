import { malformed, overLimit } from './card-fault.ts';
import { type Json, type Tagged, tagged } from './walk.ts';

const MAX_ELEMENTS = 200;
const MAX_TABLES = 5;
const ELEMENT_ID = /^[A-Za-z]\w{0,19}$/;
const FENCE = /^ {0,3}(```|~~~)/;
const RULER = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/** How many tables a Markdown text holds; those within code blocks are code. */
function markdownTables(text: string): number {
  let [fenced, tables] = [false, 0];
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    if (FENCE.test(line)) fenced = !fenced;
    const above = lines[index - 1] ?? '';
    if (!fenced && line.includes('|') && line.includes('-') && RULER.test(line) && above.includes('|')) tables++;
  }
  return tables;
}

function tablesOf({ tag, element }: Tagged): number {
  if (tag === 'table') return 1;
  return tag === 'markdown' ? markdownTables(String(element['content'] ?? '')) : 0;
}

function checkIds(elements: readonly Tagged[]): void {
  const seen = new Set<string>();
  for (const { tag, element } of elements) {
    const id = element['element_id'];
    if (id === undefined) continue;
    if (typeof id !== 'string' || !ELEMENT_ID.test(id)) throw malformed(`(tag: ${tag})`, `invalid element_id ${id}`);
    if (seen.has(id)) throw malformed(`(tag: ${tag})`, `duplicate element_id ${id}`);
    seen.add(id);
  }
}

/** What is limited over a whole card. */
export function checkLimits(card: Json): void {
  const elements = tagged(card);
  if (elements.length > MAX_ELEMENTS) throw overLimit('element exceeds the limit');
  const tables = elements.reduce((sum, element) => sum + tablesOf(element), 0);
  if (tables > MAX_TABLES) throw overLimit('card table number over limit', 'table');
  checkIds(elements);
}
