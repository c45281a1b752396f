import { linesWhere, type NoiseRule } from './rule.ts';

const WORDS =
  /亚洲|欧美|日韩|国产|精品|久久|[一二三]区|无码|高清|免费观看|在线观看|成人|激情|麻豆|彩票|时时彩|博彩|棋牌|赌场|娱乐城|百家乐|代开发票|办证|代孕|私服|加微信|加qq/gi;
const SENTENCE = /[。;,:]/;

/** Advertising that scrapers append: a line without sentence marks and with two or more words of the spam trade. */
export const spam: NoiseRule = {
  name: 'spam',
  reason: 'spam',
  find: ({ scan }) => linesWhere(scan, (line) => !SENTENCE.test(line) && (line.match(WORDS)?.length ?? 0) >= 2),
};
