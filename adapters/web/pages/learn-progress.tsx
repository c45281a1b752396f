import type { Context, Hono } from 'hono';
import { pageOf } from '../../../src/say/paging.ts';
import { shownFor } from '../../../src/say/parts.ts';
import { progressLines, weakParts } from '../../../src/say/progress.ts';
import { learnWordsFor } from '../../../src/say/words-web-learn.ts';
import { webProgressWordsFor } from '../../../src/say/words-web-progress.ts';
import type { Progress } from '../../../src/train/progress.ts';
import type { BookEntry } from '../../../src/trainer.ts';
import { Layout } from '../layout.tsx';
import { Book } from '../learn/book.tsx';
import { bookOf } from '../learn/book-state.ts';
import { dismiss, learnerOf, whoIs } from '../learn/learner.ts';
import { ReviewForm } from '../learn/review-form.tsx';
import { Weak } from '../learn/weak.tsx';
import { Weeks } from '../learn/weeks.tsx';
import { pageNumber } from '../open-document.ts';
import { ownForm } from '../own-form.ts';
import { type Page, pageFor, type WebParts } from '../page.ts';
import { show } from '../show.ts';

/** `/learn/progress`: what somebody learned; `?of=&key=` opens that of a chat's person, to be read only. */
export function learnProgress(app: Hono, parts: WebParts): void {
  app.get('/learn/progress', async (c) => {
    const of = c.req.query('of');
    if (of !== undefined && !parts.links.opensProgress(of, c.req.query('key') ?? '')) return c.notFound();
    const page = await pageFor(c, parts);
    if (of !== undefined) {
      c.header('Cache-Control', 'private, no-store');
      c.header('X-Robots-Tag', 'noindex');
    }
    const learner = of ?? learnerOf(c, parts);
    const progress = learner && (await parts.learning.progress(whoIs(learner, page))).progress;
    const book = await bookOf(learner, page, parts);
    return show(c, view(c, page, { progress: progress || null, book, isOwn: of === undefined }));
  });

  app.post('/learn/forget', ownForm(parts), async (c) => {
    const page = await pageFor(c, parts);
    const learner = learnerOf(c, parts);
    if (learner !== null) await parts.store.forget(learner);
    dismiss(c);
    return c.redirect(page.href('/learn/progress', { forgotten: 1 }), 303);
  });
}

interface Shown {
  readonly progress: Progress | null;
  readonly book: readonly BookEntry[];
  /** Not what a chat's link opens. */
  readonly isOwn: boolean;
}

function view(c: Context, page: Page, { progress, book, isOwn }: Shown) {
  const words = webProgressWordsFor(page.language);
  const learn = learnWordsFor(page.language);
  const shown = shownFor({ language: page.language, now: page.moment.today });
  const k = pageNumber(c, pageOf(book, 1).n);
  const has = progress !== null && progress.answered > 0;
  return (
    <Layout page={page} title={learn.progress} section="learn" sheet={['lists.css', 'learn.css']}>
      <p class="path small">
        <a href={page.href('/learn')}>{page.words.learn}</a>
      </p>
      <h1>{learn.progress}</h1>
      {isOwn && c.req.query('forgotten') === '1' ? <p role="status">{words.forgotten}</p> : null}
      {isOwn ? null : <p class="small">{words.fromChat}</p>}
      {has ? (
        <>
          <ul class="figures">
            {progressLines(progress, shown).map((line) => (
              <li>{line}</li>
            ))}
          </ul>
          <Weeks page={page} weeks={progress.weeks} />
          <Weak page={page} parts={weakParts(progress, page.view, shown)} />
        </>
      ) : (
        <p>{words.nothing}</p>
      )}
      <Book
        page={page}
        book={book}
        k={k}
        href={(at) =>
          page.href('/learn/progress', { of: c.req.query('of') ?? null, key: c.req.query('key') ?? null, page: at })
        }
      />
      {isOwn && book.length > 0 ? <ReviewForm page={page} book={book} /> : null}
      {isOwn && has ? <Forget page={page} /> : null}
    </Layout>
  );
}

/** Deletes all that is kept of a learner, once they saw what that means. */
function Forget({ page }: { readonly page: Page }) {
  const words = webProgressWordsFor(page.language);
  return (
    <details class="forget">
      <summary>{words.forget}</summary>
      <form method="post" action={page.href('/learn/forget')}>
        <p>{words.forgetWarning}</p>
        <button type="submit">{words.forgetAll}</button>
      </form>
    </details>
  );
}
