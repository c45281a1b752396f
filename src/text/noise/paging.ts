import { matches, type NoiseRule } from './rule.ts';

/** Paging marks of content systems left in the text: `#p#分页标题#e#`. */
export const paging: NoiseRule = {
  name: 'paging',
  reason: 'paging mark',
  find: ({ text }) => matches(/#p#[^#\n]{0,20}#e#/g, text),
};
