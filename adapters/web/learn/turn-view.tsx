import type { AskedQuestion } from '../../../src/say/question.ts';
import { trainWordsFor } from '../../../src/say/words-train.ts';
import { lessonWordsFor } from '../../../src/say/words-web-lesson.ts';
import type { Turn, Verdict } from '../../../src/trainer.ts';
import type { KeptRun } from '../../store/training.ts';
import { Layout } from '../layout.tsx';
import type { Page } from '../page.ts';
import { ReplyView } from '../reply-view.tsx';
import { runPath } from './learner.ts';
import { JudgedOptions, OptionButtons, spoken } from './options.tsx';
import { runTitle } from './run-title.ts';

interface TurnProps {
  readonly page: Page;
  readonly kept: KeptRun;
  readonly turn: Turn;
  /** Null before the question is answered. */
  readonly verdict: Verdict | null;
  /** The option that was chosen, as the address says. */
  readonly chosen: number | null;
  /** How many questions were wanted, where there are fewer. */
  readonly wanted: number | null;
}

/** What a run shows now: its card, its question, and what was said to the answer. */
export function TurnPage({ page, kept, turn: { card, question }, verdict, chosen, wanted }: TurnProps) {
  const words = lessonWordsFor(page.language);
  const { kind, position, steps } = kept.run;
  const [head, ...rows] = card?.blocks ?? [];
  const step = words.step(kind, position + 1, steps.length);
  const title = runTitle(kept, page);
  return (
    <Layout page={page} title={`${step} · ${title}`} section="learn" sheet={['lists.css', 'learn.css']}>
      <h1 class="run">{title}</h1>
      <p class="steps">
        <progress value={position + 1} max={steps.length} aria-label={step} /> <span>{step}</span>
      </p>
      {wanted === null || position > 0 ? null : (
        <p role="status">{trainWordsFor(page.language).onlySome(steps.length)}</p>
      )}
      {card && head ? (
        <section class="card" aria-labelledby="card">
          <h2 id="card">{'value' in head ? head.value : head.text}</h2>
          <ReplyView page={page} reply={{ ...card, blocks: rows }} />
        </section>
      ) : null}
      <form method="post" action={page.href(runPath(kept))}>
        <input type="hidden" name="position" value={position} />
        {question ? <Asked {...{ page, kept, question, verdict, chosen }} /> : null}
        <Moves page={page} kept={kept} isDone={question === null || verdict !== null} />
      </form>
    </Layout>
  );
}

interface AskedProps extends Pick<TurnProps, 'page' | 'kept' | 'verdict' | 'chosen'> {
  readonly question: AskedQuestion;
}

function Asked({ page, kept, question, verdict, chosen }: AskedProps) {
  const words = lessonWordsFor(page.language);
  const { kind } = kept.run;
  // The page says above it what its heading says in a chat.
  const { text } = question;
  // An address may say anything: it is believed where it fits what was judged.
  const own = verdict?.right === true ? question.right : chosen === question.right ? null : chosen;
  return (
    <section class={kind === 'tour' ? 'checking' : ''} aria-labelledby="asked">
      {kind === 'tour' ? <p class="pale small">{words.check}</p> : null}
      <h2 id="asked" {...spoken(text, page)}>
        {text}
      </h2>
      {verdict === null ? (
        <OptionButtons page={page} question={question} />
      ) : (
        <>
          <JudgedOptions page={page} question={question} chosen={own} />
          <div class={verdict.right ? 'verdict good' : 'verdict'} id="verdict">
            <ReplyView page={page} reply={verdict.reply} />
          </div>
        </>
      )}
    </section>
  );
}

interface MovesProps extends Pick<TurnProps, 'page' | 'kept'> {
  /** There is nothing left to answer. */
  readonly isDone: boolean;
}

/** The buttons that go on, past a question too, and that end a run. */
function Moves({ page, kept: { run }, isDone }: MovesProps) {
  const words = lessonWordsFor(page.language);
  const isLast = run.position + 1 === run.steps.length;
  return (
    <p class="moves">
      <button type="submit" name="move" value="next" class={isDone ? 'primary' : 'quiet'}>
        {isDone ? (isLast ? words.finish : words.next[run.kind]) : words.skip}
      </button>
      {isDone && isLast ? null : (
        <button type="submit" name="move" value="stop" class="quiet">
          {words.stop[run.kind]}
        </button>
      )}
    </p>
  );
}
