import { type ClauseLabel, clauseLabels } from '../../src/say/clause-labels.ts';
import { fragmentsOf } from '../../src/say/fragments.ts';
import { shownFor } from '../../src/say/parts.ts';
import { type SourceWords, sourceWordsFor } from '../../src/say/words-web-source.ts';
import type { Clause, Correction, SourceDocument, Span } from '../../src/types.ts';
import type { OpenDocument } from './open-document.ts';
import type { Page } from './page.ts';
import { Passage } from './passage.tsx';

interface ClauseViewProps {
  readonly page: Page;
  readonly open: OpenDocument;
  readonly clause: Clause;
  readonly mark: Span | null;
  /** Beside the source as printed. */
  readonly printed: boolean;
  /** Its units link to their pages, and its labels to their words. */
  readonly linked: boolean;
}

/** A clause: its words, what it prints of itself as labels. */
export function ClauseView({ page, open, clause, mark, printed, linked }: ClauseViewProps) {
  const words = sourceWordsFor(page.language);
  const { document } = open;
  const shown = shownFor({ language: page.language, now: page.moment.today });
  const labels = clauseLabels(document, clause, open.view.units, shown);
  const text = (
    <Passage
      document={document}
      fragments={fragmentsOf(document, clause.span, mark)}
      words={words}
      noted
      counted={printed}
    />
  );
  return (
    <>
      {printed ? (
        <div class="beside">
          <div>
            <p class="side">{words.cleaned}</p>
            {text}
          </div>
          <div>
            <p class="side">{words.printed}</p>
            <Passage
              document={document}
              fragments={fragmentsOf(document, clause.span, mark, 'printed')}
              words={words}
              noted={false}
              counted
            />
          </div>
        </div>
      ) : (
        text
      )}
      <Labels labels={labels} page={page} open={open} clause={clause} linked={linked} />
    </>
  );
}

interface LabelsProps extends Pick<ClauseViewProps, 'page' | 'open' | 'clause' | 'linked'> {
  readonly labels: readonly ClauseLabel[];
}

function Labels({ labels, page, open, clause, linked }: LabelsProps) {
  if (labels.length === 0) return null;
  return (
    <dl class="labels">
      {labels.map(({ name, values, remark, passage: { start, end } }) => (
        <div>
          <dt>{linked ? <a href={open.href(clause.id, { at: `${start}-${end}` })}>{name}</a> : name}</dt>
          <dd lang={page.language === 'zh-Hans' ? 'zh-Hans' : open.document.script}>
            {values.map(({ text, unit }, i) => (
              <>
                {i > 0 ? '、' : ''}
                {linked && unit ? <a href={page.href(`/u/${encodeURIComponent(unit)}`)}>{text}</a> : text}
              </>
            ))}
            {remark === '' ? null : (
              <span class="pale" lang={page.language}>
                {remark}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The corrections made in a stretch of raw text. */
export function correctionsIn({ corrections }: SourceDocument, { start, end }: Span): Correction[] {
  return corrections.filter(({ span }) => span.start < end && span.end > start);
}

interface CorrectionsProps {
  readonly document: SourceDocument;
  readonly list: readonly Correction[];
  readonly words: SourceWords;
}

/** What was corrected, and why. */
export function Corrections({ document, list, words }: CorrectionsProps) {
  if (list.length === 0) return null;
  return (
    <ul class="corrections">
      {list.map((own) => {
        const number = document.corrections.indexOf(own) + 1;
        return (
          <li id={`correction-${number}`}>
            <strong>{words.correction(number)}</strong>{' '}
            <span lang={document.script}>{words.changed(own.raw, own.text)}</span>
            {' · '}
            {words.reason}:<span lang="zh-Hans">{own.reason}</span>
            {' · '}
            {words.evidence}:<span lang="zh-Hans">{own.evidence}</span>
          </li>
        );
      })}
    </ul>
  );
}
