import type { Log } from '../log.ts';

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;

export interface Trying {
  readonly signal: AbortSignal;
  readonly log: Log;
  /** Told why it has to wait, for an administrator. */
  readonly say: (trouble: string) => void;
  readonly explain: (error: unknown) => string;
}

/** Does something until it succeeds or is stopped, with longer and longer waits; null when it was stopped. */
export async function persistently<T>(work: () => Promise<T>, { signal, log, say, explain }: Trying) {
  for (let wait = FIRST_WAIT_MS; !signal.aborted; wait = Math.min(LONGEST_WAIT_MS, wait * 2)) {
    try {
      return await work();
    } catch (err) {
      if (signal.aborted) break;
      const trouble = explain(err);
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
