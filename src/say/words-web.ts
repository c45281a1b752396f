import type { Language } from '../types.ts';
import { tagFor } from './script.ts';

/** What every page says around its content, in one language. */
export interface WebWords {
  readonly name: string;
  readonly skip: string;
  readonly menu: string;
  readonly ask: string;
  readonly documents: string;
  readonly due: string;
  readonly units: string;
  readonly search: string;
  readonly learn: string;
  readonly languages: string;
  readonly placeholder: string;
  readonly submit: string;
  readonly notFound: string;
  readonly notFoundHint: string;
  readonly tooMany: string;
  readonly failed: string;
  readonly footer: string;
  page(k: number, n: number): string;
  readonly previous: string;
  readonly next: string;
}

/** The words for a reader. */
export function webWordsFor(language: Language): WebWords {
  return language === 'en' ? english : chinese(language);
}

function chinese(language: Language): WebWords {
  const t = tagFor(language);
  return {
    name: t`政务公开问答`,
    skip: t`跳到正文`,
    menu: t`导航`,
    ask: t`提问`,
    documents: t`文件`,
    due: t`时限`,
    units: t`单位`,
    search: t`搜索`,
    learn: t`学习`,
    languages: t`语言`,
    placeholder: t`例如:北京第12项谁牵头`,
    submit: t`提问`,
    notFound: t`没有这一页`,
    notFoundHint: t`地址可能抄错了,文件也可能已经撤下。可以在这里搜索:`,
    tooMany: t`请求太多,请过一分钟再来。`,
    failed: t`出了意外,这一页没有做成。请稍后再试。`,
    footer: t`只照原文回答,并注明出处。涉密内容不得收录,也不要在这里输入。`,
    page: (k, n) => t`第 ${k}/${n} 页`,
    previous: t`上一页`,
    next: t`下一页`,
  };
}

const english: WebWords = {
  name: 'Disclosure duties',
  skip: 'Skip to the content',
  menu: 'Menu',
  ask: 'Ask',
  documents: 'Documents',
  due: 'Deadlines',
  units: 'Units',
  search: 'Search',
  learn: 'Learn',
  languages: 'Language',
  placeholder: 'For example: who leads task 12?',
  submit: 'Ask',
  notFound: 'There is no such page',
  notFoundHint: 'The address may be wrong, or the document may have been taken away. You can search here:',
  tooMany: 'Too many requests. Please come back in a minute.',
  failed: 'Something went wrong and this page could not be made. Please try again later.',
  footer: 'Answers come from the documents alone, with their source. Nothing classified belongs here.',
  page: (k, n) => `Page ${k} of ${n}`,
  previous: 'Previous page',
  next: 'Next page',
};
