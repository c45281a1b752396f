import { unitItem } from '../../ask/cite.ts';
import type { Clause, SourceDocument } from '../../types.ts';
import { coversOf } from '../../units/collectives.ts';
import { hintsAt } from '../hints.ts';
import { overlap } from '../overlap.ts';
import type { ValueChoice } from '../question.ts';
import { type Kind, made } from './kind.ts';
import { labelled } from './units.ts';

/** Longest and shortest topic, in characters. */
const LONGEST = 40;
const SHORTEST = 6;
/** Characters that tell one clause from another. */
const TELLING = 8;
/** Words that say when, where, by what means or about what, and not what is done. */
const CIRCUMSTANCE =
  /^(?:通过|通過|根据|根據|按照|依据|依據|依托|依託|结合|結合|围绕|圍繞|对(?!外)|對(?!外)|在|针对|針對|充分利用)[^,，]*$|(?:后|後|时|時|前|中|上|的|之间|之間|等|密切)$/;

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
function topicOf(clause: Clause, document: SourceDocument): ValueChoice {
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

/** The first part of a text that says what is done: 突发事件发生后 alone says only when. */
function headOf(text: string): string {
  const ends = [...text.matchAll(/[,。;:，；：]|$/g)].map(({ index }) => index);
  const end = ends.find((at) => at >= TELLING && !CIRCUMSTANCE.test(text.slice(0, at))) ?? text.length;
  return end > LONGEST ? `${text.slice(0, LONGEST)}…` : text.slice(0, end);
}

/** Of topics with the same words the first. */
function isFirst({ choice }: { choice: ValueChoice }, at: number, all: readonly { choice: ValueChoice }[]): boolean {
  return all.findIndex((other) => other.choice.simplified === choice.simplified) === at;
}
