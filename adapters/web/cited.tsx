import { linesAround } from '../../src/say/context.ts';
import { fragmentsOf } from '../../src/say/fragments.ts';
import { wordsFor } from '../../src/say/words.ts';
import type { SourceWords } from '../../src/say/words-web-source.ts';
import type { Span } from '../../src/types.ts';
import type { OpenDocument } from './open-document.ts';
import type { Page } from './page.ts';
import { Passage } from './passage.tsx';

interface CitedProps {
  readonly page: Page;
  readonly open: OpenDocument;
  readonly mark: Span;
  readonly words: SourceWords;
}

/** The cited words with the lines around them, and the clause they stand in. */
export function Cited({ page, open, mark, words }: CitedProps) {
  const { document, clauses } = open;
  const clause = clauses.find(({ span }) => span.start <= mark.start && span.end >= mark.end);
  const fragments = fragmentsOf(document, linesAround(document, mark), mark);
  if (!fragments.some((own) => 'marked' in own && own.marked)) return null;
  return (
    <section class="cited" aria-labelledby="cited">
      <h2 id="cited">{words.quoted}</h2>
      <blockquote>
        <Passage document={document} fragments={fragments} words={words} noted={false} />
      </blockquote>
      {clause ? (
        <p>
          <a href={open.href(clause.id, { at: `${mark.start}-${mark.end}` })}>
            {wordsFor(page.language).label(clause)}
          </a>
        </p>
      ) : null}
    </section>
  );
}
