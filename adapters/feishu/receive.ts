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

  async function keep(received: Received): Promise<void> {
    if (received.event === null) return store.inbox.done(received.key, clock().at);
    const { key, event, ifOwn = null } = received;
    if (ifOwn !== null && !(await own.has(event.chat, ifOwn))) return;
    await intake([{ key, event: privateChats.resolve(event) }]);
  }

  /** Keeping takes longer for one event than for another; a chat's are to be kept in the order they came. */
  function inTurn(received: Received): Promise<void> {
    const kept = last.then(() => keep(received));
    last = kept.catch(() => {});
    return kept;
  }

  return async (type, data) => {
    const received = read(type, data);
    if (!received) return;
    const answer = received.event?.is === 'press' ? presses.wait(received.event.press) : undefined;
    await inTurn(received);
    return answer;
  };
}
