import { type QuantityDraft, type Recogniser, withoutQuoted } from './recogniser.ts';

const AT_LEAST =
  '(?:(?:原则上)?(?:不得?少于|不得?低于|至少|达到|不得?超过|超过)(?:[有听取更新举办研究召开专题参加开展组织发布制作报送]{1,4})?\\s*)';
const MEASURE = '个|项|次|名|位|天|课时|学时|小时|篇|期|场|家|条|件|份|批|类|级|大|步';
const CHINESE = '[二两三四五六七八九十]{1,3}|一(?=[期场篇])';
const FORMS: readonly RegExp[] = [
  new RegExp(
    `${AT_LEAST}?(?:(?<![\\d.])\\d{1,6}(?:\\.\\d{1,4})?%|(?<![\\d年第.])\\d{1,6}(?:${MEASURE})(?!工作日|月|之?内))(?!以?内)|(?:不得?少于|不得?低于|至少)\\d{1,4}日(?!以?内)`,
    'g',
  ),
  new RegExp(
    `${AT_LEAST}(?:一|[二两三四五六七八九十]{1,3})(?:${MEASURE})|(?<![第十百一-九])(?:${CHINESE})(?:${MEASURE})(?!工作日|月|年|一体)`,
    'g',
  ),
];
const NOUN = /^(?:的)?([\p{Script=Han}、()]{2,16}?)(?=[,。;:()的和及与、"]|等|以上|$)/u;
/** 分值权重不低于4%: what is measured stands in front. */
const MEASURED =
  /(?<=^|[。,;、(])[^。,;、(]{0,20}?((?!每)[\p{Script=Han}]{2,12}?(?<!单位|部门|政府|每(?:年|季度|月|周|日)))(?:每(?:半?年|季度|月|周|日)|的|应|原则上|一般)?$/u;
/** How far from its number the noun may stand. */
const REACH = 40;

/** Numbers with a measure word or per cent, with their bound and what they count: 不少于10课时, 4个公共资源交易分平台. */
export const quantity: Recogniser<QuantityDraft> = ({ normal, scan, start }) => {
  const rest = [...withoutQuoted(scan).replace(/"[^"]*"/g, (quoted) => ' '.repeat(quoted.length))];
  const drafts: QuantityDraft[] = [];
  for (const form of FORMS) {
    for (const match of rest.join('').matchAll(form)) {
      const end = match.index + match[0].length;
      rest.fill(' ', match.index, end);
      const before = scan.slice(Math.max(0, match.index - REACH), match.index);
      const of = NOUN.exec(scan.slice(end, end + REACH))?.[1] ?? MEASURED.exec(before)?.[1] ?? null;
      const text = normal.slice(match.index, end);
      drafts.push({ name: 'quantity', text, of, range: { start: start + match.index, end: start + end } });
    }
  }
  return drafts.sort((a, b) => a.range.start - b.range.start);
};
