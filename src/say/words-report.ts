import type { Language, Report, ReportedClause, ReportedFinding, ReportField, Share } from '../types.ts';
import { tagFor } from './script.ts';
import { wordsFor } from './words.ts';
import { findingInChinese } from './words-finding.ts';

type Reason = Report['ledger']['dropped'][number]['reason'];
type Kept = keyof Report['ledger']['kept'];

/** What became of the document that was read. */
export type Outcome = 'kept' | 'replaced' | 'tried';

/** What we say of a document that was read, in one language. */
export interface ReportWords {
  head(report: Report): string;
  title(title: string): string;
  /** What it is: place, years, facts it prints. */
  facts(report: Report): string;
  /** Names of facts that are not printed. */
  notPrinted(report: Report): string | null;
  section(heading: string | null, clauses: number): string;
  noGaps: string;
  /** How many clauses print a field, and which do not. */
  field(name: ReportField, labelled: number, subject: number, missing: readonly ReportedClause[]): string;
  findings(count: number): string;
  finding(finding: ReportedFinding): string;
  more(left: number): string;
  kept(characters: number, kept: readonly (readonly [Kept, Share])[]): string;
  dropped(parts: readonly (Share & { readonly reason: Reason })[]): string;
  spam(characters: number): string;
  /** What was dropped, in a word or two. */
  reason(reason: Reason): string;
  outcome(outcome: Outcome, report: Report): string;
}

/** The words for a reader. */
export function reportWordsFor(language: Language): ReportWords {
  return language === 'en' ? english : chinese(language);
}

/** Labels of clauses without a field that are named; the rest is counted. */
const NAMED = 10;

const years = ({ period }: Report) =>
  period && (period.from === period.to ? `${period.from}` : `${period.from}–${period.to}`);
const printedFacts = ({ facts }: Report) =>
  Object.entries(facts).filter((fact): fact is [keyof Report['facts'], string] => fact[1] !== null);
const missingFacts = ({ facts }: Report) =>
  Object.keys(facts).filter((name) => facts[name as keyof typeof facts] === null);

const KEPT_ZH: Readonly<Record<Kept, string>> = { clause: '条文', heading: '标题', metadata: '文件信息' };
const REASONS_ZH: Readonly<Record<Reason, string>> = {
  boilerplate: '网页文字',
  'repeated block': '重复内容',
  'pinyin gloss': '注音',
  watermark: '水印',
  'paging mark': '分页标记',
  junk: '乱码',
  spam: '垃圾内容',
};

function chinese(language: Language): ReportWords {
  const t = tagFor(language);
  const say = (text: string) => t(Object.assign([text], { raw: [text] }) as TemplateStringsArray);
  const { field, label } = wordsFor(language);
  const share = ({ characters, percent }: Share) => t`${characters} 字(${percent.toFixed(1)} %)`;
  return {
    head: (report) => t`${report.shortName}(${report.document}):读出 ${report.clauses.length} 条`,
    title: (title) => t`标题:${title}`,
    facts: (report) =>
      [
        t`地方:${report.place ?? say('没写')}`,
        t`年份:${years(report) ?? say('没写')}`,
        ...printedFacts(report).map(([name, value]) => t`${field(name)}:${value}`),
        ...report.basedOn.map((title) => t`${field('basedOn')}:《${title}》`),
      ].join(' · '),
    notPrinted: (report) => {
      const names = missingFacts(report).map((name) => field(name as keyof Report['facts']));
      return names.length > 0 ? t`文件没写:${names.join('、')}` : null;
    },
    section: (heading, clauses) => t`- ${heading ?? say('(不在任何部分之下)')}:${clauses} 条`,
    noGaps: t`编号没有缺的`,
    field: (name, labelled, subject, missing) =>
      [
        t`${field(name)}:标明 ${labelled} 条`,
        ...(subject > 0 ? [t`按句子 ${subject} 条`] : []),
        ...(missing.length > 0
          ? [
              t`没写 ${missing.length} 条${labelled + subject > 0 ? t`(${named(missing.map(label), '、', say('等'))})` : ''}`,
            ]
          : []),
      ].join(','),
    findings: (count) => t`请看一下这 ${count} 处:`,
    finding: ({ line, clause, excerpt, ...finding }) =>
      t`- 第 ${line} 行${clause === null ? '' : ` ${label(clause)}`} ${say(findingInChinese(finding))}${excerpt === '' ? '' : ` “${excerpt}”`}`,
    more: (left) => t`- 还有 ${left} 处`,
    kept: (characters, kept) =>
      t`原文 ${characters} 字:${kept.map(([kind, own]) => `${say(KEPT_ZH[kind])} ${share(own)}`).join('、')}`,
    dropped: (parts) => t`去掉:${parts.map((own) => `${say(REASONS_ZH[own.reason])} ${share(own)}`).join('、')}`,
    reason: (reason) => say(REASONS_ZH[reason]),
    spam: (characters) => t`已隐去垃圾内容 ${characters} 字`,
    outcome: (outcome, { document, visibility }) => {
      if (outcome === 'tried') return t`只是试读,没有收录。`;
      const seen = visibility === 'public' ? t`公开` : t`内部,公开的群里查不到`;
      return outcome === 'kept' ? t`已收录:${document}(${seen})` : t`已换成新的:${document}(${seen})`;
    },
  };
}

