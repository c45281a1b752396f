import { droppedOf, factRows } from '../../src/say/document-facts.ts';
import type { Shown } from '../../src/say/parts.ts';
import type { SourceWords } from '../../src/say/words-web-source.ts';
import type { SourceDocument } from '../../src/types.ts';
import type { OpenDocument } from './open-document.ts';

interface FactsProps {
  readonly open: OpenDocument;
  readonly shown: Shown;
  readonly words: SourceWords;
}

/** What a document says of itself, each with a link to where; what is not printed says so. */
export function Facts({ open, shown, words }: FactsProps) {
  const { document } = open;
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{words.facts}</h2>
      <dl class="facts">
        {factRows(document, shown).map(({ name, value, language, passage }) => (
          <>
            <dt>
              {passage ? (
                <a href={open.href(passage.clause, { at: `${passage.start}-${passage.end}` })}>{name}</a>
              ) : (
                name
              )}
            </dt>
            {value === null ? <dd class="pale">{words.notPrinted}</dd> : <dd lang={language}>{value}</dd>}
          </>
        ))}
      </dl>
      {document.url === null ? null : (
        <p>
          <a href={document.url} rel="noopener noreferrer external">
            {words.official}
          </a>
        </p>
      )}
    </section>
  );
}

interface DroppedProps {
  readonly document: SourceDocument;
  readonly words: SourceWords;
}

/** How much of the source is hidden, and why. */
export function Dropped({ document, words }: DroppedProps) {
  const { all, characters, reasons } = droppedOf(document);
  return (
    <section aria-labelledby="dropped">
      <h2 id="dropped">{words.dropped}</h2>
      <p>{characters === 0 ? words.droppedNone : words.droppedOf(characters, all)}</p>
      {reasons.length === 0 ? null : (
        <table class="sums">
          <thead>
            <tr>
              <th scope="col">{words.why}</th>
              <th scope="col">{words.characters}</th>
              <th scope="col">{words.share}</th>
            </tr>
          </thead>
          <tbody>
            {reasons.map((own) => (
              <tr>
                <th scope="row">{words.dropReason(own.reason)}</th>
                <td>{own.characters}</td>
                <td>{`${(own.share * 100).toFixed(1)} %`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
