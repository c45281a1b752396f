import type { WindowName } from '../due/windows.ts';
import type { Language } from '../types.ts';
import { tagFor } from './script.ts';

/** What the page of deadlines and its files say, in one language. */
export interface DueWords {
  readonly filter: string;
  readonly document: string;
  readonly allDocuments: string;
  readonly unit: string;
  readonly unitHint: string;
  readonly window: string;
  readonly from: string;
  readonly to: string;
  readonly apply: string;
  readonly windows: Readonly<Record<WindowName, string>>;
  readonly reset: string;
  readonly badDay: string;
  unknownUnit(text: string): string;
  readonly unknownDocument: string;
  readonly lists: string;
  readonly list: Readonly<Record<DueList, string>>;
  count(count: number): string;
  readonly none: string;
  /** Why there is nothing without a day among some days. */
  readonly noneInDays: string;
  readonly allPast: string;
  /** What the lists of duties without a day are. */
  readonly about: Readonly<Record<DueList, string>>;
  readonly coming: string;
  readonly past: string;
  readonly state: { readonly past: string; readonly continuing: string; readonly today: string };
  daysLeft(days: number): string;
  readonly noYear: string;
  readonly lead: string;
  readonly responsible: string;
  readonly noUnit: string;
  /** Behind the first of several names. */
  andMore(left: number): string;
  readonly picture: string;
  pictureSays(total: number, busiest: string, most: number): string;
  readonly pictureHint: string;
  readonly table: string;
  readonly all: string;
  readonly others: string;
  readonly unnamed: string;
  readonly total: string;
  readonly today: string;
  month(month: number): string;
  /** `2017-05`, or `2017`. */
  column(column: string): string;
  readonly downloads: string;
  readonly fileName: string;
  readonly columns: Readonly<Record<FileColumn, string>>;
  readonly calendarHint: string;
  readonly export: string;
  exported(count: number): string;
  readonly nothingToExport: string;
}

export type DueList = 'dated' | 'recurring' | 'undated';
export type FileColumn =
  | 'list'
  | 'day'
  | 'state'
  | 'phrase'
  | 'subject'
  | 'lead'
  | 'responsible'
  | 'quote'
  | 'document'
  | 'clause'
  | 'citation'
  | 'link';

/** The words for a reader. */
export function dueWordsFor(language: Language): DueWords {
  return language === 'en' ? english : chinese(language);
}

