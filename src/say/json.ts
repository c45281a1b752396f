import type { Answer, Item } from '../ask/answer.ts';

/** An answer as the command contract prints it (design section 7), without id, question and time. */
export function jsonOf(answer: Answer, text: string) {
  return {
    kind: answer.kind,
    intent: answer.intent,
    answers: 'items' in answer ? answer.items.map(itemJson) : [],
    text,
  };
}

function itemJson({ document, clause, field, values, due, quote, citation }: Item) {
  return { document: document.id, clause: clause?.id ?? null, field, values, due, quote, citation };
}
