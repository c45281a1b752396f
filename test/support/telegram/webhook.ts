import type { WebhookInfo } from 'grammy/types';
import type { Clock } from './clock.ts';
import { postUpdate } from './post-update.ts';
import type { Pending, UpdateQueue } from './updates.ts';

const MAX_DELAY = 60;

export interface WebhookSettings {
  readonly url: string;
  readonly secret: string;
  readonly maxConnections: number;
}

interface WebhookTuning {
  /** How long a second of the delays between repetitions is. */
  readonly secondMs: number;
  readonly timeoutMs: number;
}

/** Delivers updates to a webhook as WebhookActor.cpp does. */
export class Webhook {
  readonly #queue: UpdateQueue;
  readonly #clock: Clock;
  readonly #tuning: WebhookTuning;
  #settings: WebhookSettings | undefined;
  #lastError: { date: number; message: string } | undefined;
  #timer: NodeJS.Timeout | undefined;
  #sending = 0;
  /** Runs a method that the webhook's answer asks for. */
  onReply: (values: Readonly<Record<string, unknown>>) => void = () => undefined;

  constructor(queue: UpdateQueue, clock: Clock, tuning: WebhookTuning) {
    this.#queue = queue;
    this.#clock = clock;
    this.#tuning = tuning;
    queue.onPush = () => this.#pump();
  }

  get active(): boolean {
    return this.#settings !== undefined;
  }

  set(settings: WebhookSettings | undefined): void {
    this.#settings = settings;
    this.#lastError = undefined;
    clearTimeout(this.#timer);
    this.#pump();
  }

  info(): WebhookInfo {
    const error = this.#lastError;
    return {
      url: this.#settings?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: this.#queue.pending.length,
      ...(this.#settings && { max_connections: this.#settings.maxConnections }),
      ...(this.#queue.allowed && {
        allowed_updates: this.#queue.allowed as NonNullable<WebhookInfo['allowed_updates']>,
      }),
      ...(error && { last_error_date: error.date, last_error_message: error.message }),
    };
  }

  /** Sends the first update of every queue; those behind it are held back until it has passed. */
  #pump(): void {
    const settings = this.#settings;
    if (settings === undefined) return;
    const seen = new Set<string>();
    let next = Number.POSITIVE_INFINITY;
    for (const pending of this.#queue.pending) {
      if (seen.has(pending.queue)) continue;
      seen.add(pending.queue);
      const wait = pending.wakeAt - this.#clock.now();
      if (pending.busy) continue;
      if (wait > 0) next = Math.min(next, wait);
      else if (this.#sending < settings.maxConnections) void this.#send(settings, pending);
    }
    clearTimeout(this.#timer);
    if (Number.isFinite(next)) this.#timer = setTimeout(() => this.#pump(), next);
  }

  async #send(settings: WebhookSettings, pending: Pending): Promise<void> {
    pending.busy = true;
    this.#sending += 1;
    try {
      const body = JSON.stringify(pending.update);
      const answer = await postUpdate(settings.url, settings.secret, body, this.#tuning.timeoutMs);
      if (answer.status >= 200 && answer.status <= 299) this.#passed(pending, answer.body);
      else
        this.#failed(pending, `Wrong response from the webhook: ${answer.status} ${answer.reason}`, answer.retryAfter);
    } catch (error) {
      this.#failed(pending, (error as Error).message || 'Webhook connection closed', 0);
    }
    pending.busy = false;
    this.#sending -= 1;
    this.#pump();
  }

  #passed(pending: Pending, body: string): void {
    this.#queue.drop(pending.update.update_id);
    if (!body.startsWith('{')) return;
    try {
      this.onReply(JSON.parse(body) as Record<string, unknown>);
    } catch {
      // The real server ignores what it cannot read.
    }
  }

  /** The first repetition comes at once, then after 2, 4, 8 … seconds. */
  #failed(pending: Pending, message: string, retryAfter: number): void {
    let delay = retryAfter;
    if (retryAfter === 0 && pending.fails > 0) {
      pending.delay = Math.min(MAX_DELAY, pending.delay * 2);
      delay = pending.delay;
    }
    pending.fails += 1;
    pending.wakeAt = this.#clock.now() + delay * this.#tuning.secondMs;
    this.#lastError = { date: this.#clock.seconds(), message };
  }
}
