import { readXml } from '../parts/xml.ts';
import type { Package } from '../parts/zip.ts';

/** One level of a list as numbering.xml describes it (ECMA-376 part 1, 17.9). */
export interface Level {
  readonly start: number;
  readonly format: string;
  /** The printed form, `（%1）`: %1 is the number of the first level. */
  readonly text: string;
  /** The level (from 1) whose numbers start this one again; 0 is none, null is the level above. */
  readonly restart: number | null;
  readonly legal: boolean;
  /** The style whose paragraphs stand on this level. */
  readonly style: string | null;
  /** What stands between number and text: tab, space or nothing. */
  readonly suffix: string;
}

interface Abstract {
  readonly levels: Map<number, Level>;
  /** A list style that holds the levels instead. */
  readonly link: string | null;
}

/** A list: its levels with its own changes, and what it starts again. Lists with one `source` count on together. */
export interface List {
  readonly source: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly restarts: ReadonlyMap<number, number>;
}

interface RawList {
  readonly source: string;
  readonly levels: Map<number, Level>;
  readonly restarts: Map<number, number>;
}

type Attributes = Readonly<Record<string, string>>;

/** What an element inside `w:lvl` says of the level. */
const LEVEL: Readonly<Record<string, (value: string) => Partial<Level>>> = {
  'w:start': (value) => ({ start: Number(value) }),
  'w:numFmt': (format) => ({ format }),
  'w:lvlText': (text) => ({ text }),
  'w:lvlRestart': (value) => ({ restart: Number(value) }),
  'w:isLgl': (value) => ({ legal: value !== '0' && value !== 'false' }),
  'w:pStyle': (style) => ({ style }),
  'w:suff': (suffix) => ({ suffix }),
};
const PLAIN: Level = { start: 0, format: 'decimal', text: '', restart: null, legal: false, style: null, suffix: 'tab' };

/** Reads numbering.xml: lists by id. `linked` tells the list a list style names. */
export async function readNumbering(
  archive: Package,
  part: string | null,
  linked: (style: string) => string | null,
): Promise<ReadonlyMap<string, List>> {
  const abstracts = new Map<string, Abstract>();
  const lists = new Map<string, RawList>();
  if (!part) return lists;
  let abstract: Abstract = { levels: new Map(), link: null };
  let list: RawList | null = null;
  let at = 0;
  const handlers: Readonly<Record<string, (value: string, attributes: Attributes) => void>> = {
    'w:abstractNum': (_, attributes) => {
      abstract = { levels: new Map(), link: null };
      list = null;
      abstracts.set(attributes['w:abstractNumId'] ?? '', abstract);
    },
    'w:num': (_, attributes) => {
      list = { source: '', levels: new Map(), restarts: new Map() };
      lists.set(attributes['w:numId'] ?? '', list);
    },
    'w:abstractNumId': (source) => list && Object.assign(list, { source }),
    'w:numStyleLink': (link) => Object.assign(abstract, { link }),
    'w:lvlOverride': (_, attributes) => {
      at = Number(attributes['w:ilvl']);
    },
    'w:startOverride': (value) => list?.restarts.set(at, Number(value)),
    'w:lvl': (_, attributes) => {
      at = Number(attributes['w:ilvl']);
      (list ?? abstract).levels.set(at, PLAIN);
    },
  };
  await readXml(archive.text(part), {
    open(name, attributes, parent) {
      const value = attributes['w:val'] ?? '';
      const { levels } = list ?? abstract;
      const patch = parent === 'w:lvl' ? LEVEL[name]?.(value) : null;
      if (patch) levels.set(at, { ...(levels.get(at) ?? PLAIN), ...patch });
      else handlers[name]?.(value, attributes);
    },
  });
  return new Map([...lists].map(([id, own]) => [id, resolved(own, lists, abstracts, linked)]));
}

function resolved(
  own: RawList,
  lists: ReadonlyMap<string, RawList>,
  abstracts: ReadonlyMap<string, Abstract>,
  linked: (style: string) => string | null,
): List {
  const link = abstracts.get(own.source)?.link;
  const source = (link ? lists.get(linked(link) ?? '')?.source : null) ?? own.source;
  const levels = new Map([...(abstracts.get(source)?.levels ?? []), ...own.levels]);
  return { source, levels, restarts: own.restarts };
}
