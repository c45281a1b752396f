import type { Moment } from '../../src/assistant.ts';
import type { Log } from '../log.ts';
import type { Claim, Inbox } from '../store/store.ts';
import { Later } from './messenger.ts';

/** How long a claim holds before somebody else may take it up; it is renewed while it is worked on. */
const LEASE_MS = 6000;
/** Events of different chats worked on at the same time. */
const CONCURRENCY = 16;
/** How often it looks for what other processes received. */
const LOOK_MS = 5000;
/** The first wait after a failed delivery; it doubles up to the longest. */
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 5 * 60_000;
/** A day: as long as platforms themselves keep what they could not deliver. */
const GIVE_UP_MS = 24 * 60 * 60_000;

export interface WorkerParts {
  readonly inbox: Inbox;
  /** Does what a claimed arrival asks for, by the platform of its chat. */
  readonly work: (claim: Claim) => Promise<void>;
  readonly clock: () => Moment;
  readonly log: Log;
}

export interface Worker {
  /** Something arrived. */
  wake(): void;
  /** Takes up nothing more, and waits for what is being worked on. */
  stop(): Promise<void>;
}

/** Works on the inbox: the events of a chat one after the other, chats side by side. */
export function startWorker({ inbox, work, clock, log }: WorkerParts): Worker {
  const running = new Map<string, Promise<void>>();
  let stopped = false;
  let looking: Promise<void> | null = null;
  let again = false;
  let timer: NodeJS.Timeout | undefined;
  const renewal = setInterval(() => void renew(), LEASE_MS / 3);

  async function renew(): Promise<void> {
    if (running.size === 0) return;
    await inbox.renew([...running.keys()], clock().at + LEASE_MS).catch(complain('claims could not be renewed'));
  }

  function complain(what: string) {
    return (err: unknown) => log.error({ err }, what);
  }

  /** Claims until nothing is left or enough is under way; one look at a time. */
  function wake(): void {
    if (stopped) return;
    if (looking) {
      again = true;
      return;
    }
    looking = look()
      .catch(complain('the inbox could not be read'))
      .finally(() => {
        looking = null;
        if (again) {
          again = false;
          wake();
        }
      });
  }

  async function look(): Promise<void> {
    clearTimeout(timer);
    let wait = LOOK_MS;
    try {
      while (!stopped && running.size < CONCURRENCY) {
        const now = clock().at;
        const claim = await inbox.claim(now, now + LEASE_MS);
        if (!claim) {
          const { nextAt } = await inbox.waiting(now);
          wait = Math.min(LOOK_MS, Math.max(1, (nextAt ?? Number.POSITIVE_INFINITY) - now));
          break;
        }
        running.set(
          claim.key,
          carryOut(claim).finally(() => {
            running.delete(claim.key);
            wake();
          }),
        );
      }
    } finally {
      if (!stopped) timer = setTimeout(wake, wait);
    }
  }

  async function carryOut(claim: Claim): Promise<void> {
    try {
      await work(claim);
      await inbox.done(claim.key, clock().at);
    } catch (err) {
      await later(claim, err).catch(complain('an event could not be put off'));
    }
  }

  /** Its chat waits as long as the platform says, or longer with every attempt; after a day nobody waits any more. */
  async function later(claim: Claim, err: unknown): Promise<void> {
    const now = clock().at;
    const seconds = err instanceof Later ? err.seconds : null;
    const wait =
      seconds === null ? Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (claim.attempts - 1)) : seconds * 1000;
    if (now + wait - claim.receivedAt > GIVE_UP_MS) {
      log.error({ err, event: claim.key }, 'an event could not be answered for a day and is given up');
      return inbox.done(claim.key, now);
    }
    log.warn({ err, event: claim.key, seconds: wait / 1000 }, 'an event is done again later');
    return inbox.putOff(claim.key, now + wait);
  }

  wake();
  return {
    wake,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await looking;
      await Promise.all(running.values());
      clearInterval(renewal);
    },
  };
}
