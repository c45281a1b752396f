import { matches, type NoiseRule } from './rule.ts';

/** A byte-order mark, zero-width and control characters, replacement characters. */
export const invisible: NoiseRule = {
  name: 'invisible',
  reason: 'junk',
  find: ({ text }) => matches(/(?:\uFFFD|\p{Cf}|(?![\n\r\t])\p{Cc})+/gu, text),
};
