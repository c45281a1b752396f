import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Child } from 'hono/jsx';

/** Sends a page; without its doctype browsers would lay it out as they did in the nineties. */
export function show(c: Context, page: Child, status: 200 | 404 = 200) {
  return c.html(html`<!doctype html>${page}`, status);
}
