import { Gone, Later } from '../chat/messenger.ts';
import { isForAdministrators } from './advice.ts';
import { Refused, Unreachable } from './refused.ts';

/** Too much at once, the same message on its way already, and tokens and secrets that may be mended meanwhile. */
const LATER = [230020, 230049, 232019, 99991400, 99991661, 99991663, 10003, 10014];
/** The bot is not in the chat, or there is no chat. */
const CHAT_GONE = [230002, 230045, 232009, 232011];
/** The message that was to be answered or changed is not there any more. */
const WITHDRAWN = [230011, 230110, 231003];

/**
 * What a failed call means for a chat; an error that is about the message itself comes back as it is. No event says
 * that a person may be written to again, so a private chat is never gone.
 */
export function meaningOf(error: unknown, isPrivate: boolean): unknown {
  if (error instanceof Unreachable) return new Later(null, error);
  if (!(error instanceof Refused)) return error;
  if (LATER.includes(error.code)) return new Later(error.seconds, error);
  return CHAT_GONE.includes(error.code) && !isPrivate ? new Gone('the chat is gone', { cause: error }) : error;
}

/** Whether the platform refused the message itself: its form, its length, that it is changed. */
export function isAboutMessage(error: unknown): error is Refused {
  if (!(error instanceof Refused) || isForAdministrators(error.code)) return false;
  return !LATER.includes(error.code) && !CHAT_GONE.includes(error.code);
}

/** Whether what was to be answered is gone. */
export function isWithdrawn(error: unknown): boolean {
  return error instanceof Refused && WITHDRAWN.includes(error.code);
}
