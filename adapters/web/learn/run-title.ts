import { wordsFor } from '../../../src/say/words.ts';
import { learnWordsFor } from '../../../src/say/words-web-learn.ts';
import { lessonWordsFor } from '../../../src/say/words-web-lesson.ts';
import type { KeptRun } from '../../store/training.ts';
import type { Page } from '../page.ts';

/** What a run is called: a tour by its document. */
export function runTitle({ run: { kind, document } }: Pick<KeptRun, 'run'>, page: Page): string {
  const own = page.view.document(document ?? '');
  if (!own) return lessonWordsFor(page.language).kinds[kind];
  return learnWordsFor(page.language).tourTitle(wordsFor(page.language).document(own));
}
