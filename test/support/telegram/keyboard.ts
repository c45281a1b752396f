import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import { badRequest } from './refusal.ts';
import { checkedUrl } from './url.ts';

const ACTIONS = [
  'url',
  'callback_data',
  'web_app',
  'login_url',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'copy_text',
  'callback_game',
  'pay',
];
const MAX_BUTTONS = 100;

type Fields = Readonly<Record<string, unknown>>;

function unreadable(reason: string): Error {
  return badRequest(`can't parse inline keyboard button: ${reason}`);
}

function checkUrl(url: unknown): void {
  if (typeof url !== 'string' || checkedUrl(url) === undefined) {
    throw badRequest(`inline keyboard button URL '${url}' is invalid: Wrong HTTP URL`);
  }
}

function checkData(data: unknown): void {
  const bytes = Buffer.byteLength(String(data));
  if (typeof data !== 'string' || bytes > 64) throw badRequest('BUTTON_DATA_INVALID');
}

/** Of several actions the real server takes one; here that is refused, since no bot can mean it. */
function checkButton(button: Fields): void {
  if (typeof button !== 'object' || button === null) throw unreadable('InlineKeyboardButton must be an Object');
  if (!('text' in button)) throw unreadable('Can\'t find field "text"');
  if (typeof button['text'] !== 'string') throw unreadable('Field "text" must be of type String');
  if (button['text'].trim() === '') throw badRequest('inline keyboard button text is empty');
  const actions = ACTIONS.filter((action) => button[action] !== undefined && button[action] !== null);
  if (actions.length === 0 || button['callback_data'] === '') {
    throw unreadable('Text buttons are unallowed in the inline keyboard');
  }
  if (actions.length > 1) throw unreadable('Exactly one action must be used');
  if (actions[0] === 'url') checkUrl(button['url']);
  if (actions[0] === 'callback_data') checkData(button['callback_data']);
  const copied = (button['copy_text'] as Fields | undefined)?.['text'];
  if (actions[0] === 'copy_text' && (typeof copied !== 'string' || copied === '' || copied.length > 256)) {
    throw badRequest('BUTTON_COPY_TEXT_INVALID');
  }
}

/** The keyboard under a message; none when there is no inline one. */
export function inlineKeyboard(markup: unknown): InlineKeyboardMarkup | undefined {
  if (markup === undefined || markup === null) return undefined;
  if (typeof markup !== 'object') throw badRequest('object expected as reply markup');
  const rows = (markup as Fields)['inline_keyboard'];
  if (rows === undefined) return undefined;
  if (!Array.isArray(rows) || !rows.every((row) => Array.isArray(row))) {
    throw badRequest('field "inline_keyboard" of the InlineKeyboardMarkup should be an Array of Arrays');
  }
  const kept = rows.filter((row) => row.length > 0) as InlineKeyboardButton[][];
  for (const button of kept.flat()) checkButton(button as unknown as Fields);
  if (kept.flat().length > MAX_BUTTONS) throw badRequest('reply markup is too long');
  return kept.length === 0 ? undefined : { inline_keyboard: kept };
}
