import { lines, replyOf } from '../../../src/say/parts.ts';
import type { Outcome } from '../../../src/say/result.ts';
import { learnWordsFor } from '../../../src/say/words-web-learn.ts';
import { lessonWordsFor } from '../../../src/say/words-web-lesson.ts';
import type { KeptRun } from '../../store/training.ts';
import { Layout } from '../layout.tsx';
import type { Page } from '../page.ts';
import { ReplyView } from '../reply-view.tsx';
import { runPath } from './learner.ts';
import { runTitle } from './run-title.ts';

interface OutcomeProps {
  readonly page: Page;
  readonly kept: KeptRun;
  readonly outcome: Outcome;
}

/** How a run came out, what to read again, and the ways on. */
export function OutcomePage({ page, kept, outcome }: OutcomeProps) {
  const words = lessonWordsFor(page.language);
  const learn = learnWordsFor(page.language);
  const { kind, document } = kept.run;
  const { result, again, booked } = outcome;
  const head = kind === 'tour' ? words.tourDone : words.result;
  return (
    <Layout page={page} title={`${head} · ${runTitle(kept, page)}`} section="learn" sheet={['lists.css', 'learn.css']}>
      <p class="path small">{runTitle(kept, page)}</p>
      <h1>{head}</h1>
      {result === null ? (
        <p>{words.nothingAnswered}</p>
      ) : (
        <ReplyView page={page} reply={replyOf([...lines([result]), ...again], page.language)} />
      )}
      {booked ? <p>{words.booked}</p> : null}
      <form method="post" action={page.href(runPath(kept))} class="moves">
        <input type="hidden" name="position" value={kept.run.position} />
        {kind === 'tour' ? (
          <a class="button primary" href={page.href('/learn/quiz', { in: document, n: 10 })}>
            {learn.quizOn}
          </a>
        ) : null}
        <button type="submit" name="move" value="again" class={kind === 'tour' ? 'quiet' : 'primary'}>
          {words.another[kind]}
        </button>
        {booked ? (
          <a class="button" href={page.href('/learn/review')}>
            {learn.review}
          </a>
        ) : null}
      </form>
      <p>
        <a href={page.href('/learn/progress')}>{learn.seeProgress}</a>
      </p>
      <p>
        <a href={page.href('/learn')}>{learn.back}</a>
      </p>
    </Layout>
  );
}
