import type { InlineQueryResult, InlineQueryResultsButton } from 'grammy/types';
import { formatted, MAX_TEXT } from '../formatted.ts';
import { inlineKeyboard } from '../keyboard.ts';
import { badRequest } from '../refusal.ts';
import type { Method } from './method.ts';

const MAX_NOTICE = 200;
const MAX_RESULTS = 50;
const CACHE_SECONDS = 300;

type Fields = Readonly<Record<string, unknown>>;

const answerCallbackQuery: Method = ({ world, params }) => {
  const text = params.text('text');
  const url = params.text('url');
  if ([...(text ?? '')].length > MAX_NOTICE) throw badRequest('MESSAGE_TOO_LONG');
  const cache = params.integer('cache_time');
  world.queries.answer(params.text('callback_query_id'), {
    ...(text && { text }),
    ...(params.has('show_alert') && { show_alert: params.flag('show_alert') }),
    ...(url && { url }),
    ...(cache !== undefined && { cache_time: cache }),
  });
  return true;
};

function unreadable(reason: string): Error {
  return badRequest(`can't parse InlineQueryResult: ${reason}`);
}

function checkContent(content: unknown): void {
  if (typeof content !== 'object' || content === null) throw unreadable('Can\'t find field "input_message_content"');
  const { message_text: text, parse_mode: parseMode, entities } = content as Fields;
  if (typeof text !== 'string') throw badRequest('input message content is not specified');
  formatted({ text, parseMode: parseMode as string | undefined, entities: entities as [] | undefined }, MAX_TEXT);
}

/** Articles are checked in full, of the other kinds the identifier and the keyboard. */
function checkResult(result: Fields): string {
  const { id, type, title } = result;
  if (typeof type !== 'string') throw unreadable('Can\'t find field "type"');
  if (typeof id !== 'string') throw unreadable('Can\'t find field "id"');
  if (id === '') throw badRequest('RESULT_ID_EMPTY');
  if (Buffer.byteLength(id) > 64) throw badRequest('RESULT_ID_INVALID');
  if (type === 'article') {
    if (typeof title !== 'string') throw unreadable('Can\'t find field "title"');
    if (title.trim() === '') throw badRequest('ARTICLE_TITLE_EMPTY');
    checkContent(result['input_message_content']);
  }
  inlineKeyboard(result['reply_markup']);
  return id;
}

function checkButton(button: InlineQueryResultsButton | undefined): void {
  const parameter = button?.start_parameter;
  if (button !== undefined && !button.text) throw badRequest("can't parse InlineQueryResultsButton");
  if (parameter === undefined) return;
  if (parameter === '') throw badRequest("can't use empty start_parameter");
  if (parameter.length > 64) throw badRequest('too long start_parameter specified');
  if (!/^[A-Za-z0-9_-]+$/.test(parameter)) throw badRequest('unallowed characters in start_parameter are used');
}

const answerInlineQuery: Method = ({ world, params }) => {
  const results = params.list('results');
  if (results === undefined) throw badRequest("can't parse results JSON object");
  if (results.length > MAX_RESULTS) throw badRequest('too many inline query results specified');
  const ids = results.map((result) => checkResult(result as Fields));
  if (new Set(ids).size < ids.length) throw badRequest('RESULT_ID_DUPLICATE');
  const nextOffset = params.text('next_offset') ?? '';
  if (Buffer.byteLength(nextOffset) > 64) throw badRequest('NEXT_OFFSET_INVALID');
  const button = params.json('button') as InlineQueryResultsButton | undefined;
  checkButton(button);
  world.queries.answer(params.text('inline_query_id'), {
    results: results as InlineQueryResult[],
    cache_time: params.integer('cache_time') ?? CACHE_SECONDS,
    is_personal: params.flag('is_personal'),
    next_offset: nextOffset,
    ...(button && { button }),
    cached: false,
  });
  return true;
};

export const queryMethods: Readonly<Record<string, Method>> = { answerCallbackQuery, answerInlineQuery };
