import type { Language } from '../types.ts';
import { tagFor } from './script.ts';

/** What the pages for learners say around their content, in one language. */
export interface LearnWords {
  readonly intro: string;
  readonly privacy: (days: number) => string;
  /** The one line of the welcome. */
  readonly invite: string;
  readonly unfinished: string;
  /** A run that is under way: its kind, and where in it. */
  goOn(kind: 'quiz' | 'review', k: number, n: number): string;
  readonly tours: string;
  readonly toursHint: string;
  readonly begin: string;
  readonly resume: (k: number, n: number) => string;
  readonly restart: string;
  readonly quiz: string;
  readonly quizHint: string;
  readonly review: string;
  readonly beginReview: string;
  book(inBook: number, due: number): string;
  readonly emptyBook: string;
  /** When the next of the book is due, in so many minutes. */
  nextIn(minutes: number): string;
  readonly progress: string;
  readonly seeProgress: string;
  readonly cards: string;
  readonly cardsHint: string;
  /** About one document. */
  readonly tourOf: string;
  readonly quizOn: string;
  readonly cardsOf: string;
  tourTitle(document: string): string;
  readonly tourIntro: string;
  readonly back: string;
  readonly document: string;
  readonly allDocuments: string;
  readonly topic: string;
  readonly topicHint: string;
  readonly count: string;
  /** A number of questions to choose. */
  questions(count: number): string;
  readonly asWritten: string;
  readonly start: string;
  unknown(text: string): string;
  readonly nothing: string;
  /** What the chat page says to a wish to learn. */
  readonly wished: Readonly<Record<'quiz' | 'learn' | 'review' | 'progress', string>>;
}

/** The words for a reader. */
export function learnWordsFor(language: Language): LearnWords {
  return language === 'en' ? english : chinese(language);
}

function chinese(language: Language): LearnWords {
  const t = tagFor(language);
  return {
    intro: t`刚接手的,先看十张卡片,再做几道题。每一题都引出原句;答错的收进错题本,快忘的时候再考。`,
    privacy: (days) =>
      t`只有你自己看得到:用 cookie 认得这台设备,不用登记;记录放 ${days} 天,在“进度”里可以随时全部删除。`,
    invite: t`刚接手这项工作?先看十张卡片,再做几道题`,
    unfinished: t`没做完的`,
    goOn: (kind, k, n) => t`接着${kind === 'quiz' ? t`做测验` : t`复习`}:第 ${k}/${n} 题`,
    tours: t`先看:十张卡片看懂一份文件`,
    toursHint: t`是什么、谁牵头最多、哪天要交、有哪些容易漏的;每张卡片带一道小题。`,
    begin: t`开始看`,
    resume: (k, n) => t`接着看第 ${k}/${n} 张`,
    restart: t`从头看`,
    quiz: t`再练:做几道题`,
    quizHint: t`题目都从原文里出,答完就看到原句。`,
    review: t`复习错题`,
    beginReview: t`开始复习`,
    book: (inBook, due) => t`错题本里有 ${inBook} 题,现在该复习 ${due} 题。`,
    emptyBook: t`错题本是空的。答错的题会收在这里,连对两次就移出。`,
    nextIn: (minutes) => t`其余的还记得住,下一题在${inChinese(minutes)}后。`,
    progress: t`学习进度`,
    seeProgress: t`看进度和薄弱的部分`,
    cards: t`打印卡片`,
    cardsHint: t`一面题目、一面答案和原句,A4 纸打印,裁开或对折就能带着背。`,
    tourOf: t`十张卡片看懂它`,
    quizOn: t`就它考我`,
    cardsOf: t`打印它的卡片`,
    tourTitle: (document) => t`十张卡片看懂 ${document}`,
    tourIntro: t`大约十分钟。每张卡片讲一件事,点条目就到原文;中途离开,下次接着看。`,
    back: t`回到学习`,
    document: t`文件`,
    allDocuments: t`全部文件`,
    topic: t`单位或事项(可不填)`,
    topicHint: t`例如:市财政局、政府公报`,
    count: t`几道题`,
    questions: (count) => t`${count} 题`,
    asWritten: t`照写的`,
    start: t`开始答题`,
    unknown: (text) => t`文件里没有“${text}”,出不了题。换个说法,或者只选文件。`,
    nothing: t`这里没有能出题的内容。`,
    wished: {
      quiz: t`考一考?题目从原文里出,答完就看到原句。`,
      learn: t`从这里看起:十张卡片讲清一份文件里要紧的事。`,
      review: t`答错的题都在错题本里,到时候了就再考。`,
      progress: t`答过多少、记住多少、哪里薄弱,都在这一页。`,
    },
  };
}