const REASONS_EN: Readonly<Record<Reason, string>> = {
  boilerplate: 'words of the page',
  'repeated block': 'repeated text',
  'pinyin gloss': 'pinyin',
  watermark: 'watermarks',
  'paging mark': 'paging marks',
  junk: 'junk',
  spam: 'spam',
};

const { field, label } = wordsFor('en');
const shareEn = ({ characters, percent }: Share) => `${characters} characters (${percent.toFixed(1)} %)`;
const clausesEn = (count: number) => `${count} ${count === 1 ? 'clause' : 'clauses'}`;

const english: ReportWords = {
  head: (report) => `${report.shortName} (${report.document}): ${clausesEn(report.clauses.length)}`,
  title: (title) => `title: ${title}`,
  facts: (report) =>
    [
      `place: ${report.place ?? 'not printed'}`,
      `years: ${years(report) ?? 'not printed'}`,
      ...printedFacts(report).map(([name, value]) => `${field(name)}: ${value}`),
      ...report.basedOn.map((title) => `${field('basedOn')}: 《${title}》`),
    ].join(' · '),
  notPrinted: (report) => {
    const names = missingFacts(report).map((name) => field(name as keyof Report['facts']));
    return names.length > 0 ? `not printed: ${names.join(', ')}` : null;
  },
  section: (heading, clauses) => `- ${heading ?? '(under no heading)'}: ${clausesEn(clauses)}`,
  noGaps: 'no number is missing',
  field: (name, labelled, subject, missing) =>
    [
      `${field(name)}: labelled in ${labelled}`,
      ...(subject > 0 ? [`in the sentence in ${subject}`] : []),
      ...(missing.length > 0
        ? [
            `not printed in ${missing.length}${labelled + subject > 0 ? ` (${named(missing.map(label), ', ', ' …')})` : ''}`,
          ]
        : []),
    ].join(', '),
  findings: (count) => `Please look at ${count === 1 ? 'this place' : `these ${count} places`}:`,
  finding: ({ line, clause, rule, message, excerpt }) =>
    `- line ${line}${clause === null ? '' : `, ${label(clause)}`}: ${rule}: ${message}${excerpt === '' ? '' : ` “${excerpt}”`}`,
  more: (left) => `- and ${left} more`,
  kept: (characters, kept) =>
    `of ${characters} characters: ${kept.map(([kind, own]) => `${kind} ${shareEn(own)}`).join(', ')}`,
  reason: (reason) => REASONS_EN[reason],
  dropped: (parts) => `left out: ${parts.map((own) => `${REASONS_EN[own.reason]} ${shareEn(own)}`).join(', ')}`,
  spam: (characters) => `spam hidden: ${characters} characters`,
  outcome: (outcome, { document, visibility }) => {
    if (outcome === 'tried') return 'Only tried; nothing was kept.';
    return `${outcome === 'kept' ? 'Kept' : 'Replaced'}: ${document} (${visibility === 'public' ? 'public' : 'internal, not shown in public chats'})`;
  },
};

/** The first of some labels. */
function named(labels: readonly string[], between: string, cut: string): string {
  return labels.slice(0, NAMED).join(between) + (labels.length > NAMED ? cut : '');
}
