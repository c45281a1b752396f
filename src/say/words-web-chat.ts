import type { Language } from '../types.ts';
import { tagFor } from './script.ts';

/** What the chat page says, in one language. */
export interface WebChatWords {
  readonly heading: string;
  readonly intro: string;
  readonly examples: string;
  /** An example question in the reader's script. */
  example(text: string): string;
  readonly documents: string;
  readonly question: string;
  readonly answer: string;
  readonly followUp: string;
  /** The question before this one. */
  after(text: string): string;
  readonly back: string;
  readonly more: string;
  readonly share: string;
  readonly copyLink: string;
  readonly copied: string;
  readonly privacy: string;
  readonly foreign: string;
}

/** The words for a reader. */
export function webChatWordsFor(language: Language): WebChatWords {
  return language === 'en' ? english : chinese(language);
}

function chinese(language: Language): WebChatWords {
  const t = tagFor(language);
  return {
    heading: t`问政务公开文件里的事`,
    intro: t`谁牵头、何时完成、要做什么:只照原文回答,引出原句,一点就到出处;文件没写的,就说没写。`,
    examples: t`可以这样问`,
    example: (text) => t(Object.assign([text], { raw: [text] }) as TemplateStringsArray),
    documents: t`现有文件`,
    question: t`问`,
    answer: t`答`,
    followUp: t`接着问`,
    after: (text) => t`接着“${text}”问的`,
    back: t`回到回答`,
    more: t`还可以`,
    share: t`这个问题的链接`,
    copyLink: t`复制链接`,
    copied: t`已复制`,
    privacy: t`问题保存一段时间,用来接着问和改进;用 cookie 认得这次会话,关掉浏览器就没有了。`,
    foreign: t`这个请求不是从本站的页面发出的。`,
  };
}

const english: WebChatWords = {
  heading: 'Ask about disclosure duties',
  intro:
    'Who leads, by when, what is to be done: answers are read out of the documents, with the sentence quoted and its source one tap away. What they do not say, the answer says so.',
  examples: 'For example',
  example: (text) => text,
  documents: 'The documents',
  question: 'Question',
  answer: 'Answer',
  followUp: 'Ask on',
  after: (text) => `Asked after “${text}”`,
  back: 'Back to the answer',
  more: 'More',
  share: 'Link to this question',
  copyLink: 'Copy link',
  copied: 'Copied',
  privacy:
    'Questions are kept for a while, for follow-ups and mending. A cookie knows this session until the browser is closed.',
  foreign: 'This request did not come from a page of this site.',
};
