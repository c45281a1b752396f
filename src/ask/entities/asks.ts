import type { Ask } from '../query.ts';
import type { Found } from './spans.ts';

const WHO =
  '(?:谁|哪(?:一)?(?:个|些|家|几家|几个)?(?:单位|部门|机构|处室|衙门)?|什么(?:单位|部门|机构)|边个(?:部门|单位)?)';
const WHEN = '(?:什么时候|什么时间|啥时候|啥时间|何时|几时|哪天|哪一天|哪年|哪一年|几月(?:份)?|几号|哪个月|多会儿)';
const TIMES = '(?:几|多少)(?:次|回|遍|趟)';

/**
 * Words that say what is asked for, in Simplified scan form and lower-case English. A stretch belongs to the first
 * pattern that takes it; the order of the list is the order of precedence where a question holds several.
 */
const PATTERNS: readonly [Ask, RegExp][] = [
  [
    'help',
    /^\s*\/?(?:help|start|帮助|说明|使用说明|怎么用|怎么使用|你(?:能|会)(?:做|干|回答)?(?:什么|啥|哪些)?.{0,8}|what can (?:you|i).{0,24}|how (?:do i|to) use.{0,16})\s*[?。!]*\s*$/g,
  ],
  [
    'compare',
    /(?:对比|比较|有什么(?:区别|不同|差别)|有何(?:区别|不同)|异同|哪些不一样)(?:一下)?|\bcompare[ds]?\b|\bcomparison\b|\bdifferences? between\b/g,
  ],
  [
    'count',
    new RegExp(
      `(?:${WHO}牵头(?:的)?(?:任务|事项|项目)?最多|牵头最多|(?:没有?|未)(?:写|印|列|标|注明)?(?:明)?(?:牵头|责任)(?:单位)?的?(?:有)?(?:哪些|哪几项|几项)?|who leads (?:the )?most|leads? the most|no lead(?:ing)? (?:unit|agency|department)?|without (?:a )?lead|how many (?:tasks|items|duties|clauses)(?: are| does| do)?(?: there)?|(?:一共|总共|共)(?:有)?(?:多少|几)(?:项|条|个任务))`,
      'g',
    ),
  ],
  [
    'document',
    new RegExp(
      `(?:发文字号|发文号|文号|文件号|文件编号|成文(?:日期|时间)?|落款日期|发布(?:日期|时间)|公布日期|印发(?:日期|时间)|施行(?:日期|时间)?|实施日期|生效(?:日期)?|有效(?:期|性)?|时效性?|失效|废止|依据|根据的是|(?:发文|印发|制发|发布)(?:机关|机构|单位|部门)|${WHO}(?:发的?文?|印发|下发|出台|制定|发布|签发)的?|(?<!表)附件|附表|挂上网|挂网|上网日期|全称|标题|哪一年的(?!底)|完整(?:吗|不|么)|缺(?:什么|哪些)|document number|doc(?:ument)? no|reference number|(?:date|day) (?:was|is|of).{0,20}(?:signed|issued|published)|\\b(?:issued|issuer|issues|signed|published on|publication date|effective date|takes? effect|in force|valid|annex|appendix|attachment|based on)\\b)`,
      'g',
    ),
  ],
  [
    'frequency',
    new RegExp(
      `(?:多久|多长时间|隔多久|每隔多久|几天|几个月|什么周期).{0,14}?(?:一次|一回|一遍|一篇|发布)|(?:每|一)(?:个)?(?:年|季度?|月|周|星期|日|天).{0,16}?(?:最少|至少|不少于|要|得)?.{0,14}?${TIMES}|${TIMES}|频率|频次|什么周期|多久(?=更新|通报|检查|公开|发布|查)|how often|how frequently|how many times|frequency`,
      'g',
    ),
  ],
  [
    'quantity',
    /(?:百分之几|百分之多少|多少分|占比|比重|权重|比例|(?:多少|几|第几)(?:个|项(?=试点)|名|位|天|小时|钟头|课时|学时|级|步|批|期|成|家|篇|人|类|工作日|分|档)|目标(?:是|值)?(?:多少|几)|占多少|是多少|多少(?!钱|元)|几(?:个)?工作日|how many(?! times)|how much|what (?:percentage|percent|share|proportion|score|rate)|percentage)/g,
  ],
  [
    'responsible',
    /(?:责任|配合|协办|落实)(?:单位|部门|科室|处室)|负责单位|负责部门|which (?:units?|departments?|bodies|agencies) (?:are|is) responsible(?: for)?|responsible (?:units?|departments?|bodies|parties)|not the lead/g,
  ],
  [
    'lead',
    new RegExp(
      `(?:由?${WHO}(?:来|去|在)?(?:负责|牵头|主办|主抓|管|抓|承担|办|搞|落实|挑头|带头|保障)(?:的)?|归${WHO}(?:负责|管|牵头)?|谁来(?:负责|管|办|抓|做|牵头)?|谁(?:的责任|的活|的事)|牵头(?:单位|部门|的)?(?:是)?(?:${WHO})?(?:单位|部门)?|主办单位|挑头的?|\\b(?:who|which (?:unit|office|department|body|agency|bureau|one)s?)(?: is| are)? (?:in charge of|responsible for|leads?|leading|heads?|runs?|handles?|takes? charge of|in charge|responsible|manages?|organi[sz]es?|coordinates?)\\b|\\bleads?\\b|\\bleading\\b|\\bled by\\b|\\bin charge(?: of)?\\b|\\bresponsible for\\b|lead (?:unit|agency|department)s?|${WHO}负责)`,
      'g',
    ),
  ],
  [
    'deadline',
    new RegExp(
      `(?:${WHEN}(?:之?前)?(?:要|得|应该|必须|可以|能|才)?(?:到期|完成|做完|办完|搞定|弄好|弄完|截止|做好|出来|上线|实现)?|(?:完成)?(?:时限|期限|时间要求|截止(?:时间|日期)?|到期(?:日|时间)?)|最(?:晚|迟)|多久(?:之?内)?(?:要|得)?(?:完成|做完|办完)?|\\bdeadlines?\\b|\\bby when\\b|\\bby what date\\b|\\bwhen\\b|\\bdue(?: date)?\\b|\\bhow long\\b|\\bhow soon\\b)`,
      'g',
    ),
  ],
  [
    'clause',
    /(?:(?:是|在|属于|出自|写在|见于?|对应)?(?:第几|哪(?:一)?|哪几|边)(?:项|条|款|章|部分|处|段|点)(?:里)?(?:规定|要求|说|讲|提到?|写|涉及)?(?:的|了)?|出自(?:哪里|何处)|写在(?:哪里|哪儿|哪|何处)|在哪(?:里|儿)?(?:写|说|提|规定)?|哪里(?:写|说|提|规定)(?:了|到|过)?|全文|原文|原话|怎么(?:写|说|规定|要求)的?|(?:内容|讲的?|说的?|写的?|规定|要求)?(?:是)?(?:什么|啥)(?:内容)?|(?:which|what) (?:\w+ )?(?:item|task|clause|article|part|section|point|measure)s?|where|full text|what does|what is|text of)/g,
  ],
];

/** What a question asks for, in the order of precedence, with the stretches that say so. */
export function asksIn(text: string): Found<Ask>[] {
  const found: Found<Ask>[] = [];
  let rest = text;
  for (const [ask, pattern] of PATTERNS) {
    for (const match of rest.matchAll(pattern)) {
      if (match[0].trim() === '') continue;
      found.push({ start: match.index, end: match.index + match[0].length, value: ask });
    }
    for (const { start, end } of found) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  }
  return found;
}
