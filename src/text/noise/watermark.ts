import { matches, type NoiseRule } from './rule.ts';

const FOREIGN =
  'Thai|Lao|Khmer|Myanmar|Tibetan|Devanagari|Bengali|Tamil|Arabic|Hebrew|Armenian|Georgian|Ethiopic|Hangul|Cyrillic|Hiragana|Katakana';
const LETTERS = FOREIGN.split('|')
  .map((script) => `\\p{Script=${script}}`)
  .join('');

/** Letters of scripts no Chinese plan is written in, left by sites that overlay them on words. */
export const watermark: NoiseRule = {
  name: 'watermark',
  reason: 'watermark',
  find: ({ text }) => matches(new RegExp(`[${LETTERS}][${LETTERS}\\p{Mark}]*`, 'gu'), text),
};
