import { questionOfAnother } from '../chat/commands.ts';
import type { Incoming } from '../chat/incoming.ts';
import type { Log } from '../log.ts';
import type { Claim, Store } from '../store/store.ts';
import type { Api } from './api.ts';
import { saidIn } from './content.ts';
import { isAboutMessage, meaningOf } from './errors.ts';
import type { Pointing } from './events.ts';
import { Refused } from './refused.ts';

/**
 * What an arrival asks for, whole: a bare mention under somebody's message puts that message's question, which the event
 * does not carry.
 * @throws Later
 */
export async function pointed(claim: Claim, api: Api, { chats }: Store, log: Log): Promise<Incoming> {
  const event = claim.payload as Incoming | Pointing;
  if (event.is !== 'message') return event;
  // A message from a group proves that the bot is in it, even if nobody told it that it was let in again.
  if ((await chats.get(event.chat)).gone) await chats.set(event.chat, { gone: false });
  if (!('pointsAt' in event) || event.pointsAt === null) return event;
  const text = await questionIn(event.pointsAt, api, log).catch((error: unknown) => {
    throw meaningOf(error, event.isPrivate);
  });
  return text === null ? event : { ...event, text };
}

/** What somebody's message says; null for the bot's own, and for one that cannot be read. */
async function questionIn(message: string, api: Api, log: Log): Promise<string | null> {
  try {
    const found = await api.find(message);
    if (!found || found.own) return null;
    return questionOfAnother(saidIn(found.type, found.content, found.mentions).text);
  } catch (error) {
    if (!(error instanceof Refused) || meaningOf(error, true) !== error) throw error;
    if (!isAboutMessage(error)) log.error({ err: error }, 'a message could not be looked up');
    return null;
  }
}
