import { fieldsNamed, timeItem } from '../../ask/cite.ts';
import type { Clause, DeadlineField, SourceDocument } from '../../types.ts';
import type { Material } from '../material.ts';
import type { ValueChoice, Wrong } from '../question.ts';
import { topicOf } from '../topic.ts';
import { gapIn } from './gap.ts';
import { type Kind, made } from './kind.ts';

/** By when: the day a clause prints, against the days of other clauses. */
export const deadline: Kind = (clause, document, material) => {
  const dated = datedIn(clause);
  const days = new Set(dated.map(({ due }) => due));
  const wrong = wrongFor(clause, document, days, material);
  const topic = topicOf(clause, document);
  return dated.map((field) => {
    const parts = {
      kind: 'deadline',
      clause,
      proof: timeItem(document, clause, field),
      right: choiceOf(field),
      wrong,
    } as const;
    if (field.basis === 'label') {
      const only = dated.filter(({ basis }) => basis === 'label').length === 1;
      if (!only) return { rejected: 'several values' };
      return topic ? made({ ...parts, stem: { is: 'value', topic, several: false } }) : { rejected: 'too short' };
    }
    const gap = gapIn(document, field.sentence, field, (text) => ({ start: 0, end: text.length }));
    if (!gap) return { rejected: 'no exact value' };
    return made({ ...parts, stem: { is: 'gap', before: gap.before, behind: gap.behind }, about: `${gap.at}/` });
  });
};

/** Days inside the years of the document: one outside of them nobody would choose. */
function wrongFor(
  clause: Clause,
  document: SourceDocument,
  days: ReadonlySet<string | null>,
  material: Material,
): Wrong[] {
  const { period } = document;
  const others = material
    .near(clause, 'day')
    .filter((other) => material.view.document(other.document)?.script === document.script);
  const first = clause.fields.flatMap((field) => ('due' in field && field.due ? [field.due] : []))[0] ?? '';
  return others.flatMap((sibling) =>
    datedIn(sibling).flatMap((field): Wrong[] => {
      const year = Number((field.due as string).slice(0, 4));
      const outside = period ? year < period.from || year > period.to : sibling.document !== document.id;
      if (days.has(field.due) || outside) return [];
      // Days of one year are nearer than those of others, and those of the same document nearer still.
      const near = field.due?.slice(0, 4) === first.slice(0, 4) ? 0.5 : 0;
      return [{ choice: choiceOf(field), closeness: near + (sibling.document === document.id ? 0.5 : 0.2) }];
    }),
  );
}

/** The deadlines with a day; what counts through a year (年内不少于2次) has none. */
function datedIn(clause: Clause): DeadlineField[] {
  return fieldsNamed(clause, 'deadline').filter(({ due, period }) => due !== null && period === null);
}

function choiceOf({ text, printed, due }: DeadlineField): ValueChoice {
  return { is: 'value', simplified: text, printed, meaning: due ?? text, form: text.replace(/\d+/g, 'N') };
}
