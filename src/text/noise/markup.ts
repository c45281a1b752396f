import { matches, type NoiseRule } from './rule.ts';

/** Heading marks of Markdown. */
export const markup: NoiseRule = {
  name: 'markup',
  reason: 'boilerplate',
  find: ({ scan }) => matches(/(?<=^|\n)#{1,6} +(?=\S)/g, scan),
};
