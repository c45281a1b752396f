import { fieldsNamed, unitItem } from '../../ask/cite.ts';
import type { Clause, UnitField } from '../../types.ts';
import { coversOf } from '../../units/collectives.ts';
import { hintsAt } from '../hints.ts';
import type { Material } from '../material.ts';
import { overlap } from '../overlap.ts';
import type { ValueChoice, Wrong } from '../question.ts';
import { type Kind, made } from './kind.ts';

/** Characters of a clause that stand in the question, at most. */
const SHOWN = 24;

type Role = 'lead' | 'responsible';

/** Who leads a clause, and who is responsible: lists of units printed in it, against those of other clauses. */
export const lead = unitsIn('lead');
export const responsible = unitsIn('responsible');

function unitsIn(role: Role): Kind {
  return (clause, document, material) => {
    const fields = labelled(clause, role);
    const [field, second] = fields;
    if (!field) return [];
    if (second) return [{ rejected: 'several values' }];
    if (field.open) return [{ rejected: 'open list' }];
    const words = `${clause.heading ?? clause.text}`.slice(0, SHOWN);
    if (field.values.some((name) => coversOf(name) === null && hintsAt(name, words)))
      return [{ rejected: 'gives itself away' }];
    const proof = unitItem(document, clause, field);
    return [
      made({
        kind: role,
        clause,
        stem: { is: 'value' },
        proof,
        right: choiceOf(field),
        wrong: wrongFor(role, clause, field, material),
      }),
    ];
  };
}

/** Lists of other clauses in the same role, and of this one in the other role, of which no unit can be right here. */
function wrongFor(role: Role, clause: Clause, field: UnitField, material: Material): Wrong[] {
  const isWrong = (other: UnitField) =>
    !other.open &&
    other.values.every((name) => !clause.text.includes(name) && !field.values.some((own) => overlap(name, own)));
  const own = role === 'lead' ? labelled(clause, 'responsible').filter(isWrong) : [];
  const others = material.siblings(clause).flatMap(({ clause: sibling, closeness }) =>
    labelled(sibling, role)
      .filter(isWrong)
      .map((other) => ({ choice: choiceOf(other), closeness })),
  );
  return [...own.map((other) => ({ choice: choiceOf(other), closeness: 1 })), ...others];
}

function choiceOf({ values, printed }: UnitField): ValueChoice {
  return {
    is: 'value',
    simplified: values.join('、'),
    printed: printed.join('、'),
    meaning: [...values].sort().join('、'),
    form: `${Math.min(values.length, 3)} ${values.some(coversOf) ? 'groups' : 'names'}`,
  };
}

/** The fields of a role that a label prints. */
export function labelled(clause: Clause, role: Role): UnitField[] {
  return fieldsNamed(clause, role).filter(({ basis }) => basis === 'label');
}
