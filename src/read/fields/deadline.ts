import { isoDate, monthEnd } from '../../text/dates.ts';
import { numberOf } from '../../text/numerals.ts';
import type { Period } from '../../types.ts';
import { COUNT } from './frequency.ts';
import { type Context, type Passage, type Recogniser, type TimeDraft, withoutQuoted } from './recogniser.ts';
import { respectively } from './respectively.ts';

const CHINESE_YEAR = '二[〇○零O一二三四五六七八九]{3}';
const Y = `(?:(?<y>\\d{4}|${CHINESE_YEAR})年|(?<this>今年|本年度?|当年))?`;
const M = '(?<m>(?<!\\d)\\d{1,2}|(?<![一二三四五六七八九十])[一二三四五六七八九]|十[一二]?)月';
const BEFORE = '(?:之?前)?';
const END = '(?:[底末])';
/** 2014年5月6日公布的《办法》 is a day in the past. */
const NAMED = '(?!(?:公布|印发|发布|施行|实施|通过|成立|召开)的)';

type Groups = Readonly<Record<string, string | undefined>>;

interface Form {
  readonly pattern: RegExp;
  readonly due: (year: number, groups: Groups) => string | null;
}

const month = (groups: Groups) => numberOf(groups['m'] ?? '') ?? 0;
const endOf = (year: number, of: number) => (of >= 1 && of <= 12 ? monthEnd(year, of) : null);
const yearEnd = (year: number) => isoDate(year, 12, 31);
const unknown = () => null;

/** Ways a date is printed, the most exact first; what an earlier form took a later one leaves alone. */
const FORMS: readonly Form[] = [
  // A misprint (2023年底9月前): shown as printed, not repaired.
  { pattern: new RegExp(`(?<y>\\d{4})年年?底${M}(?:\\d{1,2}日|底)?${BEFORE}`, 'g'), due: unknown },
  {
    pattern: new RegExp(
      `${Y}${M}(?<d>\\d{1,2})日(?:(?:之?前|止)|(?=[,。;)完公上报实]|$)${NAMED}|(?<=分别[于在].{4,12})(?=[和与、及]))`,
      'g',
    ),
    due: (year, groups) => isoDate(year, month(groups), Number(groups['d'])),
  },
  { pattern: new RegExp(`${Y}${M}${END}${BEFORE}`, 'g'), due: (year, groups) => endOf(year, month(groups)) },
  {
    pattern: new RegExp(`${Y}(?:第)?(?<q>[一二三四1-4])季度${END}${BEFORE}`, 'g'),
    due: (year, { q }) => endOf(year, (numberOf(q ?? '') ?? 0) * 3),
  },
  // Before the month or in it, early or late in it: the text does not say.
  { pattern: new RegExp(`${Y}${M}(?:[上中下]旬${BEFORE}|之?前)`, 'g'), due: unknown },
  {
    pattern: new RegExp(`(?:(?<y>\\d{4}|${CHINESE_YEAR})年年?|(?<this>今年|本年|当年)年?|年)底之?前`, 'g'),
    due: yearEnd,
  },
  { pattern: /(?:(?<y>\d{4})年|(?<this>今年|本年))年?底(?!前|\d)/g, due: yearEnd },
  {
    pattern: new RegExp(
      `(?:(?<y>\\d{4}|${CHINESE_YEAR})年年?|今年年?|本年度?|(?<![往历去前多几近全整每\\d一二两三四五六七八九十百半])年)内(?!容|部|涵)(?<count>${COUNT})?`,
      'g',
    ),
    due: yearEnd,
  },
  { pattern: /(?<=^|[,。;])年底(?=组织|开展|进行|完成|公布|考核|评估)/g, due: yearEnd },
];

/** Dates of one day, month end or year end. The year comes from the phrase, else from the plan, else the day is unknown. */
export const deadline: Recogniser<TimeDraft> = (passage, context) => {
  const drafts = datesIn(passage, FORMS, context);
  return respectively(drafts, passage, (draft, year) => {
    const own = { normal: draft.text, scan: draft.text, start: 0, line: true };
    return datesIn(own, FORMS, { period: { from: year, to: year } })[0]?.due ?? null;
  });
};

/** A bare month, as cells of a table print it: 2024年3月公布预算. The day is not known. */
export const bareMonth: Recogniser<TimeDraft> = (passage, context) =>
  datesIn(passage, [{ pattern: new RegExp(`${Y}${M}(?![\\d底末前]|之前|[上中下]旬)`, 'g'), due: unknown }], context);

function datesIn(passage: Passage, forms: readonly Form[], context: Context): TimeDraft[] {
  const { scan } = passage;
  const rest = [...withoutQuoted(scan)];
  const found: TimeDraft[] = [];
  for (const { pattern, due } of forms) {
    for (const match of rest.join('').matchAll(pattern)) {
      // 每年1月底前 comes again, 到2026年底 is a goal.
      if (/(?:每年?|到|至)$/.test(scan.slice(Math.max(0, match.index - 2), match.index)) && !/内$/.test(match[0]))
        continue;
      rest.fill(' ', match.index, match.index + match[0].length);
      found.push(draftOf(match, due, context, passage));
    }
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}

function draftOf(match: RegExpExecArray, due: Form['due'], { period }: Context, { normal, start }: Passage): TimeDraft {
  const groups = match.groups ?? {};
  const text = normal.slice(match.index, match.index + match[0].length);
  const printed = groups['y'];
  const year = printed ? numberOf(printed) : yearOf(period);
  return {
    name: 'deadline',
    text,
    due: year === null || (printed && isAmiss(year, period)) ? null : due(year, groups),
    kind: 'fixed',
    continuing: false,
    period: groups['count'] ? text : null,
    relative: null,
    appliesTo: null,
    basis: 'subject',
    range: { start: start + match.index, end: start + match.index + match[0].length },
  };
}

/** The year of a plan; null when it runs over several or prints none. */
function yearOf(period: Period | null): number | null {
  return period && period.from === period.to ? period.from : null;
}

/** Longest a plan looks ahead. */
const AHEAD = 15;

/** A year before the plan's own, or far behind it, is a misprint. */
function isAmiss(year: number, period: Period | null): boolean {
  return period !== null && (year < period.from || year > period.to + AHEAD);
}
