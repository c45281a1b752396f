import { matches, type NoiseRule } from './rule.ts';

const TONED = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ';
// A syllable with a tone mark, or one of the toneless ones that glossing tools print; (ppp) and (app) are no syllables.
const SYLLABLE = `[b-df-hj-np-tw-z]{0,2}(?:[a-zü]{0,3}[${TONED}][a-zü]{0,3})|de|le|zhe|ma|ne|ba|men|zi|tou`;

/** Readings glossed into the text one character at a time: `關(guān)`. */
export const pinyin: NoiseRule = {
  name: 'pinyin',
  reason: 'pinyin gloss',
  find: ({ text }) => matches(new RegExp(`(?<=\\p{Script=Han})[(（](?:${SYLLABLE})[)）]`, 'gu'), text),
};
