import { webChatWordsFor } from '../../src/say/words-web-chat.ts';
import { learnWordsFor } from '../../src/say/words-web-learn.ts';
import { sourceWordsFor } from '../../src/say/words-web-source.ts';
import type { Page, WebParts } from './page.ts';
import { StandingBadge } from './standing.tsx';

/** Questions the documents answer. */
export async function welcomeOf(page: Page, { assistant }: WebParts): Promise<readonly string[]> {
  const message = { text: '/help', scope: null, language: page.language };
  const { answer } = await assistant.reply(message, null, { internal: false }, page.moment);
  return answer.kind === 'help' ? answer.examples.map(webChatWordsFor(page.language).example) : [];
}

interface WelcomeProps {
  readonly page: Page;
  readonly welcome: readonly string[];
}

/** What can be asked, of which documents. */
export function Welcome({ page, welcome }: WelcomeProps) {
  const words = webChatWordsFor(page.language);
  const source = sourceWordsFor(page.language);
  return (
    <>
      {welcome.length === 0 ? null : (
        <section>
          <h2>{words.examples}</h2>
          <ul class="examples">
            {welcome.map((text) => (
              <li>
                <a href={page.href('/', { q: text })}>{text}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        <a href={page.href('/learn')}>{learnWordsFor(page.language).invite}</a>
      </p>
      <section>
        <h2>{words.documents}</h2>
        <ul class="plain">
          {page.view.documents.map((document) => (
            <li>
              <a href={page.href(`/d/${encodeURIComponent(document.id)}`)}>{source.name(document)}</a>{' '}
              <StandingBadge document={document} words={source} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
