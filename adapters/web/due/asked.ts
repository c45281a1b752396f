import type { Context } from 'hono';
import { type Duties, dutiesOf } from '../../../src/due/duties.ts';
import { unitsMeant, wanted } from '../../../src/due/filter.ts';
import type { Days } from '../../../src/due/list.ts';
import { daysFor, WINDOWS, type WindowName } from '../../../src/due/windows.ts';
import { PER_PAGE } from '../../../src/say/paging.ts';
import { type DueList, dueWordsFor } from '../../../src/say/words-web-due.ts';
import { isIsoDate } from '../../../src/text/dates.ts';
import type { Page } from '../page.ts';

const LISTS: readonly DueList[] = ['dated', 'recurring', 'undated'];
const LONGEST_UNIT = 80;

/** What a request for deadlines asks for, and what there is. */
export interface DueAsked {
  readonly document: string | null;
  readonly unit: string | null;
  /** Null where days are chosen by hand. */
  readonly window: WindowName | null;
  readonly days: Days;
  readonly list: DueList;
  readonly page: number;
  /** What of it could not be understood, in words. */
  readonly problems: readonly string[];
  readonly duties: Duties;
  /** The query of an address that asks for the same, with something changed. */
  with(change: Readonly<Record<string, string | null>>): Readonly<Record<string, string | null>>;
}

/** Reads what is asked for; what cannot be read is left out, and said. */
export async function askedOf(c: Context, { view, moment, language }: Page): Promise<DueAsked> {
  const words = dueWordsFor(language);
  const given = (name: string) => c.req.query(name)?.trim() || null;
  const [document, unit] = [given('document'), given('unit')?.slice(0, LONGEST_UNIT) ?? null];
  const typed = { from: given('from'), to: given('to') };
  const chosen = { from: valid(typed.from), to: valid(typed.to) };
  const byHand = chosen.from !== null || chosen.to !== null;
  const window = byHand ? null : (WINDOWS.find((own) => own === given('when')) ?? 'all');
  const days = window === null ? chosen : daysFor(window, moment.today);
  const problems = [
    ...(typed.from !== chosen.from || typed.to !== chosen.to ? [words.badDay] : []),
    ...(document !== null && !view.document(document) ? [words.unknownDocument] : []),
    ...(unit !== null && unitsMeant(unit, view.units).length === 0 ? [words.unknownUnit(unit)] : []),
  ];
  const documents = document === null ? null : [document];
  const clauses = wanted(await view.clauses({}), { documents, unit }, view.units);
  const duties = dutiesOf(clauses, days, (id) => view.document(id)?.period ?? null);
  const list = LISTS.find((own) => own === given('list')) ?? 'dated';
  const pages = Math.max(1, Math.ceil(duties[list].length / PER_PAGE));
  const same = { document, unit, when: window === 'all' ? null : window, ...(byHand ? chosen : {}) };
  return {
    ...{ document, unit, window, days, list, problems, duties },
    page: Math.min(pages, Math.max(1, Math.floor(Number(given('page')) || 1))),
    with: (change) => ({ ...same, ...change }),
  };
}

function valid(day: string | null): string | null {
  return day !== null && isIsoDate(day) ? day : null;
}
