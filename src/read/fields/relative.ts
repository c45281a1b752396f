import { type Recogniser, type TimeDraft, withoutQuoted } from './recogniser.ts';

const SPAN =
  '(?:(?<!\\d)\\d{1,3}(?:[-至]\\d{1,3})?|[一二两三四五六七八九十]{1,3})个?(?:工作日|自然日|小时|日|天|月|年)';
const EVENT = '(?:自|从|在)?[^,。;:自从在]{1,24}?(?:之日起|之后|后|起)';
const RELATIVE = new RegExp(
  `(?:(?<event>${EVENT})的?)?(?<span>${SPAN}(?:之?内|时间)|(?:不得?超过|最长)\\s*${SPAN})`,
  'g',
);

/** Limits that run from an event: 自受理之日起10个工作日内, 24小时内, 延长不得超过10个工作日. */
export const relative: Recogniser<TimeDraft> = ({ normal, scan, start }) =>
  Array.from(withoutQuoted(scan).matchAll(RELATIVE), (match): TimeDraft => {
    const end = match.index + match[0].length;
    const from = end - match[0].replace(/^(?:在|并在|应在|要在)/, '').length;
    return {
      name: 'deadline',
      text: normal.slice(from, end),
      due: null,
      kind: 'relative',
      continuing: false,
      period: null,
      relative: normal.slice(end - (match.groups?.['span'] ?? '').length, end),
      appliesTo: null,
      basis: 'subject',
      range: { start: start + from, end: start + end },
    };
  });
