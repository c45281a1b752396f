import type { Hono } from 'hono';
import { LONGEST_QUESTION } from '../../../src/ask/parse.ts';
import { visible } from '../../../src/say/visible.ts';
import { chatWordsFor } from '../../../src/say/words-chat.ts';
import { mannersFor } from '../../../src/say/words-manners.ts';
import { webChatWordsFor } from '../../../src/say/words-web-chat.ts';
import { wishOf } from '../../../src/train/wishes.ts';
import { answered, type Exchange } from '../conversation.ts';
import { FeedbackForm } from '../feedback-form.tsx';
import { AskForm, Layout } from '../layout.tsx';
import { wishedPage } from '../learn/wished.tsx';
import { type Page, pageFor, type WebParts } from '../page.ts';
import { ReplyView } from '../reply-view.tsx';
import { show } from '../show.ts';
import { Welcome, welcomeOf } from '../welcome.tsx';

/** `/?q=`: a question with its answer; without one the way to ask. */
export function chatPage(app: Hono, parts: WebParts): void {
  app.get('/', async (c) => {
    const page = await pageFor(c, parts);
    const text = visible(c.req.query('q') ?? '').trim();
    if (text === '') return show(c, <Start page={page} welcome={await welcomeOf(page, parts)} />);
    if (text.length > LONGEST_QUESTION) return show(c, <TooLong page={page} length={text.length} />);
    const wish = wishOf(text);
    if (wish) return show(c, await wishedPage(text, wish, page, parts));
    c.header('Cache-Control', 'private, no-cache');
    const exchange = await answered(c, text, page, parts);
    const origin = parts.config.PUBLIC_URL ?? new URL(c.req.url).origin;
    return show(c, <Answered page={page} exchange={exchange} origin={origin} noted={c.req.query('noted') === '1'} />);
  });
}

function Start({ page, welcome }: { readonly page: Page; readonly welcome: Awaited<ReturnType<typeof welcomeOf>> }) {
  const words = webChatWordsFor(page.language);
  return (
    <Layout page={page} title={page.words.ask} section="ask" sheet="lists.css">
      <h1>{words.heading}</h1>
      <p>{words.intro}</p>
      <AskForm page={page} action="/" />
      <Welcome page={page} welcome={welcome} />
    </Layout>
  );
}

function TooLong({ page, length }: { readonly page: Page; readonly length: number }) {
  return (
    <Layout page={page} title={page.words.ask} section="ask" sheet="lists.css">
      <h1>{webChatWordsFor(page.language).heading}</h1>
      <p role="alert">{chatWordsFor(page.language).tooLong(length, LONGEST_QUESTION)}</p>
      <AskForm page={page} action="/" />
    </Layout>
  );
}

interface AnsweredProps {
  readonly page: Page;
  readonly exchange: Exchange;
  readonly origin: string;
  /** A complaint was just noted. */
  readonly noted: boolean;
}

function Answered({ page, exchange, origin, noted }: AnsweredProps) {
  const words = webChatWordsFor(page.language);
  const { text, name, after, trail, reply } = exchange;
  return (
    <Layout page={page} title={text.length > 40 ? `${text.slice(0, 40)}…` : text} section="ask" sheet="lists.css">
      {after ? (
        <p class="small pale">
          <a href={page.href('/', { q: after.asked.text })}>{words.after(after.asked.text)}</a>
        </p>
      ) : null}
      <h1 class="question">{text}</h1>
      {noted ? <p role="status">{mannersFor(page.language).noted}</p> : null}
      <section class="answer" aria-label={words.answer}>
        <ReplyView page={page} reply={reply} />
        {reply.actions.length === 0 ? null : (
          <ul class="actions" aria-label={words.more}>
            {reply.actions.map((action) => (
              <li>
                <a class="button" href={exchange.href(action)}>
                  {action.label}
                </a>
              </li>
            ))}
          </ul>
        )}
      </section>
      {trail.length > 0 ? (
        <p>
          <a href={exchange.href(null)}>{words.back}</a>
        </p>
      ) : null}
      <AskForm page={page} action="/" label={words.followUp} hidden={{ after: name }} />
      <div class="about">
        <FeedbackForm page={page} exchange={exchange} />
        {after ? null : <Share page={page} exchange={exchange} origin={origin} />}
      </div>
      <p class="pale small">{words.privacy}</p>
    </Layout>
  );
}

/** The address of a question that anybody can open; one that follows another cannot be understood alone. */
function Share({ page, exchange, origin }: Omit<AnsweredProps, 'noted'>) {
  const words = webChatWordsFor(page.language);
  const path = page.href('/', { q: exchange.text });
  return (
    <p class="share">
      <a href={path}>{words.share}</a>{' '}
      <button type="button" hidden data-copy={origin + path} data-done={words.copied}>
        {words.copyLink}
      </button>
    </p>
  );
}
