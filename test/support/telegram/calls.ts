import type { ApiResponse } from 'grammy/types';
import type { Upload } from './params.ts';

export interface Call {
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly files: readonly Upload[];
  /** Milliseconds. */
  readonly at: number;
  /** None while it is under way, and when the connection was dropped before it was carried out. */
  response?: ApiResponse<unknown>;
  /** The caller did not get the response. */
  dropped?: boolean;
}

/** Everything the bot asked for. */
export class CallLog {
  readonly all: Call[] = [];
  #underWay = 0;
  #lastChange = 0;

  begin(call: Call): () => void {
    const counts = call.method !== 'getUpdates';
    this.all.push(call);
    if (!counts) return () => undefined;
    this.#underWay += 1;
    this.#lastChange = performance.now();
    return () => {
      this.#underWay -= 1;
      this.#lastChange = performance.now();
    };
  }

  /** Whether nothing, but getUpdates, was asked for so long. */
  quietFor(ms: number): boolean {
    return this.#underWay === 0 && performance.now() - this.#lastChange >= ms;
  }
}
