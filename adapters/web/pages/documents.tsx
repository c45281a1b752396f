import type { Hono } from 'hono';
import { printedTitle } from '../../../src/say/official.ts';
import { sourceWordsFor } from '../../../src/say/words-web-source.ts';
import { Layout } from '../layout.tsx';
import { pageFor, type WebParts } from '../page.ts';
import { show } from '../show.ts';
import { StandingBadge } from '../standing.tsx';

/** `/d`: the documents everybody may see. */
export function documentsPage(app: Hono, parts: WebParts): void {
  app.get('/d', async (c) => {
    const page = await pageFor(c, parts);
    const words = sourceWordsFor(page.language);
    const clauses = await page.view.clauses({});
    const { documents } = page.view;
    return show(
      c,
      <Layout page={page} title={page.words.documents} section="documents" sheet="lists.css">
        <h1>{page.words.documents}</h1>
        <p>{documents.length === 0 ? words.none : words.intro}</p>
        <ul class="cards">
          {documents.map((document) => (
            <li>
              <h2>
                <a href={page.href(`/d/${encodeURIComponent(document.id)}`)}>{words.name(document)}</a>{' '}
                <StandingBadge document={document} words={words} />
              </h2>
              <p lang={page.language === 'zh-Hans' ? 'zh-Hans' : document.script}>
                {page.language === 'zh-Hans' ? document.title.value : printedTitle(document)}
              </p>
              <p class="pale small">
                {document.place === null ? words.noPlace : <span lang="zh-Hans">{document.place}</span>}
                {document.period ? ` · ${words.years(document.period.from, document.period.to)}` : ''}
                {` · ${words.clauses(clauses.filter((own) => own.document === document.id).length)}`}
              </p>
            </li>
          ))}
        </ul>
      </Layout>,
    );
  });
}
