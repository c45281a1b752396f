import type { Hono } from 'hono';
import { learnWordsFor } from '../../../src/say/words-web-learn.ts';
import { Layout } from '../layout.tsx';
import { bookOf } from '../learn/book-state.ts';
import { beginRun, learnerOf, runPath } from '../learn/learner.ts';
import { ReviewForm } from '../learn/review-form.tsx';
import { ownForm } from '../own-form.ts';
import { pageFor, type WebParts } from '../page.ts';
import { show } from '../show.ts';

/** `/learn/review`: what is due of the wrong-answer book, or when it will be. */
export function learnReview(app: Hono, parts: WebParts): void {
  app.get('/learn/review', async (c) => {
    const page = await pageFor(c, parts);
    const words = learnWordsFor(page.language);
    const book = await bookOf(learnerOf(c, parts), page, parts);
    return show(
      c,
      <Layout page={page} title={words.review} section="learn" sheet="learn.css">
        <p class="path small">
          <a href={page.href('/learn')}>{page.words.learn}</a>
        </p>
        <h1>{words.review}</h1>
        <ReviewForm page={page} book={book} />
        <p>
          <a href={page.href('/learn/quiz')}>{words.quiz}</a>
        </p>
      </Layout>,
    );
  });

  app.post('/learn/review', ownForm(parts), async (c) => {
    const page = await pageFor(c, parts);
    const run = await beginRun(c, learnerOf(c, parts), { is: 'review', rest: '' }, page, parts);
    return c.redirect(page.href(run ? runPath(run) : '/learn/review'), 303);
  });
}
