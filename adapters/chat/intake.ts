import type { Moment } from '../../src/assistant.ts';
import type { Limiter, Store } from '../store/store.ts';
import type { Incoming, MessageEvent } from './incoming.ts';

/** What one person may ask in one chat, and a whole chat, in a minute: more than people type, less than a script. */
const PER_PERSON = 30;
const PER_CHAT = 100;
const MINUTE = 60;

/** An event with the platform's name for it. */
interface Received {
  readonly key: string;
  readonly event: Incoming;
}

/** Keeps what an adapter was told, before it is acknowledged. */
export type Intake = (received: readonly Received[]) => Promise<void>;

/** The way into the inbox. Who asks too fast is told once in a minute; what else they ask in it is not kept. */
export function createIntake(store: Store, clock: () => Moment, wake: () => void): Intake {
  const person = store.limiter('person', PER_PERSON, MINUTE);
  const chat = store.limiter('chat', PER_CHAT, MINUTE);

  /** The event as it is to be kept, or null. What waited on the platform's side is not asked too fast. */
  async function within(event: Incoming, now: number): Promise<Incoming | null> {
    if (event.is !== 'message' || now - event.at > MINUTE * 1000) return event;
    const asked = event.person === null ? 'within' : await person.consume(`${event.chat} ${event.person}`);
    return limited(event, asked === 'within' ? await chat.consume(event.chat) : asked);
  }

  return async (received) => {
    const receivedAt = clock().at;
    const arrivals = [];
    for (const { key, event: whole } of received) {
      const event = await within(whole, receivedAt);
      if (event) arrivals.push({ key, chat: event.chat, person: event.person, payload: event, receivedAt });
    }
    if (arrivals.length > 0 && (await store.inbox.receive(arrivals)) > 0) wake();
  };
}

function limited(event: MessageEvent, verdict: Awaited<ReturnType<Limiter['consume']>>): MessageEvent | null {
  if (verdict === 'within') return event;
  return verdict === 'first over' ? { ...event, text: '', over: true } : null;
}
