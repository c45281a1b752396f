import { learnWordsFor } from '../../../src/say/words-web-learn.ts';
import { isOver } from '../../../src/train/run.ts';
import type { KeptRun } from '../../store/training.ts';
import type { Page } from '../page.ts';

interface TourFormProps {
  readonly page: Page;
  readonly document: string;
  /** The last one somebody began; null when they never did. */
  readonly last: KeptRun | null;
  /** Not one of several. */
  readonly isAlone?: boolean;
}

/** Begins a tour; one under way goes on, or starts over. */
export function TourForm({ page, document, last, isAlone = false }: TourFormProps) {
  const words = learnWordsFor(page.language);
  const run = last && last.run.position > 0 && !isOver(last.run) ? last.run : null;
  return (
    <form method="post" action={page.href(`/learn/tour/${encodeURIComponent(document)}`)} class="moves">
      <button type="submit" class={run || isAlone ? 'primary' : ''}>
        {run ? words.resume(run.position + 1, run.steps.length) : words.begin}
      </button>
      {run ? (
        <button type="submit" name="restart" value="1" class="quiet">
          {words.restart}
        </button>
      ) : null}
    </form>
  );
}
