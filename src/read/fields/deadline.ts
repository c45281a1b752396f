import { isoDate, monthEnd } from '../../text/dates.ts';
import { COUNT } from './frequency.ts';
import { type Context, type Recogniser, type TimeDraft, withoutQuoted } from './recogniser.ts';

const Y = '(?:(?<y>\\d{4})年|(?<this>今年|本年度?|当年))?';
const BEFORE = '(?:之?前)?';

interface Form {
  readonly pattern: RegExp;
  readonly due: (year: number, groups: Readonly<Record<string, string | undefined>>) => string | null;
}

const month = (groups: Readonly<Record<string, string | undefined>>) => Number(groups['m']);

/** Ways a date is printed, the most exact first; what an earlier form took a later one leaves alone. */
const FORMS: readonly Form[] = [
  {
    pattern: new RegExp(`${Y}(?<m>\\d{1,2})月(?<d>\\d{1,2})日(?:(?:之?前|止)|(?=[,。;)完公上报实]|$))`, 'g'),
    due: (year, groups) => isoDate(year, month(groups), Number(groups['d'])),
  },
  {
    pattern: new RegExp(`${Y}(?<m>\\d{1,2})月(?:底|末)${BEFORE}`, 'g'),
    due: (year, groups) => (month(groups) >= 1 && month(groups) <= 12 ? monthEnd(year, month(groups)) : null),
  },
  { pattern: /(?<y>\d{4})年(?<m>\d{1,2})月(?:之?前)/g, due: () => null },
  { pattern: new RegExp(`(?:${Y}年底|(?<y2>\\d{4})年底)之?前`, 'g'), due: (year) => isoDate(year, 12, 31) },
  { pattern: /(?:(?<y>\d{4})年|(?<this>今年|本年))年?底(?!前|\d)/g, due: (year) => isoDate(year, 12, 31) },
  {
    pattern: new RegExp(`(?:${Y}年|(?<y2>\\d{4})年|今年|本年度?)内(?<count>${COUNT})?`, 'g'),
    due: (year) => isoDate(year, 12, 31),
  },
  { pattern: /(?<=^|[,。;])年底(?=组织|开展|进行|完成|公布|考核|评估)/g, due: (year) => isoDate(year, 12, 31) },
];

/** Dates of one day, month end or year end. The year comes from the phrase, else from the plan, else the day is unknown. */
export const deadline: Recogniser<TimeDraft> = ({ scan, start }, context) => {
  const rest = [...withoutQuoted(scan)];
  const found: { at: number; draft: TimeDraft }[] = [];
  for (const { pattern, due } of FORMS) {
    for (const match of rest.join('').matchAll(pattern)) {
      if (/(?:每年?|到|至)$/.test(scan.slice(0, match.index)) && !/内$/.test(match[0])) continue;
      const end = match.index + match[0].length;
      rest.fill(' ', match.index, end);
      found.push({ at: match.index, draft: draftOf(match, due, context, start) });
    }
  }
  const sorted = found.sort((a, b) => a.at - b.at).map(({ draft }) => draft);
  return respectively(sorted, scan, start, context);
};

function draftOf(match: RegExpExecArray, due: Form['due'], context: Context, start: number): TimeDraft {
  const groups = match.groups ?? {};
  const printed = groups['y'] ?? groups['y2'];
  const year = printed ? Number(printed) : context.year;
  return {
    name: 'deadline',
    text: match[0],
    due: year === null ? null : due(year, groups),
    kind: 'fixed',
    continuing: false,
    period: groups['count'] ? match[0] : null,
    relative: null,
    appliesTo: null,
    basis: 'subject',
    range: { start: start + match.index, end: start + match.index + match[0].length },
  };
}

const GROUPS = /(?<=^|[。;,])([^。;,]{2,30}?)(?:和|与|、)((?:各|省|市|区|县)[^。;,]{1,30}?)(?:的?重点|的|应|要|,|分别)/;

const SUBJECT = /(?:^|[。;,])((?:各|省|市|区|县)[\p{Script=Han}、]{1,20}?)(?:要|应|须|在|于|要于|应于|应在)?$/u;

/**
 * Whom a date is for, where a sentence names several dates: 分别于A和B前 share the year of the first and go, in order, to
 * the groups the sentence names; else the group that stands right before its date.
 */
function respectively(drafts: TimeDraft[], scan: string, start: number, context: Context): TimeDraft[] {
  const isFirst = (draft: TimeDraft) => /分别(?:于|在)$/.test(scan.slice(0, draft.range.start - start));
  return drafts.map((draft, i) => {
    const from = draft.range.start - start;
    const before = drafts[i - 1];
    const second = before !== undefined && isFirst(before);
    if (!isFirst(draft) && !second) {
      const group = drafts.length > 1 ? SUBJECT.exec(scan.slice(0, from))?.[1] : undefined;
      return { ...draft, appliesTo: group ?? null };
    }
    const groups = GROUPS.exec(scan.slice(scan.lastIndexOf('。', from) + 1, from));
    const year = context.year ?? Number(before?.due?.slice(0, 4) ?? Number.NaN);
    const alone =
      second && Number.isFinite(year)
        ? deadline({ normal: draft.text, scan: draft.text, start: 0 }, { year })[0]
        : draft;
    return { ...draft, due: alone?.due ?? null, appliesTo: groups?.[second ? 2 : 1] ?? null };
  });
}
