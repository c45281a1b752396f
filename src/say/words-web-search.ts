import type { Language } from '../types.ts';
import { tagFor } from './script.ts';

/** What the search page says, in one language. */
export interface SearchWords {
  readonly intro: string;
  readonly documents: string;
  found(count: number): string;
  readonly nothing: string;
  /** A link that asks the same as a question. */
  ask(text: string): string;
  readonly converted: string;
}

/** The words for a reader. */
export function searchWordsFor(language: Language): SearchWords {
  return language === 'en' ? english : chinese(language);
}

function chinese(language: Language): SearchWords {
  const t = tagFor(language);
  return {
    intro: t`找出写到这些词的条文;简体、繁体、英文都可以。要问谁牵头、何时完成,请用“提问”。`,
    documents: t`只在这些文件里找`,
    found: (count) => t`找到 ${count} 条`,
    nothing: t`没有条文写到这些词。`,
    ask: (text) => t`作为问题来问:${text}`,
    converted: t`转简`,
  };
}

const english: SearchWords = {
  intro:
    'Finds the clauses that hold these words, in Simplified or Traditional Chinese or English. To learn who leads or when, ask.',
  documents: 'Search only these documents',
  found: (count) => `${count} ${count === 1 ? 'clause' : 'clauses'} found`,
  nothing: 'No clause holds these words.',
  ask: (text) => `Ask it as a question: ${text}`,
  converted: 'in Simplified',
};
