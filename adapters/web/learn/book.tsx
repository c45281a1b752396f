import { pageOf } from '../../../src/say/paging.ts';
import { webProgressWordsFor } from '../../../src/say/words-web-progress.ts';
import type { BookEntry } from '../../../src/trainer.ts';
import type { Page } from '../page.ts';
import { Turns } from '../turns.tsx';
import { CardBack } from './card.tsx';
import { spoken } from './options.tsx';

interface BookProps {
  readonly page: Page;
  readonly book: readonly BookEntry[];
  /** The page of it that is shown, from 1. */
  readonly k: number;
  href(page: number): string;
}

/** The questions of the wrong-answer book; each opens to its answer. */
export function Book({ page, book, k, href }: BookProps) {
  const words = webProgressWordsFor(page.language);
  const { shown, n } = pageOf(book, k);
  if (book.length === 0) return null;
  return (
    <section aria-labelledby="book">
      <h2 id="book">
        {words.book} <span class="pale">{book.length}</span>
      </h2>
      <p class="pale small">{words.bookHint}</p>
      <ul class="book">
        {shown.map(({ card, due }) => (
          <li>
            <details>
              <summary>
                <span {...spoken(card.question, page)}>{card.question}</span>{' '}
                <span class={due <= page.moment.at ? 'badge sample' : 'badge'}>
                  {due <= page.moment.at ? words.dueNow : words.later}
                </span>
              </summary>
              <CardBack page={page} card={card} />
            </details>
          </li>
        ))}
      </ul>
      <Turns page={page} k={k} n={n} href={href} />
    </section>
  );
}
