import type { Recurrence } from '../due/recurrence.ts';
import type { Language } from '../types.ts';
import { tagFor } from './script.ts';

/** What calendars say, and the command that gives them out. */
export interface CalendarWords {
  /** How a calendar app calls it; `about` is what it is limited to. */
  name(about: readonly string[]): string;
  /** Behind the name of a duty. */
  readonly continuing: string;
  every(every: Recurrence['every']): string;
  /** Where a duty that comes again stands in the calendar, and until when. */
  recurring(phrase: string, every: Recurrence['every'], until: string): string;
  onPrintedDay(phrase: string, until: string): string;
  units(lead: string, responsible: string): string;
  given(name: string, count: number, address: string): readonly string[];
  unknown(text: string): string;
  empty(name: string): string;
  takenBack(count: number): string;
  readonly notSetUp: string;
}

/** The words for a reader. */
export function calendarWordsFor(language: Language): CalendarWords {
  return language === 'en' ? english : chinese(language);
}

/** The address by which phones open it as a subscription. */
function webcal(address: string): string {
  return address.replace(/^https?:/, 'webcal:');
}

function chinese(language: Language): CalendarWords {
  const t = tagFor(language);
  const periods: Readonly<Record<Recurrence['every'], string>> = {
    day: t`每天`,
    week: t`每周`,
    month: t`每月`,
    quarter: t`每季度`,
    'half-year': t`每半年`,
    year: t`每年`,
  };
  return {
    name: (about) => [t`政务公开时限`, ...about].join(' · '),
    continuing: t`(此后持续落实)`,
    every: (every) => periods[every],
    recurring: (phrase, every, until) =>
      t`原文写“${phrase}”,没有写哪一天;日历记在${periods[every]}的第一天,到 ${until} 为止。`,
    onPrintedDay: (phrase, until) => t`原文写“${phrase}”,到 ${until} 为止。`,
    units: (lead, responsible) =>
      [...(lead ? [t`牵头:${lead}`] : []), ...(responsible ? [t`责任:${responsible}`] : [])].join(';'),
    given: (name, count, address) => [
      t`日历“${name}”,${count} 项,提前 7 天和 1 天提醒:`,
      address,
      t`苹果手机打开 ${webcal(address)};Google、Outlook 用上面的网址“从网址添加”。`,
      t`谁有这个网址都能看到;/calendar off 收回你在这里要的全部日历。`,
    ],
    unknown: (text) => t`没有认出“${text}”。写单位或文件的名字,例如 /calendar 市民政局;不写就是全部。`,
    empty: (name) => t`“${name}”里没有写明日期或周期的事项,没有可以订阅的。`,
    takenBack: (count) => (count > 0 ? t`已收回 ${count} 个日历,原来的网址不再有效。` : t`你在这里没有日历。`),
    notSetUp: t`还不能订阅日历:请管理员设置 PUBLIC_URL(网页的公开地址)。`,
  };
}

const PERIODS: Readonly<Record<Recurrence['every'], string>> = {
  day: 'every day',
  week: 'every week',
  month: 'every month',
  quarter: 'every quarter',
  'half-year': 'every half-year',
  year: 'every year',
};

const english: CalendarWords = {
  name: (about) => ['Disclosure deadlines', ...about].join(' · '),
  continuing: ' (goes on after it)',
  every: (every) => PERIODS[every],
  recurring: (phrase, every, until) =>
    `The document prints “${phrase}” and no day; the calendar shows it on the first day of ${PERIODS[every].replace('every', 'each')}, until ${until}.`,
  onPrintedDay: (phrase, until) => `The document prints “${phrase}”; until ${until}.`,
  units: (lead, responsible) =>
    [...(lead ? [`Lead: ${lead}`] : []), ...(responsible ? [`Responsible: ${responsible}`] : [])].join('; '),
  given: (name, count, address) => [
    `Calendar “${name}”, ${count} ${count === 1 ? 'entry' : 'entries'}, with alarms 7 days and 1 day before:`,
    address,
    `On an iPhone open ${webcal(address)}; in Google or Outlook add the address above as a calendar from the internet.`,
    'Whoever has the address can read it; /calendar off takes back all calendars you were given here.',
  ],
  unknown: (text) =>
    `“${text}” is not known. Write the name of a unit or a document, for example /calendar Beijing; nothing means all.`,
  empty: (name) => `“${name}” has nothing with a printed day or period, so there is nothing to subscribe to.`,
  takenBack: (count) =>
    count > 0
      ? `Taken back: ${count} ${count === 1 ? 'calendar' : 'calendars'}; the addresses no longer work.`
      : 'You have no calendars here.',
  notSetUp: 'Calendars cannot be subscribed to yet: the administrator has to set PUBLIC_URL, the address of the pages.',
};
