import type { SourceWords } from '../../src/say/words-web-source.ts';
import type { SourceDocument } from '../../src/types.ts';

interface StandingProps {
  readonly document: SourceDocument;
  readonly words: SourceWords;
}

/** Official copy, repost or sample, in a word. */
export function StandingBadge({ document: { standing }, words }: StandingProps) {
  return <span class={`badge ${standing.kind}`}>{words.standing[standing.kind]}</span>;
}

/** How trustworthy the copy is, with the evidence, and what it lacks. */
export function Standing({ document, words }: StandingProps) {
  const { standing, missing } = document;
  const caution = words.caution[standing.kind];
  return (
    <div class="standing">
      <p>
        <StandingBadge document={document} words={words} /> <span lang="zh-Hans">{standing.evidence}</span>
        {caution === '' ? '' : ` · ${caution}`}
      </p>
      {missing.length === 0 ? null : (
        <p class="small">
          {words.missing}:<span lang="zh-Hans">{missing.join(';')}</span>
        </p>
      )}
      {document.visibility === 'internal' ? <p class="small">{words.internal}</p> : null}
    </div>
  );
}
