import { GrammyError, HttpError } from 'grammy';
import type { Log } from '../log.ts';

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;

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

/** Does something until it succeeds or is stopped, with longer and longer waits; says why it has to wait. */
export async function persistently<T>(
  work: () => Promise<T>,
  { signal, log, say }: { readonly signal: AbortSignal; readonly log: Log; readonly say: (trouble: string) => void },
): Promise<T | null> {
  for (let wait = FIRST_WAIT_MS; !signal.aborted; wait = Math.min(LONGEST_WAIT_MS, wait * 2)) {
    try {
      return await work();
    } catch (err) {
      if (signal.aborted) break;
      const trouble = troubleOf(err);
      say(trouble);
      log.warn({ err, seconds: wait / 1000 }, `${trouble}; trying again`);
      await pause(wait, signal);
    }
  }
  return null;
}

/** Waits, or less when stopped. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });
}
