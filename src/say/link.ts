import type { Passage } from './reply.ts';

/** The address of a passage's page, with its words marked; null where it has none. */
export type PageOf = (passage: Passage | undefined) => string | null;

/** The path of a passage's page, with its words marked. */
export function pathOf({ document, clause, start, end }: Omit<Passage, 'internal'>): string {
  const path = [document, ...(clause === null ? [] : [clause])].map(encodeURIComponent).join('/');
  return `/d/${path}?at=${start}-${end}`;
}
