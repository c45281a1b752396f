import type { Hono } from 'hono';
import { type Hit, searchClauses } from '../../../src/ask/hits.ts';
import { LONGEST_QUESTION } from '../../../src/ask/parse.ts';
import { highlighted } from '../../../src/say/highlight.ts';
import { pathOf } from '../../../src/say/link.ts';
import { PER_PAGE, pageOf } from '../../../src/say/paging.ts';
import { visible } from '../../../src/say/visible.ts';
import { wordsFor } from '../../../src/say/words.ts';
import { chatWordsFor } from '../../../src/say/words-chat.ts';
import { searchWordsFor } from '../../../src/say/words-web-search.ts';
import { LanguageField, Layout } from '../layout.tsx';
import { pageNumber } from '../open-document.ts';
import { type Page, pageFor, type WebParts } from '../page.ts';
import { show } from '../show.ts';
import { Turns } from '../turns.tsx';

/** `/search?q=&in=`: the clauses that hold some words, with the words set off. */
export function searchPage(app: Hono, parts: WebParts): void {
  app.get('/search', async (c) => {
    const page = await pageFor(c, parts);
    const words = searchWordsFor(page.language);
    const text = visible(c.req.query('q') ?? '').trim();
    const wanted = (c.req.queries('in') ?? []).filter((id) => page.view.document(id));
    const tooLong = text.length > LONGEST_QUESTION;
    const documents = wanted.length > 0 ? wanted : null;
    const { hits, words: found } =
      text === '' || tooLong
        ? { hits: [], words: [] }
        : await searchClauses(text, page.view, documents, page.moment.today);
    const { n } = pageOf(hits, 1);
    const k = pageNumber(c, n);
    return show(
      c,
      <Layout
        page={page}
        title={text === '' ? page.words.search : `${text.slice(0, 40)} · ${page.words.search}`}
        section="search"
        sheet="lists.css"
      >
        <h1>{page.words.search}</h1>
        <SearchForm page={page} text={tooLong ? '' : text} wanted={wanted} />
        {tooLong ? <p>{chatWordsFor(page.language).tooLong(text.length, LONGEST_QUESTION)}</p> : null}
        {text === '' || tooLong ? <p class="pale">{words.intro}</p> : null}
        {text !== '' && !tooLong ? (
          <>
            <h2>{hits.length > 0 ? words.found(hits.length) : words.nothing}</h2>
            <ol class="hits" start={(k - 1) * PER_PAGE + 1}>
              {pageOf(hits, k).shown.map((hit) => (
                <HitRow page={page} hit={hit} words={found} />
              ))}
            </ol>
            <Turns page={page} k={k} n={n} href={(at) => searchPath(page, text, wanted, at)} />
            <p>
              <a href={page.href('/', { q: text })}>{words.ask(text.length > 40 ? `${text.slice(0, 40)}…` : text)}</a>
            </p>
          </>
        ) : null}
      </Layout>,
    );
  });
}

function searchPath(page: Page, text: string, wanted: readonly string[], at: number): string {
  const query = new URLSearchParams({ q: text, page: String(at) });
  for (const id of wanted) query.append('in', id);
  return page.href(`/search?${query}`);
}

interface SearchFormProps {
  readonly page: Page;
  readonly text: string;
  readonly wanted: readonly string[];
}

function SearchForm({ page, text, wanted }: SearchFormProps) {
  const words = searchWordsFor(page.language);
  return (
    <form action="/search" method="get" class="search">
      <div class="ask">
        <label for="q">{page.words.search}</label>
        <input id="q" name="q" type="search" value={text} maxlength={LONGEST_QUESTION} />
        <LanguageField page={page} />
        <button type="submit">{page.words.search}</button>
      </div>
      {page.view.documents.length < 2 ? null : (
        <fieldset>
          <legend>{words.documents}</legend>
          {page.view.documents.map((document) => (
            <label class="check">
              <input type="checkbox" name="in" value={document.id} checked={wanted.includes(document.id)} />
              {wordsFor(page.language).document(document)}
            </label>
          ))}
        </fieldset>
      )}
    </form>
  );
}

interface HitRowProps {
  readonly page: Page;
  readonly hit: Hit;
  readonly words: readonly string[];
}

function HitRow({ page, hit: { document, clause, sentence }, words }: HitRowProps) {
  const names = wordsFor(page.language);
  const convert = page.language === 'zh-Hans' && document.script === 'zh-Hant';
  const text = (convert ? document.normal(sentence) : document.clean(sentence)).replace(/\s*\n\s*/g, ' ').trim();
  const path = pathOf({ document: document.id, clause: clause.id, ...sentence });
  return (
    <li>
      <h3>
        <a href={page.href(path)}>{names.place(document, clause)}</a>
      </h3>
      <p lang={convert ? 'zh-Hans' : document.script}>
        {highlighted(text, words).map((run) => (run.marked ? <mark>{run.text}</mark> : run.text))}
        {convert ? <span class="pale small"> {searchWordsFor(page.language).converted}</span> : null}
      </p>
    </li>
  );
}
