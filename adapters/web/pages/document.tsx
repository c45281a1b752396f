import type { Context, Hono } from 'hono';
import { contentsOf } from '../../../src/say/contents.ts';
import { printedTitle } from '../../../src/say/official.ts';
import { pagesOf } from '../../../src/say/paging.ts';
import { shownFor } from '../../../src/say/parts.ts';
import { printedRows } from '../../../src/say/printed-rows.ts';
import { learnWordsFor } from '../../../src/say/words-web-learn.ts';
import { sourceWordsFor } from '../../../src/say/words-web-source.ts';
import { Cited } from '../cited.tsx';
import { Corrections } from '../clause-view.tsx';
import { Dropped, Facts } from '../document-facts.tsx';
import { Contents, Text } from '../document-text.tsx';
import { Layout } from '../layout.tsx';
import { markIn, type OpenDocument, openDocument, pageNumber } from '../open-document.ts';
import { type Page, pageFor, type WebParts } from '../page.ts';
import { PrintedTable } from '../printed-table.tsx';
import { show } from '../show.ts';
import { Standing } from '../standing.tsx';
import { Turns } from '../turns.tsx';
import { Views } from '../views.tsx';

/** `/d/:document`: what a document is, its contents, its clauses, and what was left out of it. */
export function documentPage(app: Hono, parts: WebParts): void {
  app.get('/d/:document', async (c) => {
    const page = await pageFor(c, parts);
    const open = await openDocument(c, page, parts);
    return open ? show(c, await whole(c, page, open)) : c.notFound();
  });
}

function whole(c: Context, page: Page, open: OpenDocument) {
  const { document, clauses, sections } = open;
  const words = sourceWordsFor(page.language);
  const shown = shownFor({ language: page.language, now: page.moment.today });
  const mark = markIn(c, document);
  const printed = c.req.query('view') === 'raw';
  const rows = pagesOf(printedRows(document), ({ span }) => 2 * (span.end - span.start));
  const pages = pagesOf(clauses, ({ span }) => span.end - span.start);
  const n = printed ? rows.length : pages.length;
  const k = pageNumber(c, n);
  const headings = contentsOf(document, clauses, sections, shown);
  const turns = (
    <Turns page={page} k={k} n={n} href={(at) => open.href(null, { view: printed ? 'raw' : null, page: at })} />
  );
  return (
    <Layout page={page} title={words.name(document)} section="documents" sheet="document.css">
      <div class="broad">
        <h1 lang={document.script}>{printedTitle(document)}</h1>
        <Standing document={document} words={words} />
        {mark ? <Cited page={page} open={open} mark={mark} words={words} /> : null}
        {k === 1 && !printed ? (
          <>
            <Lessons page={page} document={document.id} />
            <Facts open={open} shown={shown} words={words} />
            <Contents open={open} headings={headings} pages={pages} words={words} />
          </>
        ) : null}
        <h2 id="text">{words.text}</h2>
        <Views open={open} clause={null} printed={printed} words={words} query={{}} />
        {printed ? (
          <PrintedTable page={page} open={open} rows={rows[k - 1] ?? []} words={words} />
        ) : (
          <Text page={page} open={open} clauses={pages[k - 1] ?? []} headings={headings} words={words} shown={shown} />
        )}
        {turns}
        {document.corrections.length === 0 ? null : (
          <>
            <h2>{words.corrections}</h2>
            <Corrections document={document} list={document.corrections} words={words} />
          </>
        )}
        <Dropped document={document} words={words} />
      </div>
    </Layout>
  );
}

/** The ways to learn what a document says; for what everybody may see. */
function Lessons({ page, document }: { readonly page: Page; readonly document: string }) {
  const words = learnWordsFor(page.language);
  if (!page.view.document(document)) return null;
  const ways = [
    { name: words.tourOf, href: page.href(`/learn/tour/${encodeURIComponent(document)}`) },
    { name: words.quizOn, href: page.href('/learn/quiz', { in: document }) },
    { name: words.cardsOf, href: page.href('/learn/cards', { in: document }) },
  ];
  return (
    <ul class="actions">
      {ways.map(({ name, href }) => (
        <li>
          <a class="button" href={href}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
