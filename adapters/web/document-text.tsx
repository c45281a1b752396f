import type { Child } from 'hono/jsx';
import type { Heading } from '../../src/say/contents.ts';
import { headingText } from '../../src/say/contents.ts';
import type { Shown } from '../../src/say/parts.ts';
import { wordsFor } from '../../src/say/words.ts';
import type { SourceWords } from '../../src/say/words-web-source.ts';
import type { Clause, SourceDocument } from '../../src/types.ts';
import { ClauseView } from './clause-view.tsx';
import type { OpenDocument } from './open-document.ts';
import type { Page } from './page.ts';

interface ContentsProps {
  readonly open: OpenDocument;
  readonly headings: readonly Heading[];
  readonly pages: readonly (readonly Clause[])[];
  readonly words: SourceWords;
}

/** The headings of a document, each leading to its first clause. */
export function Contents({ open, headings, pages, words }: ContentsProps) {
  const href = ({ id }: Clause) => {
    const k = pages.findIndex((page) => page.some((clause) => clause.id === id)) + 1;
    return `${open.href(null, { page: k > 1 ? k : null })}#c-${encodeURIComponent(id)}`;
  };
  return (
    <nav class="contents" aria-labelledby="contents">
      <h2 id="contents">{words.contents}</h2>
      <ul>
        {headings.map(({ depth, text, converted, first, clauses, own }) => (
          <li class={`depth-${Math.min(depth, 3)}`}>
            <a href={href(first)} lang={converted || own ? 'zh-Hans' : open.document.script}>
              {text}
            </a>
            {own ? null : <span class="pale small"> {words.clauses(clauses)}</span>}
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface TextProps {
  readonly page: Page;
  readonly open: OpenDocument;
  readonly clauses: readonly Clause[];
  readonly headings: readonly Heading[];
  readonly words: SourceWords;
  readonly shown: Shown;
}

/** Clauses under their headings; a page that begins inside a part says so. */
export function Text({ page, open, clauses, headings, words, shown }: TextProps) {
  const { document, sections } = open;
  return (
    <>
      {clauses.map((clause, i) => {
        const begun = headings.filter(({ first, own }) => !own && first.id === clause.id);
        const running = i > 0 ? [] : clause.path.slice(0, clause.path.length - begun.length);
        return (
          <>
            {running.map((heading, depth) => {
              const own = headingText(document, heading, sections, shown);
              return (
                <Title level={3 + depth} language={langOf(own.converted, document)}>
                  {words.continued(own.text)}
                </Title>
              );
            })}
            {begun.map(({ depth, text, converted }) => (
              <Title level={3 + depth} language={langOf(converted, document)}>
                {text}
              </Title>
            ))}
            <article class="clause" id={`c-${clause.id}`}>
              <Title level={3 + clause.path.length} language={page.language}>
                <a href={open.href(clause.id)}>{wordsFor(page.language).label(clause)}</a>
              </Title>
              <ClauseView page={page} open={open} clause={clause} mark={null} printed={false} linked={false} />
            </article>
          </>
        );
      })}
    </>
  );
}

const langOf = (converted: boolean, document: SourceDocument) => (converted ? 'zh-Hans' : document.script);

interface TitleProps {
  readonly level: number;
  readonly language: string;
  readonly children: Child;
}

function Title({ level, language, children }: TitleProps) {
  const Tag = `h${Math.min(level, 6)}` as 'h3';
  return <Tag lang={language}>{children}</Tag>;
}
