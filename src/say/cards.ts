import type { Answer } from '../ask/answer.ts';
import { grouped, shownFor } from './parts.ts';
import { present, presentOne } from './present.ts';
import type { Reply } from './reply.ts';

/** One result to choose from before it is sent: inline mode. */
export interface Card {
  /** The answer in one line. */
  readonly title: string;
  /** The words that prove it, or what else there is to say. */
  readonly description: string;
  readonly reply: Reply;
}

/**
 * An answer as at most `most` results, each with its own value and citation; what is not found, and help, are one
 * result that says so. None has buttons: what they open is in the result itself.
 */
export function cardsOf(answer: Answer, most: number): Card[] {
  if (!('items' in answer)) return [cardOf(present(answer))];
  const shown = shownFor(answer.query);
  const groups = grouped(answer.items);
  return groups.slice(0, most).map((items) => {
    const lead = answer.intent === 'lead' && !items.some(({ field, values }) => field === 'lead' && values.length > 0);
    const notes = groups.length === 1 ? answer.notes : lead ? [{ is: 'no lead printed', lead: [] } as const] : [];
    return cardOf(presentOne(items, { ...answer, kind: 'answer', items, notes }, shown));
  });
}

function cardOf(reply: Reply): Card {
  const [head, ...rest] = reply.blocks;
  const quote = rest.find(({ is }) => is === 'quote');
  return {
    title: head?.text ?? '',
    description: (quote ? [quote] : rest).map(({ text }) => text).join(' '),
    reply: { ...reply, actions: [] },
  };
}
