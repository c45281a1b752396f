import type { BookEntry } from '../../../src/trainer.ts';
import type { Page, WebParts } from '../page.ts';
import { whoIs } from './learner.ts';

/** The wrong-answer book of a learner; empty before their first run. */
export async function bookOf(
  learner: string | null,
  page: Page,
  { learning }: WebParts,
): Promise<readonly BookEntry[]> {
  return learner === null ? [] : learning.book(whoIs(learner, page));
}
