import type { Line } from '../parts/table.ts';
import type { Counter } from './counter.ts';
import type { List } from './numbering.ts';
import { chainOf, type NumberUse, type Styles } from './styles.ts';

/** A paragraph being read. */
export interface Paragraph extends NumberUse {
  text: string;
  style: string;
  list: string | null;
  level: number | null;
  /** Its mark is a tracked deletion: it runs on into the next one. */
  joined: boolean;
  /** Text boxes anchored in it. */
  readonly boxes: Line[];
}

export function newParagraph(): Paragraph {
  return { text: '', style: '', list: null, level: null, joined: false, boxes: [] };
}

/** Writes a paragraph as Word draws it, or null for an entry of a table of contents, which Word makes itself. */
export type Draw = (paragraph: Paragraph) => string | null;

export function createDraw(styles: Styles, lists: ReadonlyMap<string, List>, count: Counter): Draw {
  return (paragraph) => {
    const chain = chainOf(styles, paragraph.style);
    if (/^toc /i.test(chain[0]?.name ?? '')) return null;
    const text = paragraph.text.replace(/^\n+|\n+$/g, '');
    const from = chain.find(({ list }) => list !== null);
    const list = paragraph.list ?? from?.list ?? null;
    if (list === null || list === '0') return text;
    return count(list, paragraph.level ?? from?.level ?? styleLevel(lists.get(list), paragraph.style) ?? 0) + text;
  };
}

/** A heading style often names only its list; the list's level then names the style. */
function styleLevel(list: List | undefined, style: string): number | null {
  const found = [...(list?.levels ?? [])].find(([, level]) => level.style !== null && level.style === style);
  return found ? found[0] : null;
}
