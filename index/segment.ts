/** Cuts Chinese text into words. The only module that imports nodejieba. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import jieba from 'nodejieba';

/**
 * Terms of the trade and names of units that jieba's own dictionary lacks, in code-point order, as `word frequency tag`.
 * A frequency of 1000 is the lowest power of ten at which no entry is taken apart (大 + 数据); without one, 33 are.
 */
const USER_DICTIONARY = fileURLToPath(new URL('./dictionaries/user.dict.txt', import.meta.url));
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** jieba's search mode gives the words of two and three characters inside a longer word, never those of four and more. */
const SHORTEST_MISSED = 4;

let loaded = false;
let hash: string | undefined;

/**
 * Loads jieba and its dictionaries, about a second and 200 MB; later calls do nothing. Without it the first `segment`
 * pays. nodejieba is global to the process, so all indexes of a process share this one user dictionary.
 *
 * @throws Error when nodejieba's native binding is missing
 */
export function loadSegmenter(): void {
  if (loaded) return;
  jieba.load({ userDict: USER_DICTIONARY });
  loaded = true;
}

/**
 * Words of a normal text (mainland Simplified, half-width), lower-cased, a long word after the dictionary words inside it:
 * 基层政务公开标准化 also gives 政务公开 and 标准化. Latin and digit runs stay whole. Blanks, punctuation and symbols are
 * left out; a text without letters and digits gives `[]`. Any Unicode is accepted.
 */
export function segment(text: string): string[] {
  loadSegmenter();
  // Without the second argument (the hidden Markov model) jieba takes `ipv6` and `2016` apart into single characters.
  const words = jieba.cutForSearch(text.toLowerCase(), true);
  return words.filter((word) => LETTER_OR_DIGIT.test(word)).flatMap(withInnerWords);
}

/** Words that stand in a dictionary, and for the rest single characters: nothing is joined by guess. */
export function dictionaryWords(text: string): string[] {
  loadSegmenter();
  return jieba.cut(text, false);
}

/** Words of a normal text one after the other, none inside another; otherwise like {@link segment}. */
export function words(text: string): string[] {
  loadSegmenter();
  return jieba.cut(text.toLowerCase(), true).filter((word) => LETTER_OR_DIGIT.test(word));
}

/** SHA-256 of the user dictionary in hex. Indexes with different hashes were cut differently and must not be mixed. */
export function userDictionaryHash(): string {
  hash ??= createHash('sha256').update(readFileSync(USER_DICTIONARY)).digest('hex');
  return hash;
}

function withInnerWords(word: string): string[] {
  if (word.length <= SHORTEST_MISSED) return [word];
  const inner = jieba.cutAll(word).filter((part) => part.length >= SHORTEST_MISSED && part.length < word.length);
  return [...inner, word];
}
