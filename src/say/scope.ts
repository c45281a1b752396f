import { readScope } from '../ask/scope.ts';
import type { Language, SourceDocument } from '../types.ts';
import { lines, replyOf } from './parts.ts';
import type { Block, Reply } from './reply.ts';
import { wordsFor } from './words.ts';
import { chatWordsFor } from './words-chat.ts';

/** What /scope did. */
export interface ScopeChange {
  /** The documents the chat is limited to from now on; null is all. */
  readonly scope: readonly string[] | null;
  readonly reply: Reply;
}

/** Carries out /scope: with ids it limits the chat, with `off` it lifts the limit, without anything it shows it. */
export function changeScope(
  argument: string,
  current: readonly string[] | null,
  documents: readonly SourceDocument[],
  language: Language,
): ScopeChange {
  const words = chatWordsFor(language);
  const say = (text: readonly string[], rows: readonly Block[] = []) => replyOf([...lines(text), ...rows], language);
  const searching = (ids: readonly string[] | null) =>
    words.searching(ids && documents.filter(({ id }) => ids.includes(id)));
  const ids = documents.map(
    (document): Block => ({
      is: 'row',
      number: null,
      text: `${document.id} · ${wordsFor(language).document(document)}`,
    }),
  );
  if (argument === '') return { scope: current, reply: say([searching(current), words.scopeUsage], ids) };
  if (argument.toLowerCase() === 'off') return { scope: null, reply: say([searching(null)]) };
  const wanted = readScope(argument, documents);
  if (wanted.ids === null) return { scope: current, reply: say([words.unknownDocument(wanted.unknown)], ids) };
  return { scope: wanted.ids, reply: say([searching(wanted.ids)]) };
}
