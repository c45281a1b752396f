import type { Ask } from '../query.ts';

const WHO =
  '(?:谁|哪(?:一)?(?:个|些|家|几家|几个)?(?:单位|部门|机构|处室|局|委)?|什么(?:单位|部门|机构)|边个(?:部门|单位)?)';
const WHEN =
  '(?:什么时候|什么时间|啥时候|啥时间|啥时|何时|几时|哪天|哪一天|哪年|哪一年|几月(?:份)?|几号|哪个月|多会儿)';
const TIMES = '(?:几|多少)(?:次|回|遍|趟|篇)';
const EN_WHO = '(?:who|which (?:unit|office|department|body|agency|bureau|one|organi[sz]ation)s?)';

/**
 * What people say when they ask for something, as sources of regular expressions on Simplified scan form and lower-case
 * English. Order is precedence: a stretch belongs to the first line that takes it.
 */
export const ASK_WORDS: readonly (readonly [Ask, readonly string[]])[] = [
  [
    'help',
    [
      '^\\s*/?(?:help|start|帮助|说明|使用说明|怎么用|怎么使用)\\s*[?。!]*\\s*$',
      '^\\s*你(?:能|会|可以)(?:做|干|回答|帮)?.{0,10}(?:什么|啥|哪些).{0,6}$',
      '^\\s*what can (?:you|i).{0,24}$',
      '^\\s*how (?:do i|to) use.{0,16}$',
    ],
  ],
  [
    'compare',
    [
      '(?:对比|比较|比一比)(?:一下)?',
      '有(?:什么|何|啥)(?:区别|不同|差别|差异)',
      '异同|哪些不一样|哪里不一样',
      '\\bcompare[ds]?\\b|\\bcomparison\\b|\\bdifferences? between\\b',
    ],
  ],
  [
    'count',
    [
      `${WHO}牵头(?:的)?(?:任务|事项|项目)?最多|牵头最多`,
      '(?:没有?|未)(?:写|印|列|标|注明)?(?:明)?(?:牵头|责任)(?:单位)?的?(?:有)?(?:哪些|哪几项|几项)?',
      '(?:一共|总共|共)(?:有)?(?:多少|几)(?:项|条|个任务)(?!目)',
      '\\bwho leads (?:the )?most\\b|\\bleads? the most\\b|\\bno lead(?:ing)? (?:unit|agency|department)?|\\bwithout (?:a )?lead\\b',
      '\\bhow many (?:tasks|items|duties|clauses)(?: are| does| do)?(?: there)?',
    ],
  ],
  [
    'document',
    [
      '发文字号|发文号|文号|文件号|文件编号',
      '成文(?:日期|时间)?|落款日期|(?:发布|公布|印发|实施|施行|生效|上网)(?:日期|时间)|施行|生效',
      '有效(?:期|性)?|时效性?|失效|废止|根据的是|依据(?=的?(?:是|哪|什么|省))',
      `(?:发文|印发|制发|发布)(?:机关|机构|单位|部门)|${WHO}(?:发的?文?|印发|下发|签发)的?`,
      '(?<!表)附件|附表|挂上网|挂网|全称|标题|哪(?:一)?年的(?!底)|完整(?:吗|不|么)',
      '\\bdocument number\\b|\\bdoc(?:ument)? no\\b|\\breference number\\b',
      '\\b(?:issued|issuer|issues|signed|published on|publication date|effective date|takes? effect|in force|valid|annex|appendix|attachment|based on)\\b',
    ],
  ],
  [
    'frequency',
    [
      '(?:每?隔)?(?:多久|多长时间|几天|几个月)(?!之?内)(?=.{0,16}?(?:一次|一回|一遍|一篇|更新|通报|检查|公开|发布|查|开|报))',
      '(?:什么|啥)周期|频率|频次|一次(?=\\s*[?。]?$)',
      `每(?:个)?(?:年|季度?|月|周|星期|日|天)(?=.{0,24}${TIMES})|${TIMES}`,
      '\\bhow often\\b|\\bhow frequently\\b|\\bhow many times\\b|\\bfrequency\\b',
    ],
  ],
  [
    'quantity',
    [
      '百分之几|百分之多少|多少分|占比|占多少|占几成|多大(?:比例|比重)?',
      '(?:多少|几|第几)(?:个)?(?:工作日|小时|钟头|课时|学时)(?:之?内)?',
      '(?:多少|(?<!哪)几|第几)(?:个(?!单位|部门)|项(?=试点)|名|位|天|级|步|批|期|成|篇|人|类|分|档|处|类)',
      '目标(?:是|值)?(?:多少|几)|是多少|多少',
      '\\bhow many(?! times)\\b|\\bhow much\\b|\\bcounts? for\\b|\\bwhat (?:percentage|percent|share|proportion|score|rate)\\b|\\bpercentage\\b',
    ],
  ],
  [
    'responsible',
    [
      '(?:责任|配合|协办|落实)(?:单位|部门|科室|处室)|负责单位|负责部门',
      '哪(?:些|几个)(?:单位|部门|机构)(?=要|得|必须|应当|应该|需)',
      '\\bwhich (?:units?|departments?|bodies|agencies) (?:are|is|do|does|must do|carry out)(?: responsible)?(?: for)?(?: the work)?',
      '\\bresponsible (?:units?|departments?|bodies|parties)\\b|\\bnot the lead\\b',
    ],
  ],
  [
    'lead',
    [
      `(?:由|归)?${WHO}(?:来|去|在|要)?(?:负责|牵头|主办|主抓|管|抓|承担|办|搞|落实|挑头|带头|保障|做)(?:的)?`,
      `谁来|谁(?:的责任|的活|的事)|归谁|${WHO}负责`,
      `牵头(?:单位|部门)?(?:的)?(?:是)?(?:${WHO})?`,
      '主办(?:单位|机关|部门)|挑头的?|牵的头|领衔(?:的)?|主政(?:的)?|带头(?:单位|部门)',
      `\\b${EN_WHO}(?: is| are| will)?(?: in charge of| responsible for| carry(?:ing)? out| leads?| leading| heads?| runs?| handles?| takes? charge of| in charge| responsible| manages?| organi[sz]es?| coordinates?| does| oversees?)\\b`,
      '\\b(?:leads?|leading(?! group)|led by|in charge(?: of)?|responsible for)\\b|\\blead (?:unit|agency|department)s?\\b|\\bwho\\b',
    ],
  ],
  [
    'deadline',
    [
      `${WHEN}(?:底|之?前)?(?:要|得|应该|必须|可以|能|才)?(?:到期|完成|做完|办完|搞定|搞完|弄好|弄完|办好|截止|建成|建好|办完|开通|做成|做出来|做好|出来|上线|实现)?`,
      '(?:完成)?(?:时限|期限|时间要求|截[止至](?:时间|日期)?|到期(?:日|时间)?|完成时间)',
      '最(?:晚|迟)|(?:多久|多长时间|几天|多少天)(?:之?内)|多久(?:要|得)?(?:完成|做完|办完)?',
      '\\bdeadlines?\\b|\\bby when\\b|\\bby what date\\b|\\bwhen\\b|\\bdue(?: date)?\\b|\\bhow (?:long|soon)\\b|\\btime limit\\b|\\bdate\\b',
    ],
  ],
  [
    'clause',
    [
      '(?:是|在|属于|出自|写在|见于?|对应)?(?:第几|哪(?:一)?|哪几|边)(?:项|条|款|章|部分|处|段|点)(?:里)?(?:规定|要求|说|讲|提到?|写|涉及)?(?:的|了)?',
      '(?:在|是)?哪(?:一)?(?:份|个)(?:文件|方案|计划)(?:里|中)?',
      '出自(?:哪里|何处)|写在(?:哪里|哪儿|哪|何处)|在哪(?:里|儿)?(?:写|说|提|规定)?|哪里(?:写|说|提|规定)(?:了|到|过)?',
      '全文|原文(?:发我|发一下|给我)?|原话|怎么(?:写|说|规定|要求)的?',
      '(?:内容|讲的?|说的?|写的?|规定|要求)(?:了|的)?(?:是)?(?:什么|啥)(?:内容)?|是(?:什么|啥)(?:内容)?',
      '\\b(?:which|what) (?:\\w+ )?(?:item|task|clause|article|part|section|point|measure)s?\\b|\\bwhere\\b|\\bfull text\\b|\\bwhat (?:does|is)\\b|\\btext of\\b',
    ],
  ],
];
