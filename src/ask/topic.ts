import type { Clause } from '../types.ts';
import type { View } from './library.ts';

/** One thing a topic speaks of: the asker's words, or words the documents may print for them. */
export interface Concept {
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

/** Scores a clause against concepts; what a concept weighs is the rarity of its rarest form's pairs. */
export function fitOf(concepts: readonly Concept[], clause: Clause, view: View): Fit {
  const head = `${clause.heading ?? ''}\n`.toLowerCase();
  const sentences = clause.sentences.map(({ text }) => text.toLowerCase());
  const whole = `${head}${clause.section ?? ''}\n${sentences.join('\n')}`.toLowerCase();
  const perSentence = sentences.map((sentence) => share(concepts, head + sentence, view));
  const best = perSentence.reduce((top, value, i) => (value > (perSentence[top] as number) ? i : top), 0);
  return { clause: share(concepts, whole, view), sentence: perSentence[best] ?? 0, best };
}

/** Share of the concepts' weight that a text holds. */
export function share(concepts: readonly Concept[], text: string, view: Pick<View, 'idf'>): number {
  let all = 0;
  let held = 0;
  for (const { forms } of concepts) {
    const own = forms[0];
    if (!own) continue;
    const weight = weightOf(own.text, view);
    all += weight;
    held += weight * Math.max(...forms.map((form) => form.weight * heldPart(form.text, text, view)));
  }
  return all === 0 ? 0 : held / all;
}

/** 1 when the whole form stands in the text, else the share of its pairs that do. */
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
  return all === 0 ? 0 : held / all;
}

function weightOf(form: string, view: Pick<View, 'idf'>): number {
  const grams = gramsOf(form);
  if (grams.length === 0) return 0;
  return grams.reduce((sum, gram) => sum + view.idf(gram), 0);
}
