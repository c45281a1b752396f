import { setTimeout as pause } from 'node:timers/promises';

const STEP_MS = 5;

/** Waits until something holds or stops throwing, and returns it. */
export async function waitFor<T>(what: () => T | Promise<T>, timeoutMs: number): Promise<NonNullable<T>> {
  const end = performance.now() + timeoutMs;
  let cause: unknown;
  while (performance.now() < end) {
    try {
      const value = await what();
      if (value !== undefined && value !== null && value !== false) return value;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    await pause(STEP_MS);
  }
  throw new Error(`waited ${timeoutMs} ms in vain for ${what}`, { cause });
}
