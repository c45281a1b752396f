import type { Clause } from '../types.ts';
import type { View } from './library.ts';

/** One thing a topic speaks of: the asker's words, or words the documents may print for them. */
export interface Concept {
  /** An English word the glossary lacks: small talk, or what the question is about and no document treats. */
  readonly unknown?: true;
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

/** Concepts weighed once, ready to be looked for in many texts. */
export interface Topic {
  readonly concepts: readonly Weighed[];
  readonly weight: number;
}

interface Weighed {
  readonly weight: number;
  readonly forms: readonly Form[];
}

interface Form {
  readonly text: string;
  readonly weight: number;
  readonly grams: readonly { readonly gram: string; readonly weight: number }[];
  readonly all: number;
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

/** Weighs concepts by how telling their words are in the documents. */
export function topicOf(concepts: readonly Concept[], { idf }: Pick<View, 'idf'>): Topic {
  const weighed = concepts.map((concept): Weighed => {
    const forms = concept.forms.map(({ text, weight }): Form => {
      const grams = gramsOf(text).map((gram) => ({ gram, weight: idf(gram) }));
      return { text, weight, grams, all: grams.reduce((sum, gram) => sum + gram.weight, 0) };
    });
    return { weight: weightOf(forms, idf('')), forms };
  });
  return { concepts: weighed, weight: weighed.reduce((sum, { weight }) => sum + weight, 0) };
}

/** What words count for that stand only in the heading of the part, which all its clauses share. */
const SECTION = 0.4;

/** Scores a clause against a topic. */
export function fitOf(topic: Topic, clause: Clause): Fit {
  const { head, sentences, whole, section } = textsOf(clause);
  let [best, sentence] = [0, 0];
  sentences.forEach((text, i) => {
    const value = share(topic, head + text);
    if (value > sentence) [best, sentence] = [i, value];
  });
  const own = share(topic, whole);
  const all = section === '' ? own : share(topic, `${section}\n${whole}`);
  return { clause: own + SECTION * (all - own), sentence, best };
}

/** Share of a topic's weight that a lower-case text holds. */
export function share({ concepts, weight }: Topic, text: string): number {
  if (weight === 0) return 0;
  let held = 0;
  for (const concept of concepts) {
    let most = 0;
    for (const form of concept.forms) if (form.weight > most) most = Math.max(most, form.weight * heldPart(form, text));
    held += concept.weight * most;
  }
  return held / weight;
}

/** Least share of a long form's pairs that counts as holding part of it; less is chance. */
const PART = 0.3;

/** 1 when the whole form stands in the text; of a longer form also a part, by the share of its pairs that do. */
function heldPart({ text: form, grams, all }: Form, text: string): number {
  if (text.includes(form)) return 1;
  if (grams.length < 2 || all === 0) return 0;
  let held = 0;
  for (const { gram, weight } of grams) if (text.includes(gram)) held += weight;
  return held / all >= PART ? held / all : 0;
}

/** What a character alone says against a word: it may be part of anything. */
const SINGLE = 0.25;
/** What a word no document has says against a known one as rare: it may be the subject, or only a turn of phrase. */
const UNSEEN = 0.5;

/** How much a concept says: the asker's own word if the documents have it, else the most telling of its other forms. */
function weightOf(forms: readonly Form[], unknown: number): number {
  const [own] = forms;
  if (!own) return 0;
  const isSeen = ({ grams }: Form) => grams.every(({ weight }) => weight < unknown);
  // By a form's rarest pair, more for longer words.
  const weigh = (form: Form) => {
    if (form.grams.length === 0) return 0;
    const rarest = Math.max(...form.grams.map(({ weight }) => weight)) * (isSeen(form) ? 1 : UNSEEN);
    return [...form.text].length === 1 ? SINGLE * rarest : rarest * (1 + 0.25 * (form.grams.length - 1));
  };
  return Math.max(...(isSeen(own) ? [own] : forms).map(weigh));
}

interface Texts {
  readonly head: string;
  readonly sentences: readonly string[];
  readonly whole: string;
  readonly section: string;
}

// Clauses never change; folding their case for every question would cost more than the comparison.
const folded = new WeakMap<Clause, Texts>();

function textsOf(clause: Clause): Texts {
  const known = folded.get(clause);
  if (known) return known;
  const head = clause.heading === null ? '' : `${clause.heading}\n`.toLowerCase();
  const sentences = clause.sentences.map(({ text }) => text.toLowerCase());
  const texts = { head, sentences, whole: head + sentences.join('\n'), section: (clause.section ?? '').toLowerCase() };
  folded.set(clause, texts);
  return texts;
}
