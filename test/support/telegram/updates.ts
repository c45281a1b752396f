import type { Update } from 'grammy/types';
import type { Clock } from './clock.ts';
import { conflict } from './refusal.ts';

export type UpdateKind = Exclude<keyof Update, 'update_id'>;

export interface Pending {
  readonly update: Update;
  /** Updates of one queue, such as a chat, go to the webhook one after the other. */
  readonly queue: string;
  readonly born: number;
  busy: boolean;
  wakeAt: number;
  delay: number;
  fails: number;
}

interface Poller {
  end(error?: Error): void;
}

const KEPT_MS = 24 * 60 * 60 * 1000;
const LEFT_OUT_BY_DEFAULT = new Set<UpdateKind>(['chat_member', 'message_reaction', 'message_reaction_count']);

/** What waits for the bot, for at most a day. */
export class UpdateQueue {
  readonly #clock: Clock;
  #pending: Pending[] = [];
  #nextId = 100_000_001;
  #allowed: ReadonlySet<string> | undefined;
  #poller: Poller | undefined;
  /** Every update that there was for the bot. */
  readonly history: Update[] = [];
  /** Told of every new update. */
  onPush: () => void = () => undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get pending(): readonly Pending[] {
    this.#pending = this.#pending.filter(({ born }) => born + KEPT_MS > this.#clock.now());
    return this.#pending;
  }

  /** As `allowed_updates`: an empty list is the default again, nothing leaves things as they are. */
  allow(kinds: readonly unknown[] | undefined): void {
    if (kinds !== undefined) this.#allowed = kinds.length === 0 ? undefined : new Set(kinds.map(String));
  }

  get allowed(): readonly string[] | undefined {
    return this.#allowed && [...this.#allowed];
  }

  push(kind: UpdateKind, payload: object, queue: string): void {
    const wanted = this.#allowed?.has(kind) ?? !LEFT_OUT_BY_DEFAULT.has(kind);
    if (!wanted) return;
    const update = { update_id: this.#nextId, [kind]: structuredClone(payload) } as unknown as Update;
    this.#nextId += 1;
    this.history.push(update);
    this.#add(update, queue);
  }

  /** The same update once more, as after a confirmation that got lost. */
  repeat(update: Update): void {
    this.#add(update, `repeated ${update.update_id}`);
  }

  #add(update: Update, queue: string): void {
    const born = this.#clock.now();
    this.#pending.push({ update, queue, born, busy: false, wakeAt: born, delay: 1, fails: 0 });
    this.#poller?.end();
    this.onPush();
  }

  drop(id: number): void {
    this.#pending = this.#pending.filter(({ update }) => update.update_id !== id);
  }

  clear(): void {
    this.#pending = [];
  }

  /** Ends a waiting getUpdates with 409. */
  interrupt(by: string): void {
    this.#poller?.end(conflict(`terminated by ${by}`));
  }

  /** A getUpdates; a second one ends the one that still waits. */
  async poll(offset: number, limit: number, timeoutMs: number, closed: AbortSignal): Promise<Update[]> {
    this.interrupt('other getUpdates request; make sure that only one bot instance is running');
    this.#confirm(offset);
    if (this.pending.length === 0 && timeoutMs > 0) await this.#wait(timeoutMs, closed);
    if (closed.aborted) return [];
    return this.pending.slice(0, limit).map(({ update }) => structuredClone(update));
  }

  #confirm(offset: number): void {
    if (offset > 0) this.#pending = this.#pending.filter(({ update }) => update.update_id >= offset);
    if (offset < 0) this.#pending = this.#pending.slice(offset);
  }

  async #wait(timeoutMs: number, closed: AbortSignal): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const poller: Poller = {
        end: (error) => {
          clearTimeout(timer);
          if (this.#poller === poller) this.#poller = undefined;
          if (error === undefined) resolve();
          else reject(error);
        },
      };
      const timer = setTimeout(() => poller.end(), timeoutMs);
      closed.addEventListener('abort', () => poller.end(), { once: true });
      this.#poller = poller;
    });
  }
}
