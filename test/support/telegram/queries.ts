import type { InlineQueryResult, InlineQueryResultsButton } from 'grammy/types';
import type { Clock } from './clock.ts';
import { badRequest } from './refusal.ts';

/** What answerCallbackQuery sent. */
export interface CallbackAnswer {
  readonly text?: string;
  readonly show_alert?: boolean;
  readonly url?: string;
  readonly cache_time?: number;
}

/** What answerInlineQuery sent. */
export interface InlineAnswer {
  readonly results: readonly InlineQueryResult[];
  readonly cache_time: number;
  readonly is_personal: boolean;
  readonly next_offset: string;
  readonly button?: InlineQueryResultsButton;
  /** The bot was not asked: the server still had the answer. */
  readonly cached: boolean;
}

interface Waiting {
  readonly born: number;
  resolve(answer: never): void;
}

/** A query may be answered once, and not late. */
const LIFETIME_MS = 15_000;

/** Callback and inline queries that are not answered yet. */
export class Queries {
  readonly #clock: Clock;
  readonly #waiting = new Map<string, Waiting>();
  #nextId = 4_000_000_000_001;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  ask<T>(): { id: string; answer: Promise<T> } {
    const id = String(this.#nextId);
    this.#nextId += 1;
    const answer = new Promise<T>((resolve) => {
      this.#waiting.set(id, { born: this.#clock.now(), resolve });
    });
    return { id, answer };
  }

  answer(id: string | undefined, answer: CallbackAnswer | InlineAnswer): void {
    const waiting = this.#waiting.get(id ?? '');
    this.#waiting.delete(id ?? '');
    if (waiting === undefined || waiting.born + LIFETIME_MS < this.#clock.now()) {
      throw badRequest('query is too old and response timeout expired or query ID is invalid');
    }
    waiting.resolve(answer as never);
  }

  /** Forgets all of them, as if a long time had passed. */
  expire(): void {
    this.#waiting.clear();
  }
}
