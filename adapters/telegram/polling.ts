import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { persistently } from '../chat/persistently.ts';
import type { Log } from '../log.ts';
import { UPDATES } from './events.ts';
import { troubleOf } from './trouble.ts';

/** How long Telegram keeps a request open when there is nothing new; 50 is the most it allows. */
const HOLD_SECONDS = 30;

export interface PollingParts {
  readonly api: Api;
  /** Keeps a batch; only then is Telegram told that it arrived. */
  readonly take: (updates: readonly Update[]) => Promise<void>;
  readonly signal: AbortSignal;
  readonly log: Log;
  /** Null once connected, else why not. */
  readonly say: (trouble: string | null) => void;
}

/**
 * Asks Telegram for updates until stopped. A request confirms the batch before it, so a batch that could not be kept
 * comes again, and so does one that was kept when the process ended before it could say so.
 */
export async function poll({ api, take, signal, log, say }: PollingParts): Promise<void> {
  // The first answer, also after trouble, comes at once, so that being connected is known.
  let first = true;
  const trying = {
    signal,
    log,
    explain: troubleOf,
    say(trouble: string) {
      first = true;
      say(trouble);
    },
  };
  // Without it Telegram refuses to be asked; what is waiting stays.
  await persistently(() => api.deleteWebhook({ drop_pending_updates: false }), trying);
  let offset = 0;
  while (!signal.aborted) {
    await persistently(async () => {
      const options = { offset, timeout: first ? 0 : HOLD_SECONDS, allowed_updates: [...UPDATES] };
      const updates = await api.getUpdates(options, signal as Parameters<Api['getUpdates']>[1]);
      await take(updates);
      offset = (updates.at(-1)?.update_id ?? offset - 1) + 1;
      first = false;
      say(null);
    }, trying);
  }
}
