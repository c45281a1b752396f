import type { Flashcard } from '../../../src/say/flashcard.ts';
import { pathOf } from '../../../src/say/link.ts';
import { wordsFor } from '../../../src/say/words.ts';
import { lessonWordsFor } from '../../../src/say/words-web-lesson.ts';
import type { Page } from '../page.ts';
import { spoken } from './options.tsx';

interface CardProps {
  readonly page: Page;
  readonly card: Flashcard;
}

/** The side of a card that asks. */
export function CardFront({ page, card: { kind, question, options } }: CardProps) {
  return (
    <div class="front">
      <p class="kind">{lessonWordsFor(page.language).questionKinds[kind]}</p>
      <p class="asks" {...spoken(question, page)}>
        {question}
      </p>
      <ul>
        {options.map((option) => (
          <li {...spoken(option, page)}>{option}</li>
        ))}
      </ul>
    </div>
  );
}

/** The side that answers: with the words that prove it, and where they stand. */
export function CardBack({ page, card: { answer, quote, source, passage } }: CardProps) {
  return (
    <div class="back">
      <p class="answers">
        <span class="pale small">{lessonWordsFor(page.language).answer}</span>{' '}
        <strong {...spoken(answer, page)}>{answer}</strong>
      </p>
      <blockquote>
        <span lang={quote.language}>{quote.text}</span>
        {quote.converted ? <span class="pale small">{wordsFor(page.language).converted}</span> : null}
      </blockquote>
      <p class="source">
        <a href={page.href(pathOf(passage))}>{source}</a>
      </p>
    </div>
  );
}
