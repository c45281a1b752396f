import type { Hono } from 'hono';
import { z } from 'zod';
import { visible } from '../../../src/say/visible.ts';
import { learnWordsFor } from '../../../src/say/words-web-learn.ts';
import { MOST, USUAL } from '../../../src/train/request.ts';
import { Layout } from '../layout.tsx';
import { beginRun, learnerOf, runPath } from '../learn/learner.ts';
import { LONGEST_TOPIC, type QuizAsked, QuizForm } from '../learn/quiz-form.tsx';
import { ownForm } from '../own-form.ts';
import { type Page, pageFor, type WebParts } from '../page.ts';
import { show } from '../show.ts';

const Count = z.coerce.number().int().min(1).max(MOST).nullable().catch(null);
const Text = z.string().catch('');

/** `/learn/quiz?in=&n=`: the way into a quiz, which a form begins. */
export function learnQuiz(app: Hono, parts: WebParts): void {
  app.get('/learn/quiz', async (c) => {
    const page = await pageFor(c, parts);
    const about = visible(c.req.query('in') ?? '').slice(0, LONGEST_TOPIC);
    const isDocument = page.view.document(about) !== undefined;
    const count = Count.parse(c.req.query('n') ?? null);
    const asked: QuizAsked = {
      document: isDocument ? about : '',
      topic: isDocument ? '' : about,
      count: count ?? (isDocument || about === '' ? USUAL : null),
    };
    return show(c, <QuizStart page={page} asked={asked} problem={null} />);
  });

  app.post('/learn/quiz', ownForm(parts), async (c) => {
    const page = await pageFor(c, parts);
    const form = await c.req.parseBody();
    const document = page.view.document(Text.parse(form['document']))?.id ?? '';
    const topic = visible(Text.parse(form['topic'])).slice(0, LONGEST_TOPIC).trim();
    const asked: QuizAsked = { document, topic, count: Count.parse(form['n'] || null) };
    const wish = { is: 'quiz', rest: requestOf(asked, page) } as const;
    const run = await beginRun(c, learnerOf(c, parts), wish, page, parts);
    const { unknown, nothing } = learnWordsFor(page.language);
    if (!run) return show(c, <QuizStart page={page} asked={asked} problem={topic === '' ? nothing : unknown(topic)} />);
    const wanted = asked.count !== null && run.run.steps.length < asked.count ? asked.count : null;
    return c.redirect(page.href(runPath(run), { wanted }), 303);
  });
}

/** What was chosen, as somebody would write it behind /quiz. */
function requestOf({ document, topic, count }: QuizAsked, page: Page): string {
  const about = topic === '' ? document : `${page.view.document(document)?.shortName ?? ''} ${topic}`.trim();
  return (count === null ? about : `${count}道题 ${about}`).trim();
}

interface QuizStartProps {
  readonly page: Page;
  readonly asked: QuizAsked;
  readonly problem: string | null;
}

function QuizStart({ page, asked, problem }: QuizStartProps) {
  const words = learnWordsFor(page.language);
  return (
    <Layout page={page} title={words.quiz} section="learn" sheet="learn.css">
      <p class="path small">
        <a href={page.href('/learn')}>{page.words.learn}</a>
      </p>
      <h1>{words.quiz}</h1>
      <p>{words.quizHint}</p>
      {problem === null ? null : <p role="alert">{problem}</p>}
      <QuizForm page={page} asked={asked} />
    </Layout>
  );
}
