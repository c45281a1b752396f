import type { SourceWords } from '../../src/say/words-web-source.ts';
import type { OpenDocument } from './open-document.ts';

interface ViewsProps {
  readonly open: OpenDocument;
  readonly clause: string | null;
  readonly printed: boolean;
  readonly words: SourceWords;
  /** What both addresses keep. */
  readonly query: Readonly<Record<string, string | null>>;
}

/** The switch between the cleaned text and the source as printed beside it. */
export function Views({ open, clause, printed, words, query }: ViewsProps) {
  const current = { 'aria-current': 'true' } as const;
  return (
    <>
      <nav aria-label={words.views} class="views">
        <a href={open.href(clause, query)} {...(printed ? {} : current)}>
          {words.cleanView}
        </a>
        <a href={open.href(clause, { ...query, view: 'raw' })} {...(printed ? current : {})}>
          {words.printedView}
        </a>
      </nav>
      {printed ? <p class="pale small">{words.printedHint}</p> : null}
    </>
  );
}
