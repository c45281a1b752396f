import { InputError } from '../errors.ts';
import type { DocumentEntry, Period, ReadDocument } from '../types.ts';
import { shortNameOf } from './facts/identity.ts';
import { readDocument } from './read.ts';
import { reportOf } from './report.ts';
import type { Cut } from './suspicious.ts';

/** What whoever brings a document says of it; null is to be read from the document. */
export interface Given extends Pick<DocumentEntry, 'id' | 'path' | 'visibility'> {
  readonly place: string | null;
  readonly period: Period | null;
  readonly shortName: string | null;
  /** Short names of other documents. */
  readonly namesTaken: readonly string[];
}

/** What reading a document of somebody else's takes. */
export interface Bounds {
  /** Most clauses one document may have. */
  readonly maxClauses: number;
  /** Cuts text into words: characters that make none are reported. */
  readonly cut: Cut;
}

/**
 * Nobody has compared the file with the issuer's own copy, and nothing in it could prove that it is one: so it is a repost
 * until its entry says otherwise (design section 2: a standing needs evidence).
 */
const STANDING = { kind: 'repost', evidence: '使用者自行收录的文件，没有与发文机关的原件核对' } as const;
/** Most characters of raw text: twice what 5,000 long tasks take, and a few seconds' and hundred megabytes' work. */
const LONGEST = 2_000_000;
/** The years behind a short name: without them it is what people call every year's plan. */
const YEARS = / \d{4}(?:–\d{4})?$/;

/**
 * Reads a document that no manifest knows. Place, period and short name that are not given are read from it. A document
 * without a name of its own goes by its id; one that would be called like another has its id behind the name.
 * @throws InputError when it has no clause, more than `maxClauses`, or over two million characters.
 */
export function acceptDocument(raw: string, sha256: string, given: Given, { maxClauses, cut }: Bounds): ReadDocument {
  if (raw.length > LONGEST) {
    throw new InputError(
      `it holds ${raw.length} characters of text; at most ${LONGEST} are read. Is it one plan? Split it.`,
    );
  }
  const { namesTaken, shortName: wanted, ...known } = given;
  const { id } = known;
  const entry: DocumentEntry = {
    ...known,
    shortName: wanted ?? id,
    aliases: [],
    englishName: wanted ?? id,
    url: null,
    standing: STANDING,
    missing: [],
  };
  const read = readDocument({ entry, raw, sha256, errata: [], cut });
  if (read.clauses.length === 0) throw new InputError(nothingIn(read));
  if (read.clauses.length > maxClauses) {
    throw new InputError(
      `it has ${read.clauses.length} clauses; the limit is ${maxClauses} (MAX_CLAUSES). Is it one plan? Split it, or raise the limit.`,
    );
  }
  const { title, place, period } = read.document;
  // Without its place a plan is called like any other.
  const own = wanted ?? (place === null ? null : shortNameOf(title.value, place, period)) ?? id;
  const shortName = wanted === null && namesTaken.includes(own) ? `${own}(${id})` : own;
  const bare = own.replace(YEARS, '');
  const aliases = bare === own ? [] : [bare];
  return { ...read, document: { ...read.document, shortName, aliases, englishName: shortName } };
}

/** Why nothing could be read: what the characters were taken for. */
function nothingIn(read: ReadDocument): string {
  const { characters, kept, dropped } = reportOf(read).ledger;
  const parts = [
    ...Object.entries(kept).map(([kind, share]) => [kind, share.characters] as const),
    ...dropped.map((share) => [share.reason, share.characters] as const),
  ].filter(([, count]) => count > 0);
  const taken = parts.map(([what, count]) => `${what} ${count}`).join(', ');
  return `no clause was found in it. Of its ${characters} characters nothing is text of a plan (${taken}). Is it the right file?`;
}
