import type { Context } from 'hono';
import type { View } from '../../src/ask/library.ts';
import type { Clause, Section, SourceDocument, Span } from '../../src/types.ts';
import type { Page, WebParts } from './page.ts';

/** A document somebody may read now. */
export interface OpenDocument {
  readonly document: SourceDocument;
  readonly clauses: readonly Clause[];
  readonly sections: readonly Section[];
  /** What everybody sees: nothing else is linked to. */
  readonly view: View;
  /** An address of one of its pages; one that not everybody may see keeps its key. */
  href(clause: string | null, query?: Readonly<Record<string, string | number | null>>): string;
}

/**
 * The document an address names, when everybody may see it or the key that came along opens it; null otherwise, whether
 * there is one or not. What is internal is kept by no cache and found by no search engine.
 */
export async function openDocument(c: Context, page: Page, parts: WebParts): Promise<OpenDocument | null> {
  const id = c.req.param('document') ?? '';
  const key = c.req.query('key') ?? '';
  const opened = parts.links.opens(id, key);
  const open = page.view.document(id);
  const view = open || !opened ? page.view : await parts.library.view({ internal: true });
  const document = view.document(id);
  if (!document) return null;
  const secret = document.visibility === 'internal';
  if (secret) {
    c.header('Cache-Control', 'private, no-store');
    c.header('X-Robots-Tag', 'noindex');
  }
  return {
    document,
    clauses: await view.clauses({ documents: [id] }),
    sections: await view.sections({ documents: [id] }),
    view: page.view,
    href: (clause, query = {}) => {
      const path = [id, ...(clause === null ? [] : [clause])].map(encodeURIComponent).join('/');
      return page.href(`/d/${path}`, { ...query, key: secret ? key : null });
    },
  };
}

/** The range `?at=` names, where it is one of this document. */
export function markIn(c: Context, { raw }: Pick<SourceDocument, 'raw'>): Span | null {
  const [, from, to] = /^(\d{1,9})-(\d{1,9})$/.exec(c.req.query('at') ?? '') ?? [];
  const [start, end] = [Number(from), Number(to)];
  return from !== undefined && start < end && end <= raw.length ? { start, end } : null;
}

/** The page of a list `?page=` names, from 1 to `pages`. */
export function pageNumber(c: Context, pages: number): number {
  const given = c.req.query('page') ?? '';
  return /^[1-9]\d{0,4}$/.test(given) ? Math.min(Number(given), pages) : 1;
}
