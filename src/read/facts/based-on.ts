import type { BasedOn, Span } from '../../types.ts';

const BASIS = /《([^》]{4,80})》\s*(?:[(（]([\p{Script=Han}]{1,8}〔\d{4}〕\s*\d+\s*号)[)）])?/gu;
const REASON = /(?:为(?:了)?(?:认真|深入|全面|进一步)?贯彻|根据|按照|落实|依据)/;

/** The documents a preamble says the plan is made after: 根据《…》(琼府办〔2017〕19号)要求. */
export function basedOnIn(normal: string, range: Span): { value: BasedOn; range: Span }[] {
  const text = normal.slice(range.start, range.end);
  return Array.from(text.matchAll(BASIS))
    .filter(({ index }) => REASON.test(text.slice(Math.max(0, index - 12), index)))
    .map((match) => ({
      value: { title: match[1] as string, number: match[2] ?? null },
      range: { start: range.start + match.index, end: range.start + match.index + match[0].length },
    }));
}
