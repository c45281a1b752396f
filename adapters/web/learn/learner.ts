import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Wish } from '../../../src/train/wishes.ts';
import type { Started, Who } from '../../learning/learning.ts';
import type { KeptRun } from '../../store/training.ts';
import type { Page, WebParts } from '../page.ts';

const COOKIE = 'learner';
const ID = /^[\w-]{24}$/;
/** Browsers keep no cookie longer. */
const MOST_DAYS = 400;

/** Pages show what everybody may see. */
export const EVERYBODY = { internal: false };

/**
 * The learner a browser is, as the store names them; null before their first run. What they are shown is kept by no
 * cache, and their cookie ends so many days after they were here last.
 */
export function learnerOf(c: Context, parts: WebParts): string | null {
  c.header('Cache-Control', 'private, no-store');
  const id = getCookie(c, COOKIE);
  if (id === undefined || !ID.test(id)) return null;
  remember(c, id, parts);
  return `web:${id}`;
}

function remember(c: Context, id: string, { config }: WebParts): void {
  setCookie(c, COOKIE, id, {
    ...{ httpOnly: true, sameSite: 'Lax', path: '/', secure: config.PUBLIC_URL?.startsWith('https:') ?? false },
    maxAge: Math.min(config.KEEP_DAYS, MOST_DAYS) * 86_400,
  });
}

/** Takes a learner's cookie back. */
export function dismiss(c: Context): void {
  deleteCookie(c, COOKIE, { path: '/' });
}

/** A learner as the engine knows them. */
export function whoIs(learner: string, { language }: Page): Who {
  return {
    ...{ chat: learner, thread: null, person: learner, isPrivate: true },
    ...{ viewer: EVERYBODY, scope: null, language },
  };
}

/** Begins what `begin` begins; null where there is nothing to begin. Somebody new is known from then on. */
async function begun(
  c: Context,
  known: string | null,
  page: Page,
  parts: WebParts,
  begin: (who: Who, key: string) => Promise<Started>,
): Promise<KeptRun | null> {
  const [id, key] = [18, 16].map((bytes) => randomBytes(bytes).toString('base64url')) as [string, string];
  const { run } = await begin(whoIs(known ?? `web:${id}`, page), key);
  if (run && known === null) remember(c, id, parts);
  return run;
}

/** Begins a run, or goes on with one. */
export function beginRun(c: Context, known: string | null, wish: Wish, page: Page, parts: WebParts) {
  return begun(c, known, page, parts, (who, key) => parts.learning.begin(wish, who, key));
}

/** Begins a tour at its first card, wherever its learner is in it. */
export function restartTour(c: Context, known: string | null, document: string, page: Page, parts: WebParts) {
  return begun(c, known, page, parts, (who, key) => parts.learning.restart(document, who, key));
}

/** The address of a run. */
export function runPath({ id }: Pick<KeptRun, 'id'>): string {
  return `/learn/run/${id}`;
}
