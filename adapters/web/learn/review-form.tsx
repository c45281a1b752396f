import { learnWordsFor } from '../../../src/say/words-web-learn.ts';
import type { BookEntry } from '../../../src/trainer.ts';
import type { Page } from '../page.ts';

interface ReviewFormProps {
  readonly page: Page;
  readonly book: readonly BookEntry[];
}

/** How the wrong-answer book stands, and the way to review what is due. */
export function ReviewForm({ page, book }: ReviewFormProps) {
  const words = learnWordsFor(page.language);
  const { at } = page.moment;
  const due = book.filter((entry) => entry.due <= at).length;
  if (book.length === 0) return <p>{words.emptyBook}</p>;
  if (due === 0) {
    const next = Math.min(...book.map((entry) => entry.due));
    return (
      <p>
        {words.book(book.length, due)}
        {words.nextIn(Math.ceil((next - at) / 60_000))}
      </p>
    );
  }
  return (
    <form method="post" action={page.href('/learn/review')}>
      <p>{words.book(book.length, due)}</p>
      <p class="moves">
        <button type="submit" class="primary">
          {words.beginReview}
        </button>
      </p>
    </form>
  );
}
