import type { Context, Hono } from 'hono';
import { assetRoutes } from './assets.ts';
import { AskForm, Layout } from './layout.tsx';
import { rateLimited } from './limit.ts';
import { type Page, pageFor, type WebParts } from './page.ts';
import { PAGES } from './pages/index.ts';
import { show } from './show.ts';

/** The pages: the chat, documents, deadlines, units, search. */
export function webRoutes(app: Hono, parts: WebParts): void {
  assetRoutes(app);
  app.use(rateLimited(parts));
  for (const routes of PAGES) routes(app, parts);
  app.notFound(async (c) => notFound(c, await pageFor(c, parts)));
}

/** A page that is not there, with a way on. */
function notFound(c: Context, page: Page) {
  const { words } = page;
  return show(
    c,
    <Layout page={page} title={words.notFound}>
      <h1>{words.notFound}</h1>
      <p>{words.notFoundHint}</p>
      <AskForm page={page} action="/search" />
    </Layout>,
    404,
  );
}
