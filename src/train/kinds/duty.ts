import { unitItem } from '../../ask/cite.ts';
import type { Clause } from '../../types.ts';
import { coversOf } from '../../units/collectives.ts';
import { hintsAt } from '../hints.ts';
import { overlap } from '../overlap.ts';
import type { ValueChoice, Wording } from '../question.ts';
import { speaksOfAll, topicOf } from '../topic.ts';
import { type Kind, made } from './kind.ts';
import { labelled } from './units.ts';

/** Which of some clauses a unit leads: topics of clauses, against those that other units lead. */
export const duty: Kind = (clause, document, material) => {
  const [field, second] = labelled(clause, 'lead');
  if (!field) return [];
  if (second) return [{ rejected: 'several values' }];
  const topic = topicOf(clause, document);
  if (!topic) return [{ rejected: 'too short' }];
  if (speaksOfAll(topic.simplified)) return [{ rejected: 'gives itself away' }];
  const proof = unitItem(document, clause, field);
  const hints = (name: string, text: string) => hintsAt(name, text, material.view);
  const others = material.siblings(clause).flatMap(({ clause: sibling, closeness }) => {
    const leads = labelled(sibling, 'lead');
    const names = leads.flatMap(({ values }) => values);
    const own = topicOf(sibling, document);
    // A topic that names its own leader is no wrong answer to anybody.
    const isFit = own && leads.length > 0 && leads.every(({ open }) => !open) && !speaksOfAll(own.simplified);
    return isFit && !names.some((name) => hints(name, own.simplified))
      ? [{ sibling, closeness, leads: names, choice: topicChoice(sibling, own) }]
      : [];
  });
  return field.values.flatMap((name, i) => {
    if (coversOf(name)) return [];
    if (hints(name, topic.simplified)) return [{ rejected: 'gives itself away' as const }];
    // Two clauses may begin with the same words.
    const unit = material.view.units.unitOf(clause.document, name);
    const led = (unit ? material.view.units.clausesOf(unit) : []).filter((own) => own.document === clause.document);
    const rightToo = new Set(led.map((own) => topicOf(own, document)?.simplified));
    const wrong = others
      .filter(({ leads, sibling }) => !sibling.text.includes(name) && !leads.some((other) => overlap(other, name)))
      .filter(({ choice }) => !rightToo.has(choice.simplified) && !hints(name, choice.simplified))
      .filter(isFirst);
    const wording = { simplified: name, printed: field.printed[i] ?? name };
    const stem = { is: 'duty', unit: wording, several: field.values.length > 1 } as const;
    return [made({ kind: 'duty', clause, stem, proof, right: topicChoice(clause, topic), wrong, about: `${name}/` })];
  });
};

/** A topic to choose. */
export function topicChoice(clause: Clause, topic: Wording): ValueChoice {
  return { is: 'value', ...topic, meaning: `${clause.document}#${clause.id}`, form: 'topic' };
}

/** Of topics with the same words the first. */
export function isFirst(
  { choice }: { readonly choice: ValueChoice },
  at: number,
  all: readonly { readonly choice: ValueChoice }[],
): boolean {
  return all.findIndex((other) => other.choice.simplified === choice.simplified) === at;
}
