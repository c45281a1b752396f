import type { Hono } from 'hono';
import { wordsFor } from '../../../src/say/words.ts';
import { learnWordsFor } from '../../../src/say/words-web-learn.ts';
import { Layout } from '../layout.tsx';
import { beginRun, learnerOf, restartTour, runPath } from '../learn/learner.ts';
import { TourForm } from '../learn/tour-form.tsx';
import { ownForm } from '../own-form.ts';
import { pageFor, type WebParts } from '../page.ts';
import { show } from '../show.ts';

/** `/learn/tour/:document`: the way into a tour, and where it goes on. */
export function learnTour(app: Hono, parts: WebParts): void {
  app.get('/learn/tour/:document', async (c) => {
    const page = await pageFor(c, parts);
    const document = page.view.document(c.req.param('document'));
    if (!document) return c.notFound();
    const words = learnWordsFor(page.language);
    const learner = learnerOf(c, parts);
    const last = learner === null ? null : await parts.store.training.last(learner, learner, 'tour', document.id);
    const title = words.tourTitle(wordsFor(page.language).document(document));
    return show(
      c,
      <Layout page={page} title={title} section="learn" sheet="learn.css">
        <p class="path small">
          <a href={page.href('/learn')}>{page.words.learn}</a>
        </p>
        <h1>{title}</h1>
        <p>{words.tourIntro}</p>
        <TourForm page={page} document={document.id} last={last} isAlone />
      </Layout>,
    );
  });

  app.post('/learn/tour/:document', ownForm(parts), async (c) => {
    const page = await pageFor(c, parts);
    const document = page.view.document(c.req.param('document'));
    if (!document) return c.notFound();
    const learner = learnerOf(c, parts);
    const restarts = (await c.req.parseBody())['restart'] === '1';
    const run = restarts
      ? await restartTour(c, learner, document.id, page, parts)
      : await beginRun(c, learner, { is: 'learn', rest: document.id }, page, parts);
    return run ? c.redirect(page.href(runPath(run)), 303) : c.notFound();
  });
}
