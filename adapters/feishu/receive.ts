import type { Moment } from '../../src/assistant.ts';
import type { Intake } from '../chat/intake.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { Me } from './api.ts';
import { type Received, receivedIn } from './events.ts';
import type { OwnMessages } from './own-messages.ts';
import type { PressAnswer, Presses } from './presses.ts';
import type { PrivateChats } from './private-chats.ts';

export interface ReceiveParts {
  readonly store: Store;
  readonly intake: Intake;
  readonly clock: () => Moment;
  readonly log: Log;
  readonly me: () => Me;
  readonly presses: Presses;
  readonly own: OwnMessages;
  readonly privateChats: PrivateChats;
}

/**
 * Keeps what an event asks for; returns when that is done, with the answer to a press.
 * @throws what keeps it from being kept: the platform then sends it again.
 */
export type Receive = (type: string, data: unknown) => Promise<PressAnswer | undefined>;

export function createReceive(parts: ReceiveParts): Receive {
  const { store, intake, clock, log, me, presses, own, privateChats } = parts;

  let last: Promise<void> = Promise.resolve();
  let next: { readonly events: Received[]; readonly kept: Promise<void> } | null = null;

  /** An event of a form nobody knows would come again and again. */
  function read(type: string, data: unknown): Received | null {
    try {
      return receivedIn(type, data, me());
    } catch {
      // The error would quote what is in it.
      log.error({ type }, 'an event could not be read');
      return null;
    }
  }

  /** Keeps events in the order they came; a message that is taken back is known by then. */
  async function keepAll(events: readonly Received[]): Promise<void> {
    const arrivals = [];
    for (const received of events) {
      if (received.event === null) continue;
      const { key, event, ifOwn = null } = received;
      const isOurs = ifOwn === null || (await own.has(event.chat, ifOwn));
      if (isOurs) arrivals.push({ key, event: privateChats.resolve(event) });
    }
    if (arrivals.length > 0) await intake(arrivals);
    for (const { key, event } of events) if (event === null) await store.inbox.done(key, clock().at);
  }

  /** What comes while others are being kept is kept after them, all of it at once: a burst is acknowledged in time. */
  function keep(received: Received): Promise<void> {
    if (!next) {
      const events: Received[] = [];
      const kept = last.then(() => {
        next = null;
        return keepAll(events);
      });
      last = kept.catch(() => {});
      next = { events, kept };
    }
    next.events.push(received);
    return next.kept;
  }

  return async (type, data) => {
    const received = read(type, data);
    if (!received) return;
    const answer = received.event?.is === 'press' ? presses.wait(received.event.press) : undefined;
    await keep(received);
    return answer;
  };
}
