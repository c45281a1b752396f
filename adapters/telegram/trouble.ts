import { GrammyError, HttpError } from 'grammy';

/** What an administrator has to do about a refusal, by Telegram's error code. */
const ADVICE: Readonly<Record<number, string>> = {
  401: 'Telegram refuses the token: TELEGRAM_BOT_TOKEN was revoked or is wrong; BotFather gives a new one (/token)',
  404: 'Telegram does not know the token: copy TELEGRAM_BOT_TOKEN again from BotFather',
  409: 'somebody else takes the updates of this bot: another copy runs with the same token, or a webhook is set; stop the other one',
};

/** What is wrong, for an administrator; never the token, which an address may hold. */
export function troubleOf(error: unknown): string {
  if (error instanceof GrammyError)
    return ADVICE[error.error_code] ?? `Telegram refused ${error.method} (${error.error_code})`;
  return error instanceof HttpError ? 'Telegram cannot be reached' : 'the update could not be kept';
}
