import type { View } from '../ask/library.ts';
import { parse } from '../ask/parse.ts';
import { enoughFor, lookUp, rank } from '../ask/select.ts';
import { fold } from '../text/normal.ts';
import { numberOf } from '../text/numerals.ts';
import type { Clause } from '../types.ts';

/** Questions of a quiz that says no number, and the most of one that does. */
export const USUAL = 5;
export const MOST = 20;

/** Clauses a topic may bring. */
const WIDEST = 40;

/** What a quiz is to be about. */
export interface Request {
  /** From 1 to MOST. */
  readonly count: number;
  /** Whether the number was asked for. */
  readonly counted: boolean;
  /** Null is all that may be seen. */
  readonly clauses: ReadonlySet<Clause> | null;
  /** What was asked for and is in no document; null when all of it is. */
  readonly unknown: string | null;
}

/** A number of questions: counted as such anywhere, or alone at the end. 海口 2017 is a document. */
const COUNTED =
  /(?<![\da-z第])(\d{1,3}|[一二两三四五六七八九十]{1,3})\s*(?:道(?:选择)?题?目?|[个条](?:选择)?(?:题目?|问题|测验)|题|questions?)/i;
const BARE = /(?:^|\s)(\d{1,3})$/;
/** Words that say no topic of their own. */
const FRAME = /^(?:关于|有关|about\b|on\b)\s*|(?:方面|里面?|中|的|\s)*(?:(?:选择)?(?:题目?|测验|questions?))?$/gi;

/** Reads what stands behind /quiz: a document, a unit or a topic, and a number, in any order. */
export async function readRequest(
  rest: string,
  view: View,
  scope: readonly string[] | null,
  today: string,
): Promise<Request> {
  const { text, count } = withoutNumber(fold(rest).trim());
  const counts = { count: Math.min(MOST, Math.max(1, count ?? USUAL)), counted: count !== null };
  const bare = text.replace(FRAME, ' ').trim();
  const own = view.document(bare);
  const query = parse(bare, view, today);
  const documents = own ? [own.id] : (query.documents ?? scope);
  const all = (clauses: ReadonlySet<Clause> | null) => ({ ...counts, clauses, unknown: null });
  const none = { ...counts, clauses: null, unknown: bare === '' ? rest.trim() : bare };
  if (query.strangers.length > 0 || (query.unknownUnits.length > 0 && query.units.length === 0)) return none;
  // A number alone is a year, or how many.
  const references = query.references.filter(({ printed }) => /\D/.test(printed));
  const inside = documents ? new Set(await view.clauses({ documents })) : null;
  if (own || bare === '' || (references.length === 0 && query.units.length === 0 && !/\p{L}/u.test(query.topic))) {
    return all(inside);
  }
  const found =
    references.length > 0
      ? await numbered({ ...query, references }, view, documents)
      : await treating(query, view, documents);
  const clauses = found.filter((clause) => !inside || inside.has(clause));
  return clauses.length === 0 ? none : all(new Set(clauses));
}

/** The number may stand before the topic (10道北京的题) or behind it. */
function withoutNumber(text: string): { text: string; count: number | null } {
  const match = COUNTED.exec(text) ?? BARE.exec(text);
  if (!match) return { text, count: null };
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
  return { text: rest.trim(), count: numberOf(match[1] as string) };
}

async function numbered(
  query: Parameters<typeof lookUp>[0],
  view: View,
  documents: readonly string[] | null,
): Promise<Clause[]> {
  const found = await lookUp(query, view, documents ?? view.documents.map(({ id }) => id));
  return found.flatMap(({ clauses }) => clauses);
}

/** The clauses that name a unit, else those that treat a topic. */
async function treating(
  query: ReturnType<typeof parse>,
  view: View,
  documents: readonly string[] | null,
): Promise<readonly Clause[]> {
  const units = query.units.flatMap((match) => match.units);
  if (units.length > 0) return units.flatMap((unit) => view.units.clausesOf(unit));
  const ranking = await rank(query, view, documents, WIDEST);
  const enough = enoughFor(ranking);
  return ranking.candidates
    .filter(({ fit }) => Math.max(fit.clause, fit.sentence) >= enough)
    .map(({ clause }) => clause);
}
