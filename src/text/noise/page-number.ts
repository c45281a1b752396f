import { linesWhere, type NoiseRule } from './rule.ts';

const NUMBER =
  /^(?:-+\s*\d{1,4}\s*-+|第\s*\d{1,4}\s*页(?:\s*[,/]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4}|page \d{1,4}(?: of \d{1,4})?)$/i;

/** Page numbers that were printed between two pages: `— 2 —`, `第2页 共5页`. */
export const pageNumber: NoiseRule = {
  name: 'page number',
  reason: 'paging mark',
  find: ({ scan }) => linesWhere(scan, (line) => NUMBER.test(line)),
};
