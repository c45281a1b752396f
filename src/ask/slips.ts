import { pinyin } from 'pinyin-pro';
import { z } from 'zod';
import asking from './data/asking.json' with { type: 'json' };
import type { View } from './library.ts';

/** Words that questions are asked with; a slip in one hides what is asked. */
const { chinese: WORDS, english: ENGLISH } = z
  .strictObject({
    chinese: z.array(z.string().regex(/^\p{Script=Han}{2,6}$/u)).refine(isWithoutDoubles, 'a word stands twice'),
    english: z.array(z.string().regex(/^[a-z]{5,}$/)).refine(isWithoutDoubles, 'a word stands twice'),
  })
  .parse(asking);

function isWithoutDoubles(words: readonly string[]): boolean {
  return new Set(words).size === words.length;
}

// Character by character, each looked up once: looking a word up costs 20 µs, and every stretch of a question is one.
const sounds = new Map<string, string>();
function soundOf(char: string): string {
  const own = sounds.get(char) ?? pinyin(char, { toneType: 'none' });
  sounds.set(char, own);
  return own;
}
const soundsOf = (text: string) => [...text].map(soundOf);
const SOUNDS = WORDS.map((word) => ({ word, spoken: soundsOf(word) }));

/**
 * Turns slips in the words of asking back: 迁头, 牵投, 责仁单位, deadlne. Only words that sound alike up to one character
 * that is typed or sounds nearly so, and only where the right word does not stand. The length of Chinese text stays.
 */
export function withoutSlips(text: string): string {
  return withoutEnglishSlips(withoutChineseSlips(text));
}

/** What stands around a short word that asks; 前头 in 前头说的 does not. `_` is the word itself. */
const ASKING = /谁|哪|啥|什么|单位|部门|是多少|_[?。]?$/;

function withoutChineseSlips(text: string): string {
  let fixed = text;
  for (const { word, spoken } of SOUNDS) {
    if (fixed.includes(word)) continue;
    for (let at = 0; at + word.length <= fixed.length; at++) {
      const part = fixed.slice(at, at + word.length);
      if (!/^\p{Script=Han}+$/u.test(part) || !isSlip(part, word, spoken)) continue;
      if (word.length === 2 && !ASKING.test(`${fixed.slice(Math.max(0, at - 3), at)}_${fixed.slice(at + 2, at + 5)}`))
        continue;
      fixed = fixed.slice(0, at) + word + fixed.slice(at + word.length);
      break;
    }
  }
  return fixed;
}

/** Alike in every sound, and written with the same characters but for one, or two of a longer word. */
function isSlip(part: string, word: string, spoken: readonly string[]): boolean {
  const same = [...word].filter((char, i) => char === part[i]).length;
  if (same < word.length - (word.length > 2 ? 2 : 1)) return false;
  const own = soundsOf(part);
  return spoken.every((sound, i) => near(sound, own[i] ?? ''));
}

const ENDINGS: readonly [RegExp, string][] = [
  [/^([zcs])h/, '$1'],
  [/ng$/, 'n'],
  [/^l/, 'n'],
  [/^f/, 'h'],
];

/** Sounds that are mixed up in typing and dialect: zh/z, an/ang, l/n, f/h, r/l. */
function near(a: string, b: string): boolean {
  const plain = (sound: string) => ENDINGS.reduce((text, [pattern, by]) => text.replace(pattern, by), sound);
  return plain(a) === plain(b);
}

function withoutEnglishSlips(text: string): string {
  return text.replace(/[a-z]{6,}/g, (word) => ENGLISH.find((right) => right !== word && isOneOff(word, right)) ?? word);
}

/** One letter missing, added, changed, or two swapped. */
function isOneOff(word: string, right: string): boolean {
  if (Math.abs(word.length - right.length) > 1) return false;
  let head = 0;
  while (head < word.length && word[head] === right[head]) head++;
  let tail = 0;
  while (tail < Math.min(word.length, right.length) - head && word.at(-1 - tail) === right.at(-1 - tail)) tail++;
  const left = [word.length - head - tail, right.length - head - tail];
  const swapped = left[0] === 2 && left[1] === 2 && word[head] === right[head + 1] && word[head + 1] === right[head];
  return swapped || Math.max(...left) <= 1;
}

/** How a run of Han characters sounds, without tones. */
export function soundOfGram(gram: string): string {
  return soundsOf(gram).join(' ');
}

const PAIR = /^\p{Script=Han}{2}$/u;

/**
 * Turns slips in the subject of a question back into the documents' words: a pair of characters no document has becomes
 * the pair that sounds the same and shares one character, where the documents have the new character with its other
 * neighbour too (随即抽查, 预绝算; not 公积金 into 公基金). Only for a subject that was not found as typed.
 */
export function topicWithoutSlips(topic: string, view: Pick<View, 'idf' | 'soundsLike'>): string {
  const isSeen = (pair: string) => PAIR.test(pair) && view.idf(pair) < view.idf('');
  let fixed = topic;
  for (let at = 0; at + 2 <= fixed.length; at++) {
    const pair = fixed.slice(at, at + 2);
    const right = PAIR.test(pair) && !isSeen(pair) ? view.soundsLike(pair) : undefined;
    if (right === undefined) continue;
    const goesOn =
      right[0] === pair[0] ? isSeen(`${right[1]}${fixed[at + 2] ?? ''}`) : isSeen(`${fixed[at - 1] ?? ''}${right[0]}`);
    if (goesOn) fixed = fixed.slice(0, at) + right + fixed.slice(at + 2);
  }
  return fixed;
}
