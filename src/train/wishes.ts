import { commandOf } from '../ask/command.ts';
import { fold, scanForm } from '../text/normal.ts';

/** What a message wants that is no question about the documents. */
export interface Wish {
  readonly is: 'quiz' | 'learn' | 'review' | 'progress';
  /** What stands behind it: a document, a topic, a number. */
  readonly rest: string;
}

/** Commands of learners. */
const LEARNING: readonly Wish['is'][] = ['quiz', 'learn', 'review', 'progress'];

/** Behind the name of somebody new, words that ask for something else. */
const OTHER = '(?!.{0,30}(?:牵头|负责|时限|期限|什么时候|多久|几天|多少|哪些|完成|职责|第[\\d一二三四五六七八九十]))';

/** The same in words; `rest` is what they leave. */
const PHRASES: readonly (readonly [Wish['is'], RegExp])[] = [
  [
    'quiz',
    /^(?:请|麻烦)?(?:你|您)?(?:来)?(?:考考?|考一考|测测?|测一测|测试|抽查)(?:一下)?我们?(?:一下)?[,:]?\s*(?<rest>[^?]*)$/,
  ],
  [
    'quiz',
    /^(?:请)?(?:(?:给|帮)我)?(?:再)?[来出](?<rest>[\d一二两三四五六七八九十几]+(?:道|个)[^?]{0,20}(?:题目?|测验))[。!]*$/,
  ],
  ['quiz', /^(?:please )?(?:quiz|test|examine) me(?:\s+(?:on|about|with))?(?<rest>[^?]*)$/i],
  [
    'learn',
    new RegExp(
      `^${OTHER}(?<rest>.{0,20}?)从(?:哪里?|哪儿|何处|什么地方)(?:开始|入手)?(?:看|学|读|了解|下手)?起?(?:呢|啊|好)?[?。!]*$`,
    ),
  ],
  [
    'learn',
    new RegExp(`^${OTHER}我?是?(?:刚刚?|新)(?:接手|来|上任|调来|到岗|入职|任职|手)(?:的|了)?(?<rest>.{0,20})$`),
  ],
  ['learn', /^(?<rest>.{0,20}?)\bwhere (?:do|should|can) i (?:start|begin)(?: reading)?[?.!]*$/i],
  ['learn', /^(?:hi,? |hello,? )?(?:i am|i'm) new(?: here)?(?<rest>[^?]{0,20})[.!]*$/i],
  ['review', /^(?:我要|开始|来)?复习(?:一下)?(?:错题)?[。!]*$/],
  ['review', /^(?:看看?)?(?:我的)?错题(?:本)?[。!]*$/],
];

/** Words around the name of a document that say nothing of their own. */
const FILLER =
  /我?是?(?:刚刚?|新)(?:接手|来|上任|调来|到岗|入职|任职|手)(?:的|了)?|应该|该|要|先|请问|你好|(?:i am|i'm) new(?: here)?|[,。.!?,]/gi;

/** The wish of a message: a command of learners, or the same in words; null for anything else. */
export function wishOf(text: string): Wish | null {
  const command = commandOf(text);
  if (command) {
    const is = LEARNING.find((name) => name === command.name);
    return is ? { is, rest: command.rest } : null;
  }
  const words = scanForm(fold(text)).trim();
  for (const [is, pattern] of PHRASES) {
    const match = pattern.exec(words);
    if (match) return { is, rest: (match.groups?.['rest'] ?? '').replace(FILLER, ' ').trim() };
  }
  return null;
}
