import type { Hono } from 'hono';
import { wordsFor } from '../../../src/say/words.ts';
import { learnWordsFor } from '../../../src/say/words-web-learn.ts';
import { sourceWordsFor } from '../../../src/say/words-web-source.ts';
import { USUAL } from '../../../src/train/request.ts';
import { isOver } from '../../../src/train/run.ts';
import type { KeptRun } from '../../store/training.ts';
import { Layout } from '../layout.tsx';
import { bookOf } from '../learn/book-state.ts';
import { learnerOf, runPath } from '../learn/learner.ts';
import { QuizForm } from '../learn/quiz-form.tsx';
import { ReviewForm } from '../learn/review-form.tsx';
import { TourForm } from '../learn/tour-form.tsx';
import { type Page, pageFor, type WebParts } from '../page.ts';
import { show } from '../show.ts';
import { StandingBadge } from '../standing.tsx';

/** `/learn`: the way into tours, quizzes, reviews, progress and cards. */
export function learnPage(app: Hono, parts: WebParts): void {
  const { training } = parts.store;
  app.get('/learn', async (c) => {
    const page = await pageFor(c, parts);
    const words = learnWordsFor(page.language);
    const learner = learnerOf(c, parts);
    const last = async (kind: 'quiz' | 'review' | 'tour', document: string | null) =>
      learner === null ? null : training.last(learner, learner, kind, document);
    const unfinished = [await last('quiz', null), await last('review', null)];
    const tours = await Promise.all(page.view.documents.map(({ id }) => last('tour', id)));
    const book = await bookOf(learner, page, parts);
    const isDue = book.some(({ due }) => due <= page.moment.at);
    const review = (
      <section>
        <h2>{words.review}</h2>
        <ReviewForm page={page} book={book} />
      </section>
    );
    return show(
      c,
      <Layout page={page} title={page.words.learn} section="learn" sheet={['lists.css', 'learn.css']}>
        <h1>{page.words.learn}</h1>
        <p>{words.intro}</p>
        <Unfinished page={page} runs={unfinished.flatMap((own) => (own && !isOver(own.run) ? [own] : []))} />
        {isDue ? review : null}
        <h2>{words.tours}</h2>
        <p class="pale small">{words.toursHint}</p>
        <Tours page={page} tours={tours} />
        <h2>{words.quiz}</h2>
        <p class="pale small">{words.quizHint}</p>
        <QuizForm page={page} asked={{ document: '', topic: '', count: USUAL }} />
        {isDue ? null : review}
        <h2>{words.progress}</h2>
        <p>
          <a href={page.href('/learn/progress')}>{words.seeProgress}</a>
        </p>
        <h2>{words.cards}</h2>
        <p class="pale small">{words.cardsHint}</p>
        <p>
          <a href={page.href('/learn/cards')}>{words.cards}</a>
        </p>
        <p class="pale small">{words.privacy(parts.config.KEEP_DAYS)}</p>
      </Layout>,
    );
  });
}

/** Where somebody stopped in the middle. */
function Unfinished({ page, runs }: { readonly page: Page; readonly runs: readonly KeptRun[] }) {
  const words = learnWordsFor(page.language);
  if (runs.length === 0) return null;
  return (
    <section class="unfinished" aria-labelledby="unfinished">
      <h2 id="unfinished">{words.unfinished}</h2>
      <p class="moves">
        {runs.map((own) => (
          <a class="button primary" href={page.href(runPath(own))}>
            {words.goOn(own.run.kind === 'quiz' ? 'quiz' : 'review', own.run.position + 1, own.run.steps.length)}
          </a>
        ))}
      </p>
    </section>
  );
}

/** A tour of every document, with where somebody is in it. */
function Tours({ page, tours }: { readonly page: Page; readonly tours: readonly (KeptRun | null)[] }) {
  const names = wordsFor(page.language);
  const source = sourceWordsFor(page.language);
  return (
    <ul class="cards tours">
      {page.view.documents.map((document, i) => (
        <li>
          <h3>
            <a href={page.href(`/d/${encodeURIComponent(document.id)}`)}>{names.document(document)}</a>{' '}
            <StandingBadge document={document} words={source} />
          </h3>
          <TourForm page={page} document={document.id} last={tours[i] ?? null} />
        </li>
      ))}
    </ul>
  );
}
