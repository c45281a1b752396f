import type { InlineQueryResult } from 'grammy/types';
import { formatted, MAX_TEXT } from './formatted.ts';

/** The message that a chosen result of an inline query becomes. */
export function resultFields(result: InlineQueryResult): object {
  const content = 'input_message_content' in result ? result.input_message_content : undefined;
  if (content === undefined || !('message_text' in content)) throw new Error('only results with a text can be sent');
  const source = { text: content.message_text, parseMode: content.parse_mode, entities: content.entities };
  const { text, entities } = formatted(source, MAX_TEXT);
  const keyboard = result.reply_markup;
  return { text, ...(entities.length > 0 && { entities }), ...(keyboard && { reply_markup: keyboard }) };
}
