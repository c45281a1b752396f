import type { Moment } from '../../src/assistant.ts';
import type { Inbox } from '../store/store.ts';
import type { Incoming } from './incoming.ts';

/** An event with the platform's name for it. */
interface Received {
  readonly key: string;
  readonly event: Incoming;
}

/** Keeps what an adapter was told, before it is acknowledged. */
export type Intake = (received: readonly Received[]) => Promise<void>;

/** The way into the inbox. */
export function createIntake(inbox: Inbox, clock: () => Moment, wake: () => void): Intake {
  return async (received) => {
    if (received.length === 0) return;
    const receivedAt = clock().at;
    const arrivals = received.map(({ key, event }) => {
      return { key, chat: event.chat, person: event.person, payload: event, receivedAt };
    });
    if ((await inbox.receive(arrivals)) > 0) wake();
  };
}
