import { fragmentsOf } from '../../src/say/fragments.ts';
import type { PrintedRow } from '../../src/say/printed-rows.ts';
import { wordsFor } from '../../src/say/words.ts';
import type { SourceWords } from '../../src/say/words-web-source.ts';
import type { OpenDocument } from './open-document.ts';
import type { Page } from './page.ts';
import { Passage } from './passage.tsx';

interface PrintedTableProps {
  readonly page: Page;
  readonly open: OpenDocument;
  readonly rows: readonly PrintedRow[];
  readonly words: SourceWords;
}

/** The source in the order of print, cleaned on one side and as printed on the other. */
export function PrintedTable({ page, open, rows, words }: PrintedTableProps) {
  const { document, clauses } = open;
  const names = wordsFor(page.language);
  const nameOf = ({ clause, kind }: PrintedRow) => {
    const own = clauses.find(({ id }) => id === clause);
    if (own) return <a href={open.href(own.id)}>{names.label(own)}</a>;
    return kind === 'clause' ? words.text : words.segment[kind];
  };
  return (
    <table class="printed">
      <thead>
        <tr>
          <th scope="col">{words.stretch}</th>
          <th scope="col">{words.cleaned}</th>
          <th scope="col">{words.printed}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row">{nameOf(row)}</th>
            {(['clean', 'printed'] as const).map((form) => (
              <td data-name={form === 'clean' ? words.cleaned : words.printed}>
                <Passage
                  document={document}
                  fragments={fragmentsOf(document, row.span, null, form)}
                  words={words}
                  noted={form === 'clean'}
                  counted
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
