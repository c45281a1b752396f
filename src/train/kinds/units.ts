import { fieldsNamed, unitItem } from '../../ask/cite.ts';
import type { Clause, SourceDocument, UnitField } from '../../types.ts';
import { coversOf } from '../../units/collectives.ts';
import { hintsAt } from '../hints.ts';
import type { Material } from '../material.ts';
import { overlap } from '../overlap.ts';
import type { ValueChoice, Wrong } from '../question.ts';
import { topicOf } from '../topic.ts';
import { type Kind, made } from './kind.ts';

type Role = 'lead' | 'responsible';

/** Who leads a clause, and who is responsible: one unit printed in it, against units of other clauses. */
export const lead = unitIn('lead');
export const responsible = unitIn('responsible');

function unitIn(role: Role): Kind {
  return (clause, document, material) => {
    const [field, second] = labelled(clause, role);
    if (!field) return [];
    if (second || isMixed(field, document, role)) return [{ rejected: 'several values' }];
    if (field.open) return [{ rejected: 'open list' }];
    const topic = topicOf(clause, document);
    if (!topic) return [{ rejected: 'too short' }];
    const right = rarest(field, material, clause);
    const hints = (name: string) => hintsAt(name, topic.simplified, material.view);
    if (hints(right.simplified)) return [{ rejected: 'gives itself away' }];
    const wrong = wrongFor(role, clause, material).filter(({ choice }) => !hints((choice as ValueChoice).simplified));
    const stem = { is: 'value', topic, several: field.values.length > 1 } as const;
    return [made({ kind: role, clause, stem, proof: unitItem(document, clause, field), right, wrong })];
  };
}

/** 责任单位:A牵头,B配合 prints two roles under one label: neither A nor B alone is what it says. */
function isMixed({ span }: UnitField, document: SourceDocument, role: Role): boolean {
  return role === 'responsible' && /责任单位[:：][^;；]*牵头/.test(document.normal(span));
}

/** Of several units the one that leads least: the general office leads with everybody. */
function rarest({ values, printed }: UnitField, { view }: Material, { document }: Clause): ValueChoice {
  const clausesOf = (name: string) => {
    const unit = view.units.unitOf(document, name);
    return unit ? view.units.clausesOf(unit).length : 0;
  };
  const counts = values.map(clausesOf);
  const at = counts.indexOf(Math.min(...counts));
  return choiceOf(values[at] as string, printed[at] ?? (values[at] as string));
}

/** Units of other clauses in the same role, and of this one in the other role, that cannot be right here. */
function wrongFor(role: Role, clause: Clause, material: Material): Wrong[] {
  const right = labelled(clause, role).flatMap(({ values }) => values);
  const others = labelled(clause, role === 'lead' ? 'responsible' : 'lead').flatMap(({ values }) => values);
  const avoided = role === 'lead' ? right : [...right, ...others];
  const isWrong = (name: string) => !clause.text.includes(name) && !avoided.some((own) => overlap(name, own));
  const choices = (fields: readonly UnitField[], closeness: number): Wrong[] =>
    fields.flatMap(({ values, printed }) =>
      values.flatMap((name, i) => (isWrong(name) ? [{ choice: choiceOf(name, printed[i] ?? name), closeness }] : [])),
    );
  const own = role === 'lead' ? choices(labelled(clause, 'responsible'), 1) : [];
  const near = material
    .siblings(clause)
    .flatMap(({ clause: sibling, closeness }) => choices(labelled(sibling, role), closeness));
  return apart([...own, ...near].sort((a, b) => b.closeness - a.closeness));
}

/** Options that mean one another would leave the right one as the odd one out. */
function apart(wrong: readonly Wrong[]): Wrong[] {
  const kept: Wrong[] = [];
  const nameOf = ({ choice }: Wrong) => (choice as ValueChoice).simplified;
  for (const own of wrong) if (!kept.some((other) => overlap(nameOf(own), nameOf(other)))) kept.push(own);
  return kept;
}

function choiceOf(simplified: string, printed: string): ValueChoice {
  return { is: 'value', simplified, printed, meaning: simplified, form: coversOf(simplified) ? 'group' : 'name' };
}

/** The fields of a role that a label prints. */
export function labelled(clause: Clause, role: Role): UnitField[] {
  return fieldsNamed(clause, role).filter(({ basis }) => basis === 'label');
}
