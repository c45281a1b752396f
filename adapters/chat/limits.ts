import type { Claim, Store } from '../store/store.ts';
import type { MessageEvent, PressEvent } from './incoming.ts';

/** What one person may ask in one chat, and a whole chat, in a minute: more than people type, less than a script. */
const PER_PERSON = 30;
const PER_CHAT = 100;
const MINUTE = 60;

/** Whether an event is within the limits, the first that is not, or one more. */
export type Limits = (event: MessageEvent | PressEvent, claim: Claim) => Promise<'within' | 'first over' | 'over'>;

/** Counts what people ask and press, when it is worked on: keeping it must not take long. */
export function createLimits(store: Pick<Store, 'limiter'>): Limits {
  const person = store.limiter('person', PER_PERSON, MINUTE);
  const chat = store.limiter('chat', PER_CHAT, MINUTE);
  return async (event, { attempts, receivedAt }) => {
    // What waited on the platform's side is not asked too fast, and what is done again is not asked again.
    const waited = event.is === 'message' && receivedAt - event.at > MINUTE * 1000;
    if (waited || attempts > 1) return 'within';
    const asked = event.person === null ? 'within' : await person.consume(`${event.chat} ${event.person}`);
    return asked === 'within' ? chat.consume(event.chat) : asked;
  };
}
