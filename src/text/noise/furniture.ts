import { linesWhere, type NoiseRule } from './rule.ts';

/** Whole lines that sites print around any document. Patterns are matched on the trimmed scan form. */
const LINES: readonly RegExp[] = [
  /^(?:en|中文|繁体|简体|登录|注册|首页|返回顶部)$/i,
  /^https?:\/\/\S+$/,
  /^[^。,;:]{2,12}(?: > [^。,;:>]{2,12}){1,5}$/,
  /^(?:当前位置|您的位置|您现在的位置|所在位置)\s*:/,
  /^(?:合集下载|相关主题|相关解读|相关政策|相关文档|相关链接|相关词条|热门词条|相关附件|联系我们|联络我们|基本介绍|猜你喜欢|推荐阅读|网站地图)$/,
  /^(?:打印|打印本页|关闭窗口|收藏|下载|复制链接|扫一扫.{0,20}|分享到?\s*:?.{0,20})$/,
  /^(?:字号|字体)\s*:[\s\S]{0,30}$/,
  /^(?:浏览|阅读|点击)(?:次数|量)\s*:?\s*\d*/,
  /^(?:上一篇|下一篇)\s*:/,
  /^您访问的链接即将离开/,
  /^\[我要纠错\]/,
  /^-?\s*\d+、(?:下载文档前请|"仅部分预览"|如文档侵犯)/,
  /^前言:.{0,20}写作灵感/,
  /^(?:版权所有|主办单位:.{0,30}承办|.{0,6}ICP备|网站标识码|.{0,4}公网安备|copyright)/i,
];

/** Site furniture before and after the document. */
export const furniture: NoiseRule = {
  name: 'furniture',
  reason: 'boilerplate',
  find: ({ scan }) => linesWhere(scan, (line) => LINES.some((pattern) => pattern.test(line))),
};
