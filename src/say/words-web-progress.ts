import type { Language } from '../types.ts';
import { tagFor } from './script.ts';

/** What the page of a learner's progress says, in one language. */
export interface WebProgressWords {
  readonly nothing: string;
  /** Above what a chat's link opens. */
  readonly fromChat: string;
  readonly weeks: string;
  /** The picture in words. */
  weeksSay(answered: number, right: number): string;
  readonly table: string;
  readonly week: string;
  readonly right: string;
  readonly wrong: string;
  readonly weak: string;
  readonly weakHint: string;
  readonly noneWeak: string;
  share(right: number): string;
  readonly readAgain: string;
  readonly book: string;
  readonly bookHint: string;
  readonly dueNow: string;
  readonly later: string;
  readonly forget: string;
  readonly forgetWarning: string;
  readonly forgetAll: string;
  readonly forgotten: string;
}

/** The words for a reader. */
export function webProgressWordsFor(language: Language): WebProgressWords {
  return language === 'en' ? english : chinese(language);
}

function chinese(language: Language): WebProgressWords {
  const t = tagFor(language);
  return {
    nothing: t`还没有答过题。先看十张卡片,再做几道题,这里就有数了。`,
    fromChat: t`这是聊天里的学习记录,只读;链接一天后失效,不要转给别人。要复习,在聊天里发 /review。`,
    weeks: t`最近八周`,
    weeksSay: (answered, right) => t`最近八周每周答对和答错的题数:共答 ${answered} 题,对 ${right} 题。`,
    table: t`同一张图的表格`,
    week: t`周一`,
    right: t`答对`,
    wrong: t`答错`,
    weak: t`薄弱的部分`,
    weakHint: t`答过至少三题、答对不到八成的部分,最弱的在前。`,
    noneWeak: t`没有特别薄弱的部分。`,
    share: (right) => t`答对 ${right}%`,
    readAgain: t`再读一遍`,
    book: t`错题本`,
    bookHint: t`点开看答案和原句;连对两次就移出。`,
    dueNow: t`该复习了`,
    later: t`还没到时候`,
    forget: t`删除全部学习记录`,
    forgetWarning: t`答过的题、错题本、看到第几张卡片,都会删除,不能恢复。`,
    forgetAll: t`全部删除`,
    forgotten: t`学习记录已全部删除,这台设备的 cookie 也一并清除了。`,
  };
}

const english: WebProgressWords = {
  nothing: 'Nothing answered yet. See ten cards, answer some questions, and figures appear here.',
  fromChat:
    'This is the record of your chat, to be read only; the link ends after a day and is for nobody else. To review, send /review in the chat.',
  weeks: 'The last eight weeks',
  weeksSay: (answered, right) =>
    `Right and wrong answers in each of the last eight weeks: ${answered} answered in all, ${right} right.`,
  table: 'The same as a table',
  week: 'Monday',
  right: 'Right',
  wrong: 'Wrong',
  weak: 'Weak parts',
  weakHint: 'Parts with at least three answers of which fewer than four in five were right, the weakest first.',
  noneWeak: 'No part is particularly weak.',
  share: (right) => `${right}% right`,
  readAgain: 'Read again',
  book: 'Wrong-answer book',
  bookHint: 'Open one to see its answer and quote; right twice in a row, and it leaves.',
  dueNow: 'due now',
  later: 'not due yet',
  forget: 'Delete all of it',
  forgetWarning: 'Your answers, your wrong-answer book and your place in every tour are deleted for good.',
  forgetAll: 'Delete all of it now',
  forgotten: 'All of it is deleted, and the cookie of this device is gone.',
};
