import type { Clause } from '../types.ts';
import type { View } from './library.ts';

/** One thing a topic speaks of: the asker's words, or words the documents may print for them. */
export interface Concept {
  /** What the concept counts for against others of its rarity; below 1 for words nobody could translate. */
  readonly says?: number;
  readonly forms: readonly { readonly text: string; readonly weight: number }[];
}

/** How well a clause treats a topic, 0–1 each. */
export interface Fit {
  /** Share of the topic, by rarity, that stands anywhere in the clause. */
  readonly clause: number;
  /** The same for its best sentence. */
  readonly sentence: number;
  readonly best: number;
}

const GRAM = /[\p{Script=Han}]+|[a-z0-9]+/gu;

/** The units a form is compared by: Latin words whole, Han text by pairs, a single character by itself. */
export function gramsOf(text: string): string[] {
  return (text.toLowerCase().match(GRAM) ?? []).flatMap((run) =>
    /^[a-z0-9]/.test(run) || run.length === 1
      ? [run]
      : Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2)),
  );
}

/** What words count for that stand only in the heading of the part, which all its clauses share. */
const SECTION = 0.4;

/** Scores a clause against concepts; what a concept weighs is the rarity of its rarest form's pairs. */
export function fitOf(concepts: readonly Concept[], clause: Clause, view: View): Fit {
  const head = `${clause.heading ?? ''}\n`.toLowerCase();
  const sentences = clause.sentences.map(({ text }) => text.toLowerCase());
  const whole = `${head}${sentences.join('\n')}`;
  const withSection = `${clause.section ?? ''}\n${whole}`.toLowerCase();
  const perSentence = sentences.map((sentence) => share(concepts, head + sentence, view));
  const best = perSentence.reduce((top, value, i) => (value > (perSentence[top] as number) ? i : top), 0);
  const own = share(concepts, whole, view);
  const all = share(concepts, withSection, view);
  return { clause: own + SECTION * (all - own), sentence: perSentence[best] ?? 0, best };
}

/** Share of the concepts' weight that a text holds. */
export function share(concepts: readonly Concept[], text: string, view: Pick<View, 'idf'>): number {
  let all = 0;
  let held = 0;
  for (const concept of concepts) {
    const weight = weightOf(concept, view);
    all += weight;
    held += weight * Math.max(0, ...concept.forms.map((form) => form.weight * heldPart(form.text, text, view)));
  }
  return all === 0 ? 0 : held / all;
}

/** Least share of a long form's pairs that counts as holding part of it; less is chance. */
const PART = 0.3;

/** 1 when the whole form stands in the text; of a longer form also a part, by the share of its pairs that do. */
function heldPart(form: string, text: string, view: Pick<View, 'idf'>): number {
  if (text.includes(form)) return 1;
  const grams = gramsOf(form);
  if (grams.length < 2) return 0;
  let all = 0;
  let held = 0;
  for (const gram of grams) {
    const weight = view.idf(gram);
    all += weight;
    if (text.includes(gram)) held += weight;
  }
  const part = all === 0 ? 0 : held / all;
  return part >= PART ? part : 0;
}

/** What a character alone says against a word: it may be part of anything. */
const SINGLE = 0.25;
/** What a word no document has says against a known one as rare: it may be the subject, or only a turn of phrase. */
const UNSEEN = 0.5;

/** How much a concept says: the asker's own word if the documents have it, else the most telling of its other forms. */
function weightOf({ forms, says = 1 }: Concept, view: Pick<View, 'idf'>): number {
  const [own] = forms;
  if (!own) return 0;
  const counted = isSeen(own.text, view) ? [own] : forms;
  return says * Math.max(...counted.map(({ text }) => formWeight(text, view)));
}

function isSeen(form: string, view: Pick<View, 'idf'>): boolean {
  return gramsOf(form).every((gram) => view.idf(gram) < view.idf(''));
}

/** By a form's rarest pair, more for longer words. */
function formWeight(form: string, view: Pick<View, 'idf'>): number {
  const grams = gramsOf(form);
  if (grams.length === 0) return 0;
  const rarest = Math.max(...grams.map(view.idf)) * (isSeen(form, view) ? 1 : UNSEEN);
  return [...form].length === 1 ? SINGLE * rarest : rarest * (1 + 0.25 * (grams.length - 1));
}
