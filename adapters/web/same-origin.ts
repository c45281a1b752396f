import type { Context } from 'hono';
import type { WebParts } from './page.ts';

/** Whether a form was sent from a page of ours, as the browser says; one that says nothing is not believed. */
export function isOwnForm(c: Context, { PUBLIC_URL }: WebParts['config']): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = c.req.header('origin');
  const own = PUBLIC_URL ? new URL(PUBLIC_URL).origin : new URL(c.req.url).origin;
  return origin !== undefined && origin === own;
}
