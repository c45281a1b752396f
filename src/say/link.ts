import type { Passage } from './reply.ts';

/** The page of a passage with its words marked; null without a public address, and for what not everybody may see. */
export function pageOf(publicUrl: string | undefined, passage: Passage | undefined): string | null {
  if (publicUrl === undefined || passage === undefined || passage.internal) return null;
  return publicUrl + pathOf(passage);
}

/** The path of a passage's page, with its words marked. */
export function pathOf({ document, clause, start, end }: Omit<Passage, 'internal'>): string {
  const path = [document, ...(clause === null ? [] : [clause])].map(encodeURIComponent).join('/');
  return `/d/${path}?at=${start}-${end}`;
}
