import { fieldsNamed, timeItem } from '../../ask/cite.ts';
import type { Clause, DeadlineField } from '../../types.ts';
import type { Made, ValueChoice, Wrong } from '../question.ts';
import { gapIn } from './gap.ts';
import { type Kind, made } from './kind.ts';

/** The unit of an exact period: 季度 of 每季度. 定期 is none, and 每季度 fits it. */
const PERIOD = /(?<=[每按](?:个|一)?)(?:半年度?|季度?|月度?|年度?|周|星期|日|天)(?![和、及\d])/;

/** Units of one length have one meaning, however they are written. */
const MEANINGS: readonly (readonly [RegExp, string])[] = [
  [/^半年/, 'half-year'],
  [/^季/, 'quarter'],
  [/^月/, 'month'],
  [/^年/, 'year'],
  [/^(?:周|星期)$/, 'week'],
  [/^[日天]$/, 'day'],
];

/** How often: a sentence without the unit of its period, against the periods of other clauses. */
export const frequency: Kind = (clause, document, material) => {
  const seen = new Set<number>();
  return recurringIn(clause).flatMap((field): Made[] => {
    const gap = gapIn(document, field.sentence, field, periodIn);
    if (!gap) return [{ rejected: 'no exact value' }];
    if (seen.has(gap.at)) return [];
    seen.add(gap.at);
    const wrong = material.near(clause, 'count').flatMap((other) =>
      recurringIn(other).flatMap((own): Wrong[] => {
        const found = periodIn(own.text);
        if (!found) return [];
        const text = own.text.slice(found.start, found.end);
        return [
          { choice: choiceOf(text, text), closeness: 1 - stepsBetween(text, gap.taken.simplified) / LADDER.length },
        ];
      }),
    );
    const right = choiceOf(gap.taken.simplified, gap.taken.printed);
    const stem = { is: 'gap', before: gap.before, behind: gap.behind } as const;
    return [
      made({
        kind: 'frequency',
        clause,
        stem,
        proof: timeItem(document, clause, field),
        right,
        wrong,
        about: `${gap.at}/`,
      }),
    ];
  });
};

function recurringIn(clause: Clause): DeadlineField[] {
  return [...fieldsNamed(clause, 'frequency'), ...fieldsNamed(clause, 'deadline')].filter(
    ({ kind }) => kind === 'recurring',
  );
}

function periodIn(text: string): { start: number; end: number } | null {
  const found = PERIOD.exec(text);
  return found && { start: found.index, end: found.index + found[0].length };
}

/** From the shortest period to the longest. */
const LADDER = ['day', 'week', 'month', 'quarter', 'half-year', 'year'];

function stepsBetween(one: string, other: string): number {
  const at = (text: string) => LADDER.indexOf(choiceOf(text, text).meaning);
  return Math.abs(at(one) - at(other));
}

/** 季度 and 季, 周 and 星期 are one period; where the document writes it in other words, those are right. */
function choiceOf(simplified: string, printed: string): ValueChoice {
  const meaning = MEANINGS.find(([pattern]) => pattern.test(simplified))?.[1] ?? simplified;
  // 月度 beside 周 and 年 would be known by its form.
  return { is: 'value', simplified, printed, meaning, form: /[月年]度$/.test(simplified) ? '度' : '' };
}
