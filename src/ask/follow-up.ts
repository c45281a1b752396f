import type { Answer } from './answer.ts';
import type { Ask, Query, Reference } from './query.ts';

/** What a conversation was last about; plain JSON, kept by the adapter per person and thread. */
export interface ThreadContext {
  readonly asks: readonly Ask[];
  readonly topic: string;
  /** A list question without its documents and days, to be asked again for others; null after other questions. */
  readonly list: string | null;
  /** The days that question asked for, as it said them. */
  readonly days: string;
  readonly references: readonly Reference[];
  readonly documents: readonly string[];
  /** Clause of the last answer, when it was one. */
  readonly clauses: readonly { readonly document: string; readonly clause: string }[];
  /** When it was said, in milliseconds since 1970. */
  readonly at: number;
}

/** Minutes a context lives (design section 5). */
export const CONTEXT_MINUTES = 10;

const OPENING = /^\s*(?:那么?|还有|另外|然后|and|what about|how about|then)(?![a-z])|呢\s*[?。]?\s*$/;

/** Kinds that answer with a list of clauses. */
export const LISTS: readonly Ask[] = ['unit_duties', 'due_list', 'count', 'compare'];

/**
 * A list question asked again for other documents or days (黄冈的呢? 11月底前呢?): the new words with the old question;
 * null when the message is no such follow-up.
 */
export function listAgain(query: Query, context: ThreadContext | null): string | null {
  if (!context?.list || query.references.length > 0 || query.units.length > 0 || query.asks.length > 0) return null;
  const other = query.documents !== null || query.window !== null;
  const left = query.bare.replace(OPENING, '').replace(/[那呢的么吗\s?。,]|\b(?:and|for|in|the)\b/g, '');
  if (!other || left !== '') return null;
  return [query.text.replace(OPENING, ' '), query.window ? '' : context.days, context.list].join(' ');
}

/** Completes a question that only makes sense after the last one: 那责任单位呢? 黄冈呢? 第13项呢, and the deadline? */
export function followUp(query: Query, context: ThreadContext | null): Query {
  if (!context || !isFollowUp(query)) return query;
  const ownSubject = query.references.length > 0;
  const single = context.clauses.length === 1 ? context.clauses[0] : undefined;
  const sameDocuments = query.documents === null;
  return {
    ...query,
    asks: query.asks.length > 0 ? query.asks : context.asks,
    documents: query.documents ?? (context.documents.length > 0 ? context.documents : null),
    topic: ownSubject ? '' : context.topic,
    references: ownSubject
      ? query.references
      : sameDocuments && single
        ? [referenceTo(single.clause)]
        : context.references,
  };
}

function isFollowUp({ text, topic, references, documents, asks, units, window }: Query): boolean {
  const left = topic
    .replace(OPENING, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^(?:那|呢|它|这个?|the|it)+$/g, '');
  if (left.replace(/呢|那|the/g, '') !== '' || units.length > 0 || window) return false;
  return (
    OPENING.test(text) ||
    (references.length === 0 && (asks.length > 0 || documents !== null)) ||
    (references.length > 0 && asks.length === 0)
  );
}

function referenceTo(clause: string): Reference {
  const path = clause
    .replace(/^[spr]/, '')
    .split('.')
    .map((part) => Number(part.replace('n', '')));
  return { path, part: clause.startsWith('s'), printed: clause };
}

/** What the next question may refer to. */
export function contextOf(answer: Answer, at: number): ThreadContext {
  const items = 'items' in answer ? answer.items : [];
  const clauses = [
    ...new Map(
      items.flatMap(
        ({ document, clause }) =>
          (clause ? [[`${document.id}#${clause.id}`, { document: document.id, clause: clause.id }]] : []) as [
            string,
            { document: string; clause: string },
          ][],
      ),
    ).values(),
  ];
  const documents = new Set(items.map(({ document }) => document.id));
  const { asks, topic, references, bare } = answer.query;
  return {
    asks,
    topic,
    list: LISTS.includes(answer.intent) ? bare : null,
    days: answer.query.window?.printed ?? '',
    references,
    documents: answer.query.documents ?? (documents.size === 1 ? [...documents] : []),
    clauses: clauses.slice(0, 20),
    at,
  };
}
