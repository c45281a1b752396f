import type { NoiseRule } from './rule.ts';

const HEAD = /^(?:相关|推荐|热门|最新)(?:文档|文章|阅读|链接|推荐|政策|解读|信息|新闻)\s*:?$/;
const ENTRY = /^[·•▪■◆*-]\s*[^。;]{4,80}$/;

/** Links to other documents that a site lists under a heading of its own. */
export const related: NoiseRule = {
  name: 'related documents',
  reason: 'boilerplate',
  find: ({ scan }) => {
    const spans = [];
    let start = 0;
    let listed = false;
    for (const line of scan.split('\n')) {
      const text = line.trim();
      if (listed && ENTRY.test(text)) spans.push({ start, end: start + line.length });
      else if (text !== '') listed = HEAD.test(text);
      start += line.length + 1;
    }
    return spans;
  },
};
