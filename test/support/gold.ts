import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { dumpOf } from '../../src/read/dump.ts';

/** A clause as gold files hold it: what `clauses --json` prints, without the span. */
export type Gold = Omit<ReturnType<typeof dumpOf>, 'span'>;

/** What is compared; each counts once per clause of the gold. */
export const ASPECTS = [
  'text',
  'section',
  'heading',
  'number',
  'lead',
  'responsible',
  'deadlines',
  'quantities',
] as const;
type Aspect = (typeof ASPECTS)[number];

/** One clause that is not as its gold says. */
export interface Difference {
  readonly clause: string;
  readonly aspect: Aspect | 'missing' | 'extra';
  readonly got: string;
  readonly gold: string;
}

/** Every document of a folder that has a gold file beside it. */
export function goldDocuments(folder: string): { path: string; id: string; gold: Gold[] }[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:txt|md)$/.test(name) && name !== 'README.md')
    .map((name) => {
      const id = basename(name, extname(name));
      return { path: join(folder, name), id, gold: JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')) };
    });
}

/**
 * Compares what was read with the gold, after NFKC and without blanks and quotes. Deadline and quantity phrases may be
 * longer or shorter than the gold's (the README of the plans: "edges of phrases"), never another value.
 */
export function differences(got: readonly Gold[], gold: readonly Gold[]): Difference[] {
  const byId = new Map(got.map((clause) => [clause.clause, clause]));
  const known = new Set(gold.map(({ clause }) => clause));
  const extra = got.filter(({ clause }) => !known.has(clause));
  return [
    ...gold.flatMap((wanted): Difference[] => {
      const own = byId.get(wanted.clause);
      if (!own) return [{ clause: wanted.clause, aspect: 'missing', got: '', gold: wanted.text }];
      return ASPECTS.filter((aspect) => !SAME[aspect](own, wanted)).map((aspect) => ({
        clause: wanted.clause,
        aspect,
        got: show(own[aspect]),
        gold: show(wanted[aspect]),
      }));
    }),
    ...extra.map(({ clause, text }): Difference => ({ clause, aspect: 'extra', got: text, gold: '' })),
  ];
}

type Same = (got: Gold, gold: Gold) => boolean;

const bare = (text: string | null) => text?.normalize('NFKC').replace(/[\s"'“”‘’]/g, '') ?? null;
const equal =
  (aspect: 'text' | 'section' | 'heading' | 'number'): Same =>
  (got, gold) =>
    bare(got[aspect]) === bare(gold[aspect]);
const listed =
  (aspect: 'lead' | 'responsible'): Same =>
  (got, gold) =>
    got[aspect].map(bare).join('|') === gold[aspect].map(bare).join('|');
const close = (a: string | null, b: string | null) => {
  const [one, two] = [bare(a) ?? '', bare(b) ?? ''];
  return one === '' || two === '' ? one === two : one.includes(two) || two.includes(one);
};
const paired =
  <T>(of: (clause: Gold) => readonly T[], same: (got: T, gold: T) => boolean): Same =>
  (got, gold) => {
    const rest = [...of(got)];
    const found = of(gold).every((wanted) => {
      const at = rest.findIndex((own) => same(own, wanted));
      if (at >= 0) rest.splice(at, 1);
      return at >= 0;
    });
    return found && rest.length === 0;
  };

const SAME: Readonly<Record<Aspect, Same>> = {
  text: equal('text'),
  section: equal('section'),
  heading: equal('heading'),
  number: equal('number'),
  lead: listed('lead'),
  responsible: listed('responsible'),
  deadlines: paired(
    ({ deadlines }) => deadlines,
    (own, wanted) =>
      own.kind === wanted.kind &&
      own.due === wanted.due &&
      close(own.text, wanted.text) &&
      // Whether a recurring duty "continues" is no statement of the source.
      (own.kind === 'recurring' || own.continuing === wanted.continuing) &&
      (own.kind !== 'recurring' || close(own.period, wanted.period)) &&
      close(own.relative, wanted.relative) &&
      close(own.appliesTo, wanted.appliesTo),
  ),
  quantities: paired(
    ({ quantities }) => quantities,
    (own, wanted) => close(own.text, wanted.text) && close(own.of, wanted.of),
  ),
};

function show(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
