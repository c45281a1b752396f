import { unitItem } from '../../ask/cite.ts';
import type { Clause, SourceDocument } from '../../types.ts';
import { coversOf } from '../../units/collectives.ts';
import { hintsAt } from '../hints.ts';
import { overlap } from '../overlap.ts';
import type { ValueChoice } from '../question.ts';
import { type Kind, made } from './kind.ts';
import { labelled } from './units.ts';

/** Longest and shortest topic, in characters. */
const LONGEST = 30;
const SHORTEST = 6;

/** Which of some clauses a unit leads: topics of clauses, against those that other units lead. */
export const duty: Kind = (clause, document, material) => {
  const [field, second] = labelled(clause, 'lead');
  if (!field) return [];
  if (second) return [{ rejected: 'several values' }];
  const right = topicOf(clause, document);
  if (right.simplified.length < SHORTEST) return [{ rejected: 'too short' }];
  const proof = unitItem(document, clause, field);
  const others = material.siblings(clause).flatMap(({ clause: sibling, closeness }) => {
    const leads = labelled(sibling, 'lead');
    const known = leads.length > 0 && leads.every(({ open }) => !open);
    const names = leads.flatMap(({ values }) => values);
    return known ? [{ sibling, closeness, leads: names, choice: topicOf(sibling, document) }] : [];
  });
  return field.values.flatMap((name, i) => {
    if (coversOf(name)) return [];
    if (hintsAt(name, right.simplified)) return [{ rejected: 'gives itself away' as const }];
    const leadsAnother = ({ leads }: (typeof others)[number]) => leads.some((other) => overlap(other, name));
    // Two clauses may begin with the same words.
    const unit = material.view.units.unitOf(clause.document, name);
    const own = (unit ? material.view.units.clausesOf(unit) : []).filter((other) => other.document === clause.document);
    const rightToo = new Set(own.map((other) => topicOf(other, document).simplified));
    const wrong = others
      .filter((other) => !leadsAnother(other) && !other.sibling.text.includes(name))
      .map(({ choice, closeness }) => ({ choice, closeness }))
      .filter(({ choice: { simplified } }) => simplified.length >= SHORTEST && !hintsAt(name, simplified))
      .filter(({ choice }) => !rightToo.has(choice.simplified))
      .filter(isFirst);
    const stem = { is: 'duty', unit: { simplified: name, printed: field.printed[i] ?? name } } as const;
    return [made({ kind: 'duty', clause, stem, proof, right, wrong, about: `${name}/` })];
  });
};

/** The first words of a clause, or its heading. */
export function topicOf(clause: Clause, document: SourceDocument): ValueChoice {
  const simplified = headOf(clause.heading ?? clause.text);
  const first = clause.sentences[0]?.span;
  const printed = clause.heading || !first ? simplified : headOf(document.clean(first));
  return {
    is: 'value',
    simplified,
    printed,
    meaning: `${clause.document}#${clause.id}`,
    form: simplified.endsWith('…') ? 'cut' : 'whole',
  };
}

function headOf(text: string): string {
  const head = /^[^,。;:，；：]{6,}?(?=[,。;:，；：]|$)/.exec(text)?.[0] ?? text;
  return head.length > LONGEST ? `${head.slice(0, LONGEST)}…` : head;
}

/** Of topics with the same words the first. */
function isFirst({ choice }: { choice: ValueChoice }, at: number, all: readonly { choice: ValueChoice }[]): boolean {
  return all.findIndex((other) => other.choice.simplified === choice.simplified) === at;
}
