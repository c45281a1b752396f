import { applyEdits, identity } from '../text/mapped.ts';
import { fold, scanForm } from '../text/normal.ts';
import { languageOf } from '../text/script.ts';
import { mainlandEdits } from '../text/wording.ts';
import { asksIn } from './entities/asks.ts';
import { referencesIn } from './entities/references.ts';
import { blank, type Found } from './entities/spans.ts';
import { unknownUnitsIn } from './entities/unknown-units.ts';
import { windowIn } from './entities/window.ts';
import type { View } from './library.ts';
import type { Ask, Query } from './query.ts';
import { withoutSlips } from './slips.ts';

/** Longest question that is read; adapters refuse longer ones before. */
export const LONGEST_QUESTION = 2000;

const BY_POSITION: readonly Ask[] = ['lead', 'responsible', 'deadline'];
const ADDRESS = /@\S+\s*|^\s*\/\w+(?:@\w+)?\s*/g;
const POLITE =
  /你好|您好|大家好|各位好?|早上好|下午好|早安|^\s*早(?=[,\s]|$)|嗨|哈喽|请问(?:一下)?|想问(?:一?下|问)?|问(?:一下|下|个事)?[,:]|麻烦(?:您|你|大家)?(?:帮忙|帮我)?(?:查(?:一下|下|查)?|看(?:一下|下|看)?)?|帮(?:我|忙)(?:查|看|找)?(?:一下|下|查|看)?|谢谢(?:你|您|大家|啦|了)?|多谢|感谢|辛苦了?|拜托|在吗|唔该|\b(?:hi|hello|hey|please|thanks?(?: you)?|could you|can you|tell me|good morning)\b/g;

/** A whole message that only says that somebody has read something. */
const READ = /^\s*(?:(?:收到|好|明白|知道|了解|懂|嗯|哦|okay|ok|got it|noted|i see)[了啦的滴,.。!~\s]*)+$/;

/** Reads a question. Never throws; any text gives a query. `now` is today's ISO date. */
export function parse(question: string, view: View, now: string): Query {
  const bare = question.slice(0, LONGEST_QUESTION).replace(ADDRESS, ' ').trim();
  const language = languageOf(bare);
  const folded = normalised(bare, language === 'zh-Hant');
  const written = folded.replace(POLITE, (words) => ' '.repeat(words.length));
  // Slips are looked for only where nothing literal says what is asked.
  const text = asksIn(written).some(({ value }) => value !== 'clause') ? written : withoutSlips(written);
  const { documents, strangers } = view.named(text);
  const named = [...new Set(documents.flatMap(({ value }) => value))];
  const withoutDocuments = blank(text, documents);
  const references = referencesIn(withoutDocuments);
  const withoutReferences = blank(withoutDocuments, references);
  const window = windowIn(withoutReferences, { now, year: yearOf(view, named, now) });
  const asks = asksIn(blank(withoutReferences, window ? [window] : []));
  const topic = blank(withoutReferences, asks);
  const units = view.units.find(withoutDocuments);
  return {
    text,
    bare: tidy(blank(withoutDocuments, window ? [window] : [])),
    language,
    documents: named.length > 0 ? named : null,
    strangers: strangers.map(({ value }) => value),
    references: references.flatMap(({ value }) => value),
    units,
    unknownUnits: unknownUnitsIn(blank(withoutReferences, units)),
    window: window?.value ?? null,
    asks: inOrder(asks),
    topic: tidy(topic),
    widerTopic: tidy(
      `${documents.map((own) => kindWords(text.slice(own.start, own.end), own.value, view)).join(' ')} ${topic}`,
    ),
    thanks: /谢|辛苦|thank/.test(folded) || READ.test(written),
    greeting: READ.test(written) || (written !== folded && !/[\p{L}\p{N}]/u.test(written)),
    now,
  };
}

/** What a document was called besides its place: 实施方案 of 云南的实施方案. */
function kindWords(name: string, ids: readonly string[], view: View): string {
  const places = ids.flatMap((id) => view.document(id)?.place ?? []);
  return places.reduce((rest, place) => rest.replace(place, ' '), name).replace(/[a-z'’]+|^\s*[省市区州]/g, ' ');
}

/**
 * Who and when in the order of the question; before them what names a more special value (in 牵头单位多久通报一次 the lead is
 * only the subject), and which clause last, since it often only says what the rest is about.
 */
function inOrder(asks: readonly Found<Ask>[]): Ask[] {
  const sorted = [...asks].sort((a, b) => a.start - b.start).map(({ value }) => value);
  const rank = (ask: Ask) => (ask === 'clause' ? 2 : BY_POSITION.includes(ask) ? 1 : 0);
  const special = asks.map(({ value }) => value).filter((ask) => rank(ask) === 0);
  const rest = sorted.filter((ask) => rank(ask) > 0).sort((a, b) => rank(a) - rank(b));
  // 谁 in 责任单位是谁 asks for nothing of its own.
  const responsibleFirst = (ask: Ask) => Number(ask === 'lead' && rest.includes('responsible'));
  return [...new Set([...special, ...rest.sort((a, b) => responsibleFirst(a) - responsibleFirst(b))])];
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Simplified scan form in lower case; Taiwan wording of a Traditional question is turned back word by word. */
function normalised(text: string, traditional: boolean): string {
  const folded = fold(text);
  const worded = traditional ? applyEdits(identity(folded), mainlandEdits(folded, 1)).text : folded;
  return scanForm(worded).toLowerCase();
}

/** A date without a year takes the named document's year, else this year's. */
function yearOf(view: View, named: readonly string[], now: string): number {
  const periods = (named.length > 0 ? named : view.documents.map(({ id }) => id)).map(
    (id) => view.document(id)?.period,
  );
  const only = named.length === 1 ? periods[0] : undefined;
  return only && only.from === only.to ? only.from : Number(now.slice(0, 4));
}
