import type { Clause, Section } from '../types.ts';
import type { View } from './library.ts';
import { under } from './select.ts';
import { type Concept, gramsOf, share, topicOf } from './topic.ts';

/** Least part of what a question speaks of that a heading must hold, or of the heading that the question must. */
const NAMED = 0.25;
const PART = /部分|那块|这块|板块|方面|章|一节|section|\bpart\b|chapter|"/;

/** The parts of documents a list question is limited to (内容标准化那部分); null when it names none. */
export function partNamed(
  text: string,
  concepts: readonly Concept[],
  sections: readonly Section[],
  view: View,
): readonly Section[] | null {
  if (!PART.test(text)) return null;
  const asked = new Set(concepts.flatMap(({ forms }) => forms.flatMap((form) => gramsOf(form.text))));
  const topic = topicOf(concepts, view);
  const scored = sections.map((section) => {
    const grams = gramsOf(section.heading);
    const all = grams.reduce((sum, gram) => sum + view.idf(gram), 0);
    const held = grams.reduce((sum, gram) => sum + (asked.has(gram) ? view.idf(gram) : 0), 0);
    return { section, score: Math.max(share(topic, section.heading), all === 0 ? 0 : held / all) };
  });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  if (best < NAMED) return null;
  return scored.filter(({ score }) => score >= best * 0.95).map(({ section }) => section);
}

/** The clauses under some parts. */
export function clausesUnder(
  parts: readonly Section[],
  clauses: readonly Clause[],
  sections: readonly Section[],
): Clause[] {
  return clauses.filter((clause) =>
    parts.some((part) => {
      const own = sections.filter(({ document }) => document === part.document);
      return part.document === clause.document && (part.id === clause.id || under(part, own).has(clause.id));
    }),
  );
}
