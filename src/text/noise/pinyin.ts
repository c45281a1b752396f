import { matches, type NoiseRule } from './rule.ts';

const TONED = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ';
/** Letters a reading is written in; ɡ and ɑ are what some sites print for g and a. */
const LETTERS = `a-zü${TONED}ɡɑ`;
/** Toneless readings that glossing tools print one at a time; (ppp) and (app) are no syllables. */
const TONELESS = 'de|le|zhe|ma|ne|ba|men|zi|tou';

/**
 * Readings glossed into the text, of one character or of a whole word: `關(guān)`, `政务（zhèng wù）`. A bracket of
 * Latin letters counts as one only with a tone mark in it.
 */
export const pinyin: NoiseRule = {
  name: 'pinyin',
  reason: 'pinyin gloss',
  find: ({ text }) =>
    matches(
      new RegExp(
        `(?<=\\p{Script=Han})[(（]\\s?(?:(?:${TONELESS})\\s?|(?=[^()（）\\n]{0,40}[${TONED}])[${LETTERS}][${LETTERS}\\s'’·]{0,40})[)）]`,
        'gu',
      ),
      text,
    ),
};
