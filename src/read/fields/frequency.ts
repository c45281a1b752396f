import { type Recogniser, type TimeDraft, withoutQuoted } from './recogniser.ts';

const PERIOD = '(?:半年|年度?|季度?|月度?|周|星期|日|天)';
/** A count behind a period, with its bound; written for use inside a pattern. */
export const COUNT =
  '[^,。;:]{0,24}?(?:至少|不少于|不低于|不得少于)[^,。;:]{0,12}?[\\d一二两三四五六七八九十]+\\s*(?:次|篇|期|场|课时|学时|小时|条|天|个|份)';

/** How a duty that comes again is printed. */
const FORMS: readonly RegExp[] = [
  new RegExp(`每(?:个|一)?${PERIOD}(?:\\d{1,2}月(?:\\d{1,2}日|底)之?前|年?底之?前)?(?:${COUNT})?`, 'g'),
  /按(?:半年|年度|季度?|月度?|周)(?=$|[^,。;]{0,20}(?:公开|公布|公示|通报|发布|报|更新|检查|审核|调度|反馈|评估|汇总|梳理|研究|开展|组织|发送|督查))/g,
  /(?:月度?、?(?:和|及)?)?(?:半年度?|季度|月度)(?=[^,。;、]{0,8}(?:检查|通报|发布|评估|调度|制度))/g,
  /[每一](?:日|周|旬|月|季|年)一[调查评报通考更][度查评报通考新]?/g,
  /(?<!不)定期/g,
];

/** Recurring duties: 每周至少更新1次, 按季度, 季度通报, 一季一评, 定期. They have no single due date. */
export const frequency: Recogniser<TimeDraft> = ({ normal, scan, start }) => {
  const rest = [...withoutQuoted(scan)];
  const drafts: TimeDraft[] = [];
  for (const form of FORMS) {
    for (const match of rest.join('').matchAll(form)) {
      const end = match.index + match[0].length;
      rest.fill(' ', match.index, end);
      drafts.push({
        name: 'deadline',
        text: normal.slice(match.index, end),
        due: null,
        kind: 'recurring',
        continuing: true,
        period: normal.slice(match.index, end),
        relative: null,
        appliesTo: null,
        basis: 'subject',
        range: { start: start + match.index, end: start + end },
      });
    }
  }
  return drafts.sort((a, b) => a.range.start - b.range.start);
};
