import { type Api, InlineQueryResultBuilder } from 'grammy';
import type { InlineQuery } from 'grammy/types';
import { LONGEST_QUESTION } from '../../src/ask/parse.ts';
import type { Assistant, Moment } from '../../src/assistant.ts';
import type { PageOf } from '../../src/say/link.ts';
import { visible } from '../../src/say/visible.ts';
import { languageOf, nameOfChat } from './events.ts';
import { htmlOf } from './html.ts';

/** Results Telegram shows without scrolling far; it takes 50 at most. */
const MOST = 10;
/** Answers change only with the documents, and on days. */
const CACHE_SECONDS = 60;
const LONGEST_TITLE = 200;

export interface InlineParts {
  readonly api: Api;
  readonly assistant: Assistant;
  readonly clock: () => Moment;
  readonly pageOf: PageOf;
  /** Whether somebody may ask once more now. */
  readonly mayAsk: (person: string) => Promise<boolean>;
}

/**
 * Answers what is typed behind the bot's name in any chat, with results to send. Nobody knows which chat that is, so
 * only public documents are read.
 */
export async function answerInline(
  { id, query, from }: InlineQuery,
  { api, assistant, clock, pageOf, mayAsk }: InlineParts,
): Promise<void> {
  if (!(await mayAsk(nameOfChat(from.id)))) return;
  const text = query.trim().slice(0, LONGEST_QUESTION) || '/help';
  const language = languageOf(from) ?? 'zh-Hans';
  const cards = await assistant.cards({ text, scope: null, language }, { internal: false }, clock(), MOST);
  const results = cards.flatMap(({ title, description, reply }, i) => {
    const [html] = htmlOf(reply, pageOf);
    const shown = visible(title).slice(0, LONGEST_TITLE);
    if (html === undefined || shown === '') return [];
    const more = { description: visible(description).slice(0, LONGEST_TITLE) };
    const options = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const;
    return [InlineQueryResultBuilder.article(String(i), shown, more).text(html, options)];
  });
  // Numbers and names of commands are answered in the asker's own language.
  await api.answerInlineQuery(id, results, { cache_time: CACHE_SECONDS, is_personal: true });
}
