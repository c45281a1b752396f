import type { Context, Hono } from 'hono';
import { headingText } from '../../../src/say/contents.ts';
import { fragmentsOf } from '../../../src/say/fragments.ts';
import { officialCitation } from '../../../src/say/official.ts';
import { shownFor } from '../../../src/say/parts.ts';
import { wordsFor } from '../../../src/say/words.ts';
import { type SourceWords, sourceWordsFor } from '../../../src/say/words-web-source.ts';
import type { Clause, SourceDocument, Span } from '../../../src/types.ts';
import { Cited } from '../cited.tsx';
import { ClauseView, Corrections, correctionsIn } from '../clause-view.tsx';
import { Layout } from '../layout.tsx';
import { markIn, type OpenDocument, openDocument } from '../open-document.ts';
import { type Page, pageFor, type WebParts } from '../page.ts';
import { Passage } from '../passage.tsx';
import { show } from '../show.ts';
import { StandingBadge } from '../standing.tsx';
import { Views } from '../views.tsx';

/** `/d/:document/:clause?at=start-end`: a clause with those words marked, and its neighbours. */
export function clausePage(app: Hono, parts: WebParts): void {
  app.get('/d/:document/:clause', async (c) => {
    const page = await pageFor(c, parts);
    const open = await openDocument(c, page, parts);
    const at = open?.clauses.findIndex(({ id }) => id === c.req.param('clause')) ?? -1;
    return open && at >= 0 ? show(c, await one(c, page, open, at)) : c.notFound();
  });
}

function one(c: Context, page: Page, open: OpenDocument, at: number) {
  const { document, clauses, sections } = open;
  const clause = clauses[at] as Clause;
  const words = sourceWordsFor(page.language);
  const names = wordsFor(page.language);
  const shown = shownFor({ language: page.language, now: page.moment.today });
  const mark = markIn(c, document);
  const isHere = mark !== null && mark.start >= clause.span.start && mark.end <= clause.span.end;
  const printed = c.req.query('view') === 'raw';
  const citation = officialCitation(document, clause, page.language);
  const title = names.place(document, clause);
  const neighbours = [clauses[at - 1], clauses[at + 1]] as const;
  const cited = mark ? `${mark.start}-${mark.end}` : null;
  return (
    <Layout page={page} title={title} section="documents" sheet="document.css">
      <div class={printed ? 'broad' : ''}>
        <p class="path small">
          <a href={open.href(null)}>{words.name(document)}</a> <StandingBadge document={document} words={words} />
          {clause.path.map((heading) => {
            const own = headingText(document, heading, sections, shown);
            return <span lang={own.converted ? 'zh-Hans' : document.script}>{` › ${own.text}`}</span>;
          })}
        </p>
        <h1>{title}</h1>
        {document.visibility === 'internal' ? <p class="small">{words.internal}</p> : null}
        <article class="clause main">
          <ClauseView page={page} open={open} clause={clause} mark={isHere ? mark : null} printed={printed} linked />
        </article>
        {mark && !isHere ? <Cited page={page} open={open} mark={mark} words={words} /> : null}
        <CopyCitation citation={citation} document={document} page={page} words={words} />
        <Views open={open} clause={clause.id} printed={printed} words={words} query={{ at: cited }} />
        <Notes document={document} clauses={[clause, ...neighbours]} words={words} />
        <h2 class="neighbour-title">{words.neighbours}</h2>
        {neighbours.map((own, i) =>
          own ? (
            <section class="neighbour">
              <h3>
                <a href={open.href(own.id)} rel={i === 0 ? 'prev' : 'next'}>
                  {`${i === 0 ? words.previousClause : words.nextClause}${names.colon}${names.label(own)}`}
                </a>
              </h3>
              <Passage document={document} fragments={fragmentsOf(document, own.span, null)} words={words} noted />
            </section>
          ) : null,
        )}
        <p>
          <a class="button" href={open.href(null)}>
            {words.whole}
          </a>
        </p>
      </div>
    </Layout>
  );
}

interface NotesProps {
  readonly document: SourceDocument;
  readonly clauses: readonly (Clause | undefined)[];
  readonly words: SourceWords;
}

/** The corrections in what is shown. */
function Notes({ document, clauses, words }: NotesProps) {
  const spans = clauses.flatMap((own): Span[] => (own ? [own.span] : []));
  const list = [...new Set(spans.flatMap((span) => correctionsIn(document, span)))];
  if (list.length === 0) return null;
  return (
    <>
      <h2>{words.corrections}</h2>
      <Corrections document={document} list={list} words={words} />
    </>
  );
}

interface CopyCitationProps {
  readonly citation: string;
  readonly document: SourceDocument;
  readonly page: Page;
  readonly words: SourceWords;
}

/** The clause in one line as official papers cite it, to be copied. */
function CopyCitation({ citation, document, page, words }: CopyCitationProps) {
  return (
    <p class="citation">
      <span class="pale small">{words.citation}</span>
      <span lang={page.language === 'zh-Hans' ? 'zh-Hans' : document.script}>{citation}</span>
      <button type="button" hidden data-copy={citation} data-done={words.copied}>
        {words.copy}
      </button>
    </p>
  );
}
