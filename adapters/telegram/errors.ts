import { GrammyError, HttpError } from 'grammy';
import { Gone, Later, Moved } from '../chat/messenger.ts';
import { nameOfChat } from './events.ts';

/** Refusals that are about the chat and not about the message. */
const CHAT_GONE = /chat not found|user is deactivated|group chat was deleted|PEER_ID_INVALID/i;

/** What a failed call means for a chat; an error that is about the message itself comes back as it is. */
export function meaningOf(error: unknown): unknown {
  if (error instanceof HttpError) return new Later(null, error);
  if (!(error instanceof GrammyError)) return error;
  const { error_code: code, parameters, description } = error;
  if (parameters.migrate_to_chat_id !== undefined) return new Moved(nameOfChat(parameters.migrate_to_chat_id));
  if (code === 429) return new Later(parameters.retry_after ?? null, error);
  if (code >= 500 || code === 401) return new Later(null, error);
  return code === 403 || CHAT_GONE.test(description) ? new Gone('the chat is gone', { cause: error }) : error;
}

/** Whether Telegram refused the message itself: its form, its buttons, the place in the chat. */
export function isRefusal(error: unknown): error is GrammyError {
  return error instanceof GrammyError && error.error_code === 400;
}
