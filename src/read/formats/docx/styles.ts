import { readXml } from '../parts/xml.ts';
import type { Package } from '../parts/zip.ts';

/** What a paragraph, or its style, says of its automatic number. */
export interface NumberUse {
  readonly list: string | null;
  readonly level: number | null;
}

export interface Style extends NumberUse {
  readonly name: string;
  readonly basedOn: string | null;
}

/** Styles by id; the paragraph style Word takes where none is named stands under the empty id too. */
export type Styles = ReadonlyMap<string, Style>;

/** Reads styles.xml: names and numbers of the paragraph styles. */
export async function readStyles(archive: Package, part: string | null): Promise<Styles> {
  const styles = new Map<string, Style>();
  if (!part) return styles;
  let id: string | null = null;
  let style = { name: '', basedOn: null as string | null, list: null as string | null, level: null as number | null };
  let standard = false;
  const handlers: Readonly<Record<string, (value: string) => void>> = {
    'w:name': (value) => (style.name = value),
    'w:basedOn': (value) => (style.basedOn = value),
    'w:numId': (value) => (style.list = value),
    'w:ilvl': (value) => (style.level = Number(value)),
  };
  await readXml(archive.text(part), {
    open(name, attributes) {
      if (name === 'w:style') {
        id = attributes['w:styleId'] ?? '';
        standard = attributes['w:type'] === 'paragraph' && attributes['w:default'] === '1';
        style = { name: '', basedOn: null, list: null, level: null };
      } else if (id !== null) handlers[name]?.(attributes['w:val'] ?? '');
    },
    close(name) {
      if (name !== 'w:style' || id === null) return;
      styles.set(id, style);
      if (standard) styles.set('', style);
      id = null;
    },
  });
  return styles;
}

// Longer chains are circles.
const MAX_CHAIN = 20;

/** A style and those it is based on, nearest first. */
export function chainOf(styles: Styles, id: string): Style[] {
  const chain: Style[] = [];
  for (let next: string | null = id; next !== null && chain.length < MAX_CHAIN; ) {
    const style = styles.get(next);
    if (!style) break;
    chain.push(style);
    next = style.basedOn;
  }
  return chain;
}
