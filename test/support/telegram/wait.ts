import { setTimeout as sleep } from 'node:timers/promises';

const STEP_MS = 5;
/** Far longer than anything takes but for a machine that is busy with other tests. */
export const PATIENCE_MS = 20_000;

/** The first value of a check that is neither undefined nor false. */
export async function waitFor<T>(
  check: () => T | undefined | false | Promise<T | undefined | false>,
  timeoutMs: number,
  complaint: () => string,
): Promise<T> {
  const end = performance.now() + timeoutMs;
  for (;;) {
    const value = await check();
    if (value !== undefined && value !== false) return value;
    if (performance.now() > end) throw new Error(complaint());
    await sleep(STEP_MS);
  }
}