const SPANS = [
  { minutes: 1440, chinese: '天', english: 'day' },
  { minutes: 60, chinese: '小时', english: 'hour' },
  { minutes: 1, chinese: '分钟', english: 'minute' },
] as const;

/** A stretch of time in the largest unit that fills it. */
function spanOf(minutes: number) {
  const span = SPANS.find((own) => minutes >= own.minutes) ?? SPANS[2];
  return { ...span, count: Math.max(1, Math.round(minutes / span.minutes)) };
}

function inChinese(minutes: number): string {
  const { count, chinese: unit } = spanOf(minutes);
  return ` ${count} ${unit}`;
}

function inEnglish(minutes: number): string {
  const { count, english: unit } = spanOf(minutes);
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

const english: LearnWords = {
  intro:
    'New here? See ten cards first, then answer some questions. Every question quotes its source; what you get wrong comes back before you forget it.',
  privacy: (days) =>
    `Only you see this. A cookie knows this device, there is nothing to sign up for; records are kept ${days} days, and under “Progress” you can delete all of them at any time.`,
  invite: 'New to this work? See ten cards, then answer some questions',
  unfinished: 'Not finished',
  goOn: (kind, k, n) => `Go on with the ${kind}: question ${k}/${n}`,
  tours: 'See first: a document in ten cards',
  toursHint: 'What it is, who leads most, which days matter, what is easily missed; with a question on each card.',
  begin: 'Begin',
  resume: (k, n) => `Go on with card ${k}/${n}`,
  restart: 'Start over',
  quiz: 'Then practise: a quiz',
  quizHint: 'Questions are made of the documents alone; each answer shows the sentence that proves it.',
  review: 'Review what was wrong',
  beginReview: 'Begin the review',
  book: (inBook, due) => `${inBook} in your wrong-answer book, ${due} due now.`,
  emptyBook: 'Your wrong-answer book is empty. Wrong answers are kept here until they were right twice in a row.',
  nextIn: (minutes) => `You still know the others; the next one is due in ${inEnglish(minutes)}.`,
  progress: 'Progress',
  seeProgress: 'See progress and weak parts',
  cards: 'Cards to print',
  cardsHint: 'Question on one side, answer and quote on the other; print on A4, cut or fold, and take them along.',
  tourOf: 'See it in ten cards',
  quizOn: 'Quiz me on it',
  cardsOf: 'Print its cards',
  tourTitle: (document) => `${document} in ten cards`,
  tourIntro: 'About ten minutes. Each card tells one thing and opens its source. Leave when you like and go on later.',
  back: 'Back to learning',
  document: 'Document',
  allDocuments: 'All documents',
  topic: 'Unit or topic (optional)',
  topicHint: 'For example: 市财政局',
  count: 'How many',
  questions: (count) => `${count} questions`,
  asWritten: 'As written',
  start: 'Start',
  unknown: (text) => `The documents have no “${text}”. Say it differently, or choose a document alone.`,
  nothing: 'There is nothing to ask about here.',
  wished: {
    quiz: 'A quiz? Questions are made of the documents alone; each answer shows the sentence that proves it.',
    learn: 'Start here: ten cards tell what matters in a document.',
    review: 'What you got wrong is in your book and comes back in time.',
    progress: 'How much you answered and kept, and where you are weak, is on this page.',
  },
};
