import type { DropReason, Language, SourceDocument, Standing } from '../types.ts';
import { tagFor } from './script.ts';
import { reportWordsFor } from './words-report.ts';

/** What the pages of a document say around its words, in one language. */
export interface SourceWords {
  readonly language: Language;
  readonly intro: string;
  readonly none: string;
  clauses(count: number): string;
  readonly standing: Readonly<Record<Standing['kind'], string>>;
  /** What a reader should bear in mind of a copy that is not official. */
  readonly caution: Readonly<Record<Standing['kind'], string>>;
  readonly internal: string;
  years(from: number, to: number): string;
  readonly noPlace: string;
  readonly facts: string;
  readonly notPrinted: string;
  readonly missing: string;
  readonly official: string;
  readonly contents: string;
  readonly text: string;
  readonly fields: string;
  readonly quoted: string;
  /** The marked words stand elsewhere in the document. */
  readonly elsewhere: string;
  readonly citation: string;
  readonly copy: string;
  readonly copied: string;
  readonly previousClause: string;
  readonly nextClause: string;
  readonly whole: string;
  readonly neighbours: string;
  readonly cleanView: string;
  readonly printedView: string;
  readonly views: string;
  /** Over the names of stretches. */
  readonly stretch: string;
  readonly cleaned: string;
  readonly printed: string;
  readonly printedHint: string;
  readonly corrections: string;
  correction(number: number): string;
  /** What stood there, and what stands there now. */
  changed(raw: string, text: string): string;
  readonly reason: string;
  readonly evidence: string;
  readonly dropped: string;
  readonly droppedNone: string;
  droppedOf(characters: number, all: number): string;
  readonly why: string;
  readonly characters: string;
  readonly share: string;
  gap(reason: DropReason, characters: number): string;
  /** The same inside a line, as short as can be. */
  shortGap(characters: number): string;
  dropReason(reason: DropReason): string;
  /** A stretch of the source that is no clause. */
  readonly segment: Readonly<Record<'heading' | 'metadata' | 'dropped', string>>;
  continued(heading: string): string;
  name(document: SourceDocument): string;
}

/** The words for a reader. */
export function sourceWordsFor(language: Language): SourceWords {
  return language === 'en' ? english : chinese(language);
}

function chinese(language: Language): SourceWords {
  const t = tagFor(language);
  const { reason } = reportWordsFor(language);
  const say = (text: string) => t(Object.assign([text], { raw: [text] }) as TemplateStringsArray);
  return {
    language,
    intro: t`回答都出自这些文件。点开可以看全文、出处和整理的痕迹。`,
    none: t`文件库是空的。`,
    clauses: (count) => t`${count} 条`,
    standing: { official: t`官方存档`, repost: t`转载`, sample: t`样文` },
    caution: {
      official: '',
      repost: t`这是转载件,引用前请与正式文件核对。`,
      sample: t`这是样文,不是正式文件,不能作为依据。`,
    },
    internal: t`内部文件:这个链接会到期,请不要转发。`,
    years: (from, to) => (from === to ? t`${from} 年` : t`${from}–${to} 年`),
    noPlace: t`没写地方`,
    facts: t`文件信息`,
    notPrinted: t`没有写`,
    missing: t`这份文件缺什么`,
    official: t`官方网页`,
    contents: t`目录`,
    text: t`正文`,
    fields: t`要素`,
    quoted: t`引用的原文`,
    elsewhere: t`引用的话印在文件的另一处:`,
    citation: t`引文格式`,
    copy: t`复制引文`,
    copied: t`已复制`,
    previousClause: t`上一条`,
    nextClause: t`下一条`,
    whole: t`全文与目录`,
    neighbours: t`前后条文`,
    cleanView: t`整理后的文字`,
    printedView: t`对照原样`,
    views: t`看法`,
    stretch: t`部分`,
    cleaned: t`整理后`,
    printed: t`来源原样`,
    printedHint: t`“整理后”里的 −4 是隐去了 4 字;“来源原样”里划掉的没有采用,垃圾内容只计字数。`,
    corrections: t`更正`,
    correction: (number) => t`更正${number}`,
    changed: (raw, text) => (text === '' ? t`删去“${raw}”` : t`“${raw}”改作“${text}”`),
    reason: t`理由`,
    evidence: t`依据`,
    dropped: t`隐去了什么`,
    droppedNone: t`没有隐去任何内容。`,
    droppedOf: (characters, all) => t`来源共 ${all} 字,隐去 ${characters} 字;“对照原样”里看得到每一处。`,
    why: t`原因`,
    characters: t`字数`,
    share: t`占比`,
    shortGap: (characters) => `−${characters}`,
    gap: (own, characters) => t`已隐去${reason(own)} ${characters} 字`,
    dropReason: reason,
    segment: { heading: t`标题`, metadata: t`文件信息`, dropped: t`未采用` },
    continued: (heading) => t`${heading}(续)`,
    name: ({ shortName }) => say(shortName),
  };
}

const { reason } = reportWordsFor('en');

const english: SourceWords = {
  language: 'en',
  intro: 'All answers come from these documents. Each opens with its text, its source and what was mended.',
  none: 'There are no documents.',
  clauses: (count) => `${count} ${count === 1 ? 'clause' : 'clauses'}`,
  standing: { official: 'official copy', repost: 'repost', sample: 'sample text' },
  caution: {
    official: '',
    repost: 'This is a repost: check the official text before you rely on it.',
    sample: 'This is a sample text, not an official document.',
  },
  internal: 'Internal document: this link ends; please do not pass it on.',
  years: (from, to) => (from === to ? `${from}` : `${from}–${to}`),
  noPlace: 'no place printed',
  facts: 'About this document',
  notPrinted: 'not printed',
  missing: 'What this document lacks',
  official: 'Official page',
  contents: 'Contents',
  text: 'Text',
  fields: 'Fields',
  quoted: 'The words that were cited',
  elsewhere: 'The cited words stand elsewhere in the document:',
  citation: 'Citation',
  copy: 'Copy citation',
  copied: 'Copied',
  previousClause: 'Previous clause',
  nextClause: 'Next clause',
  whole: 'Whole document and contents',
  neighbours: 'Before and after',
  cleanView: 'Cleaned text',
  printedView: 'Beside the source as printed',
  views: 'View',
  stretch: 'Part',
  cleaned: 'Cleaned',
  printed: 'As printed',
  printedHint:
    'In the cleaned text −4 stands for 4 hidden characters; in the source what is struck out was not used, and spam is only counted.',
  corrections: 'Corrections',
  correction: (number) => `correction ${number}`,
  changed: (raw, text) => (text === '' ? `“${raw}” was taken out` : `“${raw}” became “${text}”`),
  reason: 'Reason',
  evidence: 'Evidence',
  dropped: 'What is hidden',
  droppedNone: 'Nothing is hidden.',
  droppedOf: (characters, all) =>
    `Of the ${all} characters of the source ${characters} are hidden; “Beside the source as printed” shows each place.`,
  why: 'Why',
  characters: 'Characters',
  share: 'Share',
  shortGap: (characters) => `−${characters}`,
  gap: (own, characters) => `${reason(own)} hidden: ${characters} characters`,
  dropReason: reason,
  segment: { heading: 'Heading', metadata: 'About the document', dropped: 'Not used' },
  continued: (heading) => `${heading} (continued)`,
  name: ({ englishName }) => englishName,
};
