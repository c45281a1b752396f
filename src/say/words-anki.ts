import type { QuestionKind } from '../train/question.ts';
import type { Language } from '../types.ts';
import { tagFor } from './script.ts';

/** What the kinds of questions are called in tags, without blanks, for a reader. */
export function kindTagsFor(language: Language): Readonly<Record<QuestionKind, string>> {
  return language === 'en' ? english : chinese(language);
}

function chinese(language: Language): Readonly<Record<QuestionKind, string>> {
  const t = tagFor(language);
  return {
    lead: t`牵头单位`,
    responsible: t`责任单位`,
    duty: t`牵头事项`,
    deadline: t`时限`,
    number: t`数字`,
    frequency: t`频次`,
    clause: t`第几项`,
    document: t`哪份文件`,
  };
}

const english: Readonly<Record<QuestionKind, string>> = {
  lead: 'lead',
  responsible: 'responsible',
  duty: 'duty',
  deadline: 'deadline',
  number: 'number',
  frequency: 'frequency',
  clause: 'which_item',
  document: 'which_document',
};
