import type { Clock } from './clock.ts';
import { tooMany } from './refusal.ts';

export interface FloodLimits {
  readonly perSecond?: number | undefined;
  /** Groups only. */
  readonly perMinute?: number | undefined;
}

/** Too many messages to one chat are refused until the time is over. */
export class Flood {
  readonly #clock: Clock;
  readonly #limits: FloodLimits;
  readonly #sent = new Map<number, number[]>();

  constructor(clock: Clock, limits: FloodLimits) {
    this.#clock = clock;
    this.#limits = limits;
  }

  /** Called before a message is sent or edited. */
  check(chatId: number): void {
    const now = this.#clock.now();
    const sent = (this.#sent.get(chatId) ?? []).filter((at) => at > now - 60_000);
    const wait = (limit: number | undefined, spanMs: number): number => {
      const recent = sent.filter((at) => at > now - spanMs);
      if (limit === undefined || recent.length < limit) return 0;
      return ((recent[recent.length - limit] ?? now) + spanMs - now) / 1000;
    };
    const perMinute = chatId < 0 ? this.#limits.perMinute : undefined;
    const seconds = Math.ceil(Math.max(wait(this.#limits.perSecond, 1000), wait(perMinute, 60_000)));
    this.#sent.set(chatId, sent);
    if (seconds > 0) throw tooMany(seconds);
    sent.push(now);
  }
}
