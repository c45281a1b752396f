import { matches, type NoiseRule } from './rule.ts';

/** What a file-sharing site prints in place of the pages it keeps back. */
const NOTICE =
  /付费(?:内容|阅读|后)|未读|剩余?\d+页|下载(?:后)?(?:可)?(?:阅读|查看)全文|(?:登录|开通会员)后?(?:可)?(?:阅读|查看)/;
const DOTS = /(?:…|\.{3})+\s*/g;

/** Paywall notices in brackets, with the dots around them. A gap in the numbering is reported where clauses are counted. */
export const paywall: NoiseRule = {
  name: 'paywall',
  reason: 'boilerplate',
  find: ({ scan }) =>
    matches(/\([^()\n]{4,60}\)/g, scan)
      .filter(({ start, end }) => NOTICE.test(scan.slice(start, end)))
      .map(({ start, end }) => ({ start: dotsBefore(scan, start), end: dotsAfter(scan, end) })),
};

function dotsBefore(scan: string, at: number): number {
  const head = scan.slice(Math.max(0, at - 12), at);
  return at - (/(?:…|\.{3})*\s*$/.exec(head)?.[0].length ?? 0);
}

function dotsAfter(scan: string, at: number): number {
  DOTS.lastIndex = at;
  const match = DOTS.exec(scan.slice(0, at + 12));
  return match?.index === at ? at + match[0].length : at;
}
