import type { Fragment } from '../../src/say/fragments.ts';
import { paragraphsOf } from '../../src/say/paragraphs.ts';
import { visible } from '../../src/say/visible.ts';
import type { SourceWords } from '../../src/say/words-web-source.ts';
import type { SourceDocument } from '../../src/types.ts';

/** Longest gap that is only a number inside a line. */
const SHORT = 20;

interface PassageProps {
  readonly document: SourceDocument;
  readonly fragments: readonly Fragment[];
  readonly words: SourceWords;
  /** The notes on corrections stand on the same page. */
  readonly noted: boolean;
  /** Everything that is not shown is counted in its place, not only spam. */
  readonly counted?: boolean;
}

/** Words of a document, line by line. */
export function Passage({ document, fragments, words, noted, counted = false }: PassageProps) {
  const inner = { document, words, noted };
  const shown = fragments.filter((own) => own.is !== 'gap' || counted || own.reason === 'spam');
  return (
    <div class="passage" lang={document.script}>
      {paragraphsOf(shown).map((own) =>
        own.is === 'line' ? (
          <p>
            {own.fragments.map((fragment) => (
              <Part {...inner} fragment={fragment} inline={own.fragments.some(({ is }) => is === 'text')} />
            ))}
          </p>
        ) : own.marked ? (
          <mark>{own.text}</mark>
        ) : (
          own.text
        ),
      )}
    </div>
  );
}

interface PartProps extends Pick<PassageProps, 'document' | 'words' | 'noted'> {
  readonly fragment: Fragment;
  /** There are words beside it on the line. */
  readonly inline: boolean;
}

function Part({ fragment, document, words, noted, inline }: PartProps) {
  if (fragment.is === 'gap') {
    const short = inline && fragment.reason !== 'spam' && fragment.characters <= SHORT;
    return (
      <span class={short ? 'gap short' : 'gap'} lang={words.language}>
        {short ? words.shortGap(fragment.characters) : words.gap(fragment.reason, fragment.characters)}
      </span>
    );
  }
  if (fragment.is === 'dropped') return <del>{visible(fragment.text)}</del>;
  if (fragment.is === 'text') return fragment.marked ? <mark>{fragment.text}</mark> : fragment.text;
  const number = document.corrections.indexOf(fragment.correction) + 1;
  const text = visible(fragment.text);
  return (
    <>
      {fragment.text === '' ? '' : fragment.marked ? <mark>{text}</mark> : <span class="fixed">{text}</span>}
      {noted ? (
        <a class="note" lang={words.language} href={`#correction-${number}`}>
          {words.correction(number)}
        </a>
      ) : (
        <span class="note" lang={words.language}>
          {words.correction(number)}
        </span>
      )}
    </>
  );
}
