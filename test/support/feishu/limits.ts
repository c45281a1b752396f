import { Refusal } from './refusal.ts';

const SECOND_MS = 1000;

/** Counts calls within the last second. */
export interface Limits {
  /** Throws the refusal when a key was used too often. */
  take(key: string, perSecond: number, refusal: () => Refusal): void;
}

export function createLimits(on: boolean): Limits {
  const used = new Map<string, number[]>();
  return {
    take(key, perSecond, refusal) {
      if (!on) return;
      const now = Date.now();
      const recent = (used.get(key) ?? []).filter((at) => now - at < SECOND_MS);
      used.set(key, recent);
      if (recent.length >= perSecond) throw refusal();
      recent.push(now);
    },
  };
}

/** The limit of a chat or a message. */
export function tooManyHere(): Refusal {
  return new Refusal(230020, 'This operation triggers the frequency limit.');
}

/** The limit of an API, told by the gateway. */
export function tooManyCalls(): Refusal {
  const headers = { 'x-ogw-ratelimit-limit': '50', 'x-ogw-ratelimit-reset': '1' };
  return new Refusal(99991400, 'request trigger frequency limit', { status: 429, headers });
}
