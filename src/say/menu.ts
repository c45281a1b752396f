import type { Language } from '../types.ts';
import { tagFor } from './script.ts';

/** A command as menus show it. */
export interface MenuEntry {
  readonly command: string;
  readonly description: string;
}

/** The commands a menu shows, in order. */
export function menuFor(language: Language): MenuEntry[] {
  const own = language === 'en' ? ENGLISH : chinese(language);
  return Object.entries(own.commands).map(([command, description]) => ({ command, description }));
}

/** What the bot is, in a sentence for its profile (at most 120 characters) and in a few for an empty chat (512). */
export function profileFor(language: Language): { readonly short: string; readonly long: string } {
  return language === 'en' ? ENGLISH : chinese(language);
}

interface Profile {
  readonly commands: Readonly<Record<string, string>>;
  readonly short: string;
  readonly long: string;
}

function chinese(language: Language): Profile {
  const t = tagFor(language);
  return {
    commands: {
      ask: t`提问,例如 /ask 第12项谁牵头`,
      deadlines: t`快到期的事项,可加单位、文件或日期`,
      calendar: t`订阅到手机日历,可加单位或文件`,
      quiz: t`练一练,例如 /quiz 北京 10`,
      learn: t`新手入门:十张卡片看懂一份文件`,
      review: t`复习答错的题`,
      progress: t`学得怎么样了`,
      doc: t`有哪些文件;/doc 北京 看一份`,
      scope: t`只查指定的文件`,
      help: t`怎么用`,
      privacy: t`保存什么,不保存什么`,
      forget_me: t`删除我的记录`,
    },
    short: t`回答政务公开文件里的事:谁牵头、何时完成、要做什么。只照原文回答,并注明出处。`,
    long: t`我熟悉政务公开的工作方案:每一项由谁牵头、谁负责、什么时候完成、多久一次。直接提问,例如“北京第12项谁牵头”“市民政局要做哪些事”“黄冈有哪些10月底前到期的”。我只照原文回答,引出原句,注明出处;文件没写的,我就说没写。`,
  };
}

const ENGLISH: Profile = {
  commands: {
    ask: 'Ask a question, for example /ask who leads task 12',
    deadlines: 'What is due soon; add a unit, a document or days',
    calendar: 'Subscribe in your calendar; add a unit or a document',
    quiz: 'Practise, for example /quiz Beijing 10',
    learn: 'New here: a document in ten cards',
    review: 'What you got wrong, again',
    progress: 'How you are doing',
    doc: 'Which documents there are; /doc Beijing shows one',
    scope: 'Search only some documents',
    help: 'How to use this',
    privacy: 'What is kept, and what is not',
    forget_me: 'Delete what is kept of me',
  },
  short: 'Answers questions about disclosure duties (政务公开) out of the documents, with the clause quoted.',
  long: 'I know the yearly plans of disclosure duties (政务公开): who leads a task, who is responsible, when it is due, how often. Just ask, for example "who leads task 12?" or "what is due in Huanggang by October?". I answer only what the documents print, quote the clause and name the source; what they do not say, I say so.',
};
