import type { Language } from '../types.ts';
import { tagFor } from './script.ts';

/** What learners are told; what documents say is passed in and never changed. */
export interface TrainWords {
  /** Above a question: its number of all. */
  number(k: number, n: number): string;
  /** `several`: one of those that lead is asked for. */
  lead(place: string, topic: string, several: boolean): string;
  responsible(place: string, topic: string, several: boolean): string;
  deadline(place: string, topic: string): string;
  /** `several`: the unit leads with others. */
  duty(document: string, unit: string, several: boolean): string;
  gap(place: string, sentence: string): string;
  clause(document: string, quote: string): string;
  document(quote: string): string;
  readonly right: string;
  wrong(answer: string): string;
  solution(answer: string, share: string | null): string;
  readonly answeredBefore: string;
  /** Somebody pressed a button of a question that others followed. */
  readonly passed: string;
  /** Somebody pressed a button of what is kept no more. */
  readonly stale: string;
  result(right: number, all: number): string;
  /** Above what was wrong. */
  readonly readAgain: string;
  moreToRead(left: number): string;
  /** What was wrong is in the book. */
  readonly booked: string;
  /** How many of a group answered a question, and how many of them right. */
  share(right: number, all: number): string;
  groupResult(people: number): string;
  readonly nobody: string;
  readonly ended: string;
  /** Fewer questions than were asked for. */
  onlySome(count: number): string;
  unknown(text: string): string;
  readonly nothing: string;
  /** The question is gone with its document. */
  readonly gone: string;
  readonly emptyBook: string;
  notDue(inBook: number, day: string): string;
  reviewing(due: number, inBook: number): string;
  readonly chatAdminsOnly: string;
  /** Not everybody of a group ends a question. */
  readonly startersOnly: string;
  readonly privateOnly: string;
  readonly moves: Readonly<Record<'next' | 'nextCard' | 'stop' | 'again' | 'restart', string>>;
}

/** The words for a reader. */
export function trainWordsFor(language: Language): TrainWords {
  return language === 'en' ? english : chinese(language);
}

function chinese(language: Language): TrainWords {
  const t = tagFor(language);
  return {
    number: (k, n) => t`第 ${k}/${n} 题`,
    lead: (place, topic, several) =>
      several ? t`${place}(${topic})的牵头单位之一是?` : t`${place}(${topic})由谁牵头?`,
    responsible: (place, topic, several) =>
      several ? t`${place}(${topic})的责任单位之一是?` : t`${place}(${topic})的责任单位是?`,
    deadline: (place, topic) => t`${place}(${topic})什么时候完成?`,
    duty: (document, unit, several) => t`${document}中,${unit}${several ? t`参与` : ''}牵头的是哪一项?`,
    gap: (place, sentence) => t`按原文填空(${place}):${sentence}`,
    clause: (document, quote) => t`${document}中,这句话属于哪一项工作?${quote}`,
    // A reader of Simplified sees all of them in Simplified.
    document: (quote) => t`这句话出自哪份文件?${language === 'zh-Hans' ? '(繁体的已转简)' : ''}${quote}`,
    right: t`✓ 答对了`,
    wrong: (answer) => t`✗ 不对,应是:${answer}`,
    solution: (answer, share) => t`答案:${answer}${share === null ? '' : `(${share})`}`,
    answeredBefore: t`这一题你答过了。`,
    passed: t`这一题已经过去了。`,
    stale: t`这个按钮已经失效。再来一组请发 /quiz。`,
    result: (right, all) => t`答完了:${all} 题对 ${right} 题(${percent(right, all)}%)`,
    readAgain: t`再看看:`,
    moreToRead: (left) => t`还有 ${left} 项`,
    booked: t`错题已收进错题本,/review 复习;连对两次就移出。`,
    share: (right, all) => t`${all} 人答,${right} 人对`,
    groupResult: (people) => t`答完了,${people} 人参加`,
    nobody: t`没有人答`,
    ended: t`已结束。`,
    onlySome: (count) => t`只出得了 ${count} 题。`,
    unknown: (text) => t`文件里没有“${text}”,出不了题。可以写文件名、单位或事项,例如 /quiz 北京 10。`,
    nothing: t`这里没有能出题的内容。`,
    gone: t`这一题的文件已经不在了。`,
    emptyBook: t`错题本是空的。答错的题会收在这里,先用 /quiz 练一练。`,
    notDue: (inBook, day) => t`错题本里有 ${inBook} 题,现在都还记得住;下一次复习是 ${day}。`,
    reviewing: (due, inBook) => t`错题本 ${inBook} 题,现在复习 ${due} 题。`,
    chatAdminsOnly: t`群里要群管理员才能开测验。自己练请私聊我,发 /quiz。`,
    startersOnly: t`由发起的人或群管理员来按。`,
    privateOnly: t`这是你个人的记录,请私聊我,发同样的命令。`,
    moves: { next: t`下一题`, nextCard: t`下一张`, stop: t`结束`, again: t`再来一组`, restart: t`从头开始` },
  };
}

const english: TrainWords = {
  number: (k, n) => `Question ${k}/${n}`,
  lead: (place, topic, several) => `Who ${several ? 'is one of those that lead' : 'leads'} ${place} (${topic})?`,
  responsible: (place, topic, several) =>
    `Who is ${several ? 'one of those responsible' : 'responsible'} for ${place} (${topic})?`,
  deadline: (place, topic) => `By when is ${place} to be done (${topic})?`,
  duty: (document, unit, several) => `Which of these does ${unit} lead${several ? ' with others' : ''} in ${document}?`,
  gap: (place, sentence) => `Fill the gap as printed (${place}): ${sentence}`,
  clause: (document, quote) => `Which task of ${document} does this belong to? ${quote}`,
  document: (quote) => `Which document says this? ${quote}`,
  right: '✓ Right',
  wrong: (answer) => `✗ No: ${answer}`,
  solution: (answer, share) => `Answer: ${answer}${share === null ? '' : ` (${share})`}`,
  answeredBefore: 'You have answered this one.',
  passed: 'This question is over.',
  stale: 'This button no longer works. /quiz asks you anew.',
  result: (right, all) => `Done: ${right} of ${all} right (${percent(right, all)}%)`,
  readAgain: 'Read again:',
  moreToRead: (left) => `and ${left} more`,
  booked: 'What was wrong is in your wrong-answer book: /review. Right twice in a row, and it leaves.',
  share: (right, all) => `${right} of ${all} right`,
  groupResult: (people) => `Done. ${people} took part`,
  nobody: 'nobody answered',
  ended: 'Ended.',
  onlySome: (count) => `There are only ${count} questions about this.`,
  unknown: (text) =>
    `The documents have no "${text}". Name a document, a unit or a topic, for example /quiz Beijing 10.`,
  nothing: 'There is nothing to ask about here.',
  gone: 'The document of this question is gone.',
  emptyBook: 'Your wrong-answer book is empty. Wrong answers are kept here; start with /quiz.',
  notDue: (inBook, day) => `${inBook} in your book, none is due; the next one is on ${day}.`,
  reviewing: (due, inBook) => `${inBook} in your book, ${due} to review now.`,
  chatAdminsOnly: 'In a group only its administrators can start a quiz. To practise, send me /quiz in private.',
  startersOnly: 'Only who started it, or an administrator of the group, can press this.',
  privateOnly: 'That is your own record: please send me the same command in private.',
  moves: { next: 'Next', nextCard: 'Next card', stop: 'Stop', again: 'Another round', restart: 'Start over' },
};

function percent(right: number, all: number): number {
  return all === 0 ? 0 : Math.round((100 * right) / all);
}
