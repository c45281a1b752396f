import type { Clause, Section, SourceDocument } from '../types.ts';
import type { Shown } from './parts.ts';

/** A heading with the clauses that stand under it. */
export interface Heading {
  /** Outermost is 0. */
  readonly depth: number;
  readonly text: string;
  readonly converted: boolean;
  /** The first clause under it, and how many there are. */
  readonly first: Clause;
  readonly clauses: number;
  /** A clause that stands under no heading: its own label or heading. */
  readonly own: boolean;
}

/** The headings of a document in reading order; clauses under none are listed by themselves. */
export function contentsOf(
  document: SourceDocument,
  clauses: readonly Clause[],
  sections: readonly Section[],
  shown: Shown,
): Heading[] {
  return clauses.flatMap((clause, i) => {
    if (clause.path.length === 0) {
      const text = [shown.words.label(clause), clause.heading].filter((part) => part !== null).join(' ');
      return [{ depth: 0, text, converted: false, first: clause, clauses: 1, own: true }];
    }
    return headingsAt(clauses, i).map((depth): Heading => {
      const under = clauses.filter(({ path }) => startsLike(path, clause.path, depth + 1));
      return {
        ...headingText(document, clause.path[depth] as string, sections, shown),
        ...{ depth, first: clause, clauses: under.length, own: false },
      };
    });
  });
}

/** The depths of the headings that begin at a clause. */
function headingsAt(clauses: readonly Clause[], at: number): number[] {
  const { path } = clauses[at] as Clause;
  const before = clauses[at - 1]?.path ?? [];
  return path.flatMap((_, depth) => (startsLike(before, path, depth + 1) ? [] : [depth]));
}

function startsLike(path: readonly string[], other: readonly string[], length: number): boolean {
  return path.length >= length && other.slice(0, length).every((heading, i) => path[i] === heading);
}

/** Longest stretch that is still a heading and not a part with text of its own. */
const LONGEST = 80;

/** A heading with its number as printed; for a reader of Simplified in Simplified. */
export function headingText(
  document: SourceDocument,
  heading: string,
  sections: readonly Section[],
  { language }: Shown,
): { readonly text: string; readonly converted: boolean } {
  const section = sections.find((own) => own.document === document.id && own.heading === heading);
  if (!section) return { text: heading, converted: document.script === 'zh-Hant' };
  const convert = language === 'zh-Hans' && document.script === 'zh-Hant';
  const text = (convert ? document.normal(section.span) : document.clean(section.span)).replace(/\s+/g, ' ').trim();
  if (text.length > LONGEST) return { text: `${section.number} ${heading}`, converted: document.script === 'zh-Hant' };
  return { text: text.replace(/[。.]$/, ''), converted: convert };
}
