import { type Recogniser, type TimeDraft, withoutQuoted } from './recogniser.ts';

const SPAN = '(?:\\d{1,3}(?:[-至]\\d{1,3})?|[一二两三四五六七八九十]{1,3})个?(?:工作日|自然日|小时|日|天|月|年)';
const EVENT = '(?:自|从|在)?[^,。;:自从在]{1,24}?(?:之日起|之后|后|起)';
const RELATIVE = new RegExp(
  `(?:(?<event>${EVENT})的?)?(?<span>${SPAN}(?:之?内|时间)|(?:不得?超过|最长)\\s*${SPAN})`,
  'g',
);

/** Limits that run from an event: 自受理之日起10个工作日内, 24小时内, 延长不得超过10个工作日. */
export const relative: Recogniser<TimeDraft> = ({ scan, start }) =>
  Array.from(withoutQuoted(scan).matchAll(RELATIVE), (match): TimeDraft => {
    const span = match.groups?.['span'] as string;
    const text = match[0].replace(/^(?:在|并在|应在|要在)/, '');
    const from = match.index + match[0].length - text.length;
    return {
      name: 'deadline',
      text,
      due: null,
      kind: 'relative',
      continuing: false,
      period: null,
      relative: span,
      appliesTo: null,
      basis: 'subject',
      range: { start: start + from, end: start + match.index + match[0].length },
    };
  });
