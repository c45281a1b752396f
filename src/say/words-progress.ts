import type { Language } from '../types.ts';
import { tagFor } from './script.ts';

/** What is said of somebody's progress. Shares are whole per cents. */
export interface ProgressWords {
  readonly title: string;
  answered(answered: number, right: number, share: number): string;
  retained(share: number, repeated: number): string;
  recall(share: number): string;
  book(inBook: number, due: number): string;
  weak(part: string, right: number, answered: number): string;
  readonly weakest: string;
  readonly nothing: string;
  readonly noSection: string;
  /** Where there is a chart of it. */
  page(address: string): string;
}

/** The words for a reader. */
export function progressWordsFor(language: Language): ProgressWords {
  return language === 'en' ? english : chinese(language);
}

function chinese(language: Language): ProgressWords {
  const t = tagFor(language);
  return {
    title: t`学习进度`,
    answered: (answered, right, share) => t`答过 ${answered} 题,对 ${right} 题(${share}%)`,
    retained: (share, repeated) => t`隔后再答对 ${share}%(${repeated} 题次)`,
    recall: (share) => t`估计现在还记得 ${share}%(FSRS)`,
    book: (inBook, due) => t`错题本 ${inBook} 题,该复习 ${due} 题`,
    weakest: t`薄弱的部分:`,
    weak: (part, right, answered) => t`${part}:${answered} 题对 ${right} 题`,
    nothing: t`还没有答过题。/quiz 来几道,/learn 先看一遍。`,
    noSection: t`其他`,
    page: (address) => t`看图(24 小时内有效):${address}`,
  };
}

const english: ProgressWords = {
  title: 'Progress',
  answered: (answered, right, share) => `${answered} answered, ${right} right (${share}%)`,
  retained: (share, repeated) => `Right again later: ${share}% of ${repeated}`,
  recall: (share) => `Probably still known today: ${share}% (FSRS)`,
  book: (inBook, due) => `${inBook} in the wrong-answer book, ${due} due`,
  weakest: 'Weak parts:',
  weak: (part, right, answered) => `${part}: ${right} of ${answered} right`,
  nothing: 'Nothing answered yet. /quiz asks you, /learn shows you round.',
  noSection: 'other',
  page: (address) => `As a chart, for 24 hours: ${address}`,
};
