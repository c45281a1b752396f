import type { CardKind } from '../train/tour.ts';
import type { Language } from '../types.ts';
import { tagFor } from './script.ts';

/** What a tour says around the words of the document. */
export interface TourWords {
  /** Above a card: its number of all, and the document. */
  head(k: number, n: number, document: string): string;
  /** The title of a card, with how many there are in all. */
  title(is: CardKind, total: number, day: string | null): string;
  items(count: number): string;
  more(left: number): string;
  /** Where a part begins. */
  from(label: string): string;
  /** One of many. */
  suchAs(label: string): string;
  /** Nobody said which document: the tour is through one of some. */
  chosen(document: string, others: readonly string[]): string;
  unknown(text: string, documents: readonly string[]): string;
  again(k: number): string;
  readonly done: string;
  /** Somebody leaves before the end. */
  paused(k: number): string;
  /** Above the question that checks a card. */
  readonly check: string;
}

/** The words for a reader. */
export function tourWordsFor(language: Language): TourWords {
  return language === 'en' ? english : chinese(language);
}

function chinese(language: Language): TourWords {
  const t = tagFor(language);
  const titles: Readonly<Record<CardKind, (total: number, day: string | null) => string>> = {
    what: () => t`这份文件是什么`,
    structure: (total) => t`怎么分的:共 ${total} 项`,
    leaders: () => t`谁牵头最多`,
    shared: () => t`哪些是大家都有份的`,
    coming: (total) => t`最近要到期的,共 ${total} 个期限`,
    past: (total) => t`期限都已过,最后的是这些(共 ${total} 个)`,
    crowded: (total, day) => t`最集中的一天:${day ?? ''},${total} 项`,
    recurring: (total) => t`要反复做的,共 ${total} 处`,
    within: (total) => t`限几小时、几天办的,共 ${total} 处`,
    numbers: (total) => t`写了数目的,共 ${total} 处`,
    unsaid: (total) => t`没写牵头单位的,共 ${total} 项`,
    clause: () => t`值得细读的一项`,
  };
  return {
    head: (k, n, document) => t`${document} · ${k}/${n}`,
    title: (is, total, day) => titles[is](total, day),
    items: (count) => t`${count} 项`,
    more: (left) => t`还有 ${left} 处`,
    from: (label) => t`(起于${label})`,
    suchAs: (label) => t`(如${label})`,
    chosen: (document, others) => t`先看${document}。别的发 /learn 加文件名:${others.join('、')}`,
    unknown: (text, documents) => t`没有“${text}”这份文件。现有:${documents.join('、')}`,
    again: (k) => t`接着上次,从第 ${k} 张看起。`,
    done: t`看完了。/quiz 测一测。`,
    paused: (k) => t`停在第 ${k} 张,随时发 /learn 接着看。`,
    check: t`小测:`,
  };
}

const TITLES: Readonly<Record<CardKind, (total: number, day: string | null) => string>> = {
  what: () => 'What this document is',
  structure: (total) => `How it is built: ${total} items`,
  leaders: () => 'Who leads most',
  shared: () => 'What falls on everybody',
  coming: (total) => `What is due next (${total} deadlines)`,
  past: (total) => `All deadlines are past; the last ones (of ${total})`,
  crowded: (total, day) => `The busiest day: ${day ?? ''}, ${total} items`,
  recurring: (total) => `What comes again (${total})`,
  within: (total) => `Within hours or days (${total})`,
  numbers: (total) => `Where a number is printed (${total})`,
  unsaid: (total) => `No lead is printed (${total} items)`,
  clause: () => 'One item worth reading',
};

const english: TourWords = {
  head: (k, n, document) => `${document} · ${k}/${n}`,
  title: (is, total, day) => TITLES[is](total, day),
  items: (count) => `${count} ${count === 1 ? 'item' : 'items'}`,
  more: (left) => `and ${left} more`,
  from: (label) => ` (from ${label})`,
  suchAs: (label) => ` (such as ${label})`,
  chosen: (document, others) => `${document} first. For another one send /learn and its name: ${others.join(', ')}`,
  unknown: (text, documents) => `There is no document "${text}". There are: ${documents.join(', ')}`,
  again: (k) => `Going on with card ${k}.`,
  done: 'That was all. /quiz tests you.',
  paused: (k) => `Stopped at card ${k}; /learn goes on from there.`,
  check: 'Check: ',
};
