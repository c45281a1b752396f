import { createHash, randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { WebParts } from './page.ts';

const COOKIE = 'session';
const ID = /^[\w-]{24}$/;

/** The conversation a browser is in, as the store names it; null before its first question. */
export function sessionOf(c: Context): string | null {
  const id = getCookie(c, COOKIE);
  return id !== undefined && ID.test(id) ? `web:${id}` : null;
}

/** The same; one that is new is given its cookie, which ends with the browser. */
export function openSession(c: Context, { config }: Pick<WebParts, 'config'>): string {
  const known = sessionOf(c);
  if (known !== null) return known;
  const id = randomBytes(18).toString('base64url');
  const secure = config.PUBLIC_URL?.startsWith('https:') ?? false;
  setCookie(c, COOKIE, id, { httpOnly: true, sameSite: 'Lax', path: '/', secure });
  return `web:${id}`;
}

/** The name of a question in its session: the same question on the same day, asked after the same one, is the same. */
export function questionName(text: string, after: string | null, day: string): string {
  return createHash('sha256')
    .update(JSON.stringify([text, after, day]))
    .digest('base64url')
    .slice(0, 16);
}
