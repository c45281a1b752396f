import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { type Envelope, envelope } from './envelope.ts';
import type { EventType } from './events.ts';
import type { Answered, Attempt, Outcome, Transport } from './transport.ts';
import type { AppSettings } from './types.ts';

/** The platform's: 15 seconds, 5 minutes, 1 hour, 6 hours. */
export const REDELIVER_AFTER_MS = [15_000, 300_000, 3_600_000, 21_600_000];

/** An answer of the bot to an event, in time or not. */
export interface Ack extends Answered {
  readonly eventId: string;
  readonly eventType: string;
  /** From 1. */
  readonly attempt: number;
}

/** An event and how it fares. */
export interface SentEvent {
  readonly envelope: Envelope;
  attempts: number;
  state: 'pending' | 'delivered' | 'given up';
}

export interface Deliveries {
  readonly events: SentEvent[];
  readonly acks: Ack[];
  /** Sends an event until it is acknowledged, if the app subscribed to it. */
  emit(type: EventType, event: unknown): void;
  /** Sends a callback, once. */
  call(type: string, event: unknown): Promise<Outcome>;
  stop(): void;
}

interface Settings {
  readonly app: AppSettings;
  readonly transport: Transport;
  readonly ackTimeoutMs: number;
  readonly redeliverAfterMs: readonly number[];
  readonly cardFrames: 'event' | 'card';
}

export function createDeliveries(settings: Settings): Deliveries {
  const { app, transport, ackTimeoutMs, redeliverAfterMs, cardFrames } = settings;
  const stopped = new AbortController();
  // Every event that waits to be sent again listens to it.
  setMaxListeners(0, stopped.signal);
  const events: SentEvent[] = [];
  const acks: Ack[] = [];

  const record = (type: string, event: unknown): SentEvent => {
    const sent: SentEvent = { envelope: envelope(app, type, event), attempts: 0, state: 'pending' };
    events.push(sent);
    return sent;
  };

  const attempt = (sent: SentEvent, frameType: 'event' | 'card', avoid: Attempt['avoid']): Promise<Outcome> => {
    const number = ++sent.attempts;
    const { event_id: eventId, event_type: eventType } = sent.envelope.header;
    return transport({
      envelope: sent.envelope,
      frameType,
      avoid,
      deadlineMs: ackTimeoutMs,
      answered: (answer) => acks.push({ eventId, eventType, attempt: number, ...answer }),
    });
  };

  const deliver = async (sent: SentEvent) => {
    let avoid: Attempt['avoid'];
    for (const delay of [0, ...redeliverAfterMs]) {
      if (delay > 0) await pause(delay, undefined, { signal: stopped.signal, ref: false });
      const { via, answer } = await attempt(sent, 'event', avoid);
      if (stopped.signal.aborted) return;
      if (answer?.code === 200) {
        sent.state = 'delivered';
        return;
      }
      avoid = via;
    }
    sent.state = 'given up';
  };

  return {
    events,
    acks,
    emit(type, event) {
      if (!app.subscribed.has(type)) return;
      deliver(record(type, event)).catch((error: unknown) => {
        if (!stopped.signal.aborted) throw error;
      });
    },
    async call(type, event) {
      const sent = record(type, event);
      const outcome = await attempt(sent, cardFrames, undefined);
      sent.state = outcome.answer?.code === 200 ? 'delivered' : 'given up';
      return outcome;
    },
    stop: () => stopped.abort(),
  };
}