function chinese(language: Language): DueWords {
  const t = tagFor(language);
  return {
    filter: t`筛选`,
    document: t`文件`,
    allDocuments: t`全部文件`,
    unit: t`单位`,
    unitHint: t`例如:市民政局`,
    window: t`时间`,
    from: t`从`,
    to: t`到`,
    apply: t`筛选`,
    windows: {
      all: t`全部`,
      coming: t`还没到期`,
      month: t`本月`,
      days30: t`未来 30 天`,
      year: t`今年`,
      past: t`期限已过`,
    },
    reset: t`清除筛选`,
    badDay: t`日期没看懂,没有按它筛选。请写成 2017-05-31 这样。`,
    unknownUnit: (text) => t`文件里没有点名“${text}”的。`,
    unknownDocument: t`没有这份文件。`,
    lists: t`清单`,
    list: { dated: t`有日期的`, recurring: t`定期的`, undated: t`没有具体日期的` },
    count: (count) => t`${count} 项`,
    none: t`没有符合条件的事项。`,
    noneInDays: t`选了时间,就不列没有具体日期的事项。`,
    allPast: t`这些期限都已过。`,
    about: {
      dated: '',
      recurring: t`按周期反复要做的,到方案的年份结束为止;文件没有写哪一天,这里也不写。`,
      undated: t`文件只写了从某件事算起多少天、长期、或没写年份,说不准是哪一天,照原文列出。`,
    },
    coming: t`还没到期`,
    past: t`期限已过`,
    state: { past: t`期限已过`, continuing: t`期限已过、持续落实`, today: t`今天到期` },
    daysLeft: (days) => t`还有 ${days} 天`,
    noYear: t`没写年份`,
    lead: t`牵头`,
    responsible: t`责任`,
    noUnit: t`没有点名单位`,
    andMore: (left) => t`和另外 ${left} 个`,
    picture: t`什么时候、谁的最多`,
    pictureSays: (total, busiest, most) => t`各月到期事项的数目,共 ${total} 项;最多的是${busiest},${most} 项。`,
    pictureHint: t`格子里是项数,颜色越深越多;一项点名几个单位,就在每个单位各算一次。`,
    table: t`同一张图的表格(可点开每一格)`,
    all: t`合计`,
    others: t`其他单位`,
    unnamed: t`没有点名单位`,
    total: t`合计`,
    today: t`今天`,
    month: (month) => t`${month}月`,
    column: (column) => (column.length === 4 ? t`${column}年` : t`${column.slice(0, 4)}年${Number(column.slice(5))}月`),
    downloads: t`下载这份清单`,
    fileName: t`时限清单`,
    columns: {
      list: t`类别`,
      day: t`日期`,
      state: t`状态`,
      phrase: t`原文时限`,
      subject: t`事项`,
      lead: t`牵头单位`,
      responsible: t`责任单位`,
      quote: t`引文`,
      document: t`文件`,
      clause: t`条目`,
      citation: t`出处`,
      link: t`链接`,
    },
    calendarHint: t`要放进手机日历:在聊天里对机器人发 /calendar。`,
    export: t`导出`,
    exported: (count) => t`时限清单,${count} 项`,
    nothingToExport: t`没有可以导出的事项。`,
  };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const monthName = (month: number) => MONTHS[month - 1] ?? String(month);
const items = (count: number) => `${count} ${count === 1 ? 'item' : 'items'}`;

const english: DueWords = {
  filter: 'Filter',
  document: 'Document',
  allDocuments: 'All documents',
  unit: 'Unit',
  unitHint: 'For example: 市民政局',
  window: 'When',
  from: 'From',
  to: 'To',
  apply: 'Filter',
  windows: {
    all: 'All',
    coming: 'Still to come',
    month: 'This month',
    days30: 'Next 30 days',
    year: 'This year',
    past: 'Past',
  },
  reset: 'Clear the filter',
  badDay: 'A date could not be read and was not used. Write it like 2017-05-31.',
  unknownUnit: (text) => `No document names “${text}”.`,
  unknownDocument: 'There is no such document.',
  lists: 'Lists',
  list: { dated: 'Dated', recurring: 'Recurring', undated: 'Without a date' },
  count: items,
  none: 'Nothing fits.',
  noneInDays: 'What has no date is in no days: choose “All” to see it.',
  allPast: 'All of these dates are past.',
  about: {
    dated: '',
    recurring:
      'Duties that come again, until the years of their plan end. The documents print no day for them, so none is shown.',
    undated:
      'Counted from some event, ongoing, or printed without a year: the day cannot be known, so the words are shown as printed.',
  },
  coming: 'Still to come',
  past: 'Past',
  state: { past: 'past', continuing: 'past; the duty continues', today: 'due today' },
  daysLeft: (days) => `${days} ${days === 1 ? 'day' : 'days'} left`,
  noYear: 'no year is printed',
  lead: 'Lead',
  responsible: 'Responsible',
  noUnit: 'No unit is named',
  andMore: (left) => ` and ${left} more`,
  picture: 'When, and whose',
  pictureSays: (total, busiest, most) =>
    `How many deadlines fall into each month, ${items(total)} in all; the most in ${busiest}: ${most}.`,
  pictureHint: 'Each cell counts deadlines; darker is more. One that names several units counts once for each of them.',
  table: 'The same as a table (each cell opens its list)',
  all: 'All',
  others: 'Other units',
  unnamed: 'No unit named',
  total: 'Total',
  today: 'today',
  month: monthName,
  column: (column) => (column.length === 4 ? column : `${monthName(Number(column.slice(5)))} ${column.slice(0, 4)}`),
  downloads: 'Download this list',
  fileName: 'deadlines',
  columns: {
    list: 'Kind',
    day: 'Date',
    state: 'State',
    phrase: 'As printed',
    subject: 'Subject',
    lead: 'Lead',
    responsible: 'Responsible',
    quote: 'Quote',
    document: 'Document',
    clause: 'Clause',
    citation: 'Citation',
    link: 'Link',
  },
  calendarHint: 'For the calendar of your phone, send /calendar to the bot in a chat.',
  export: 'Export',
  exported: (count) => `Deadlines, ${items(count)}`,
  nothingToExport: 'There is nothing to export.',
};
