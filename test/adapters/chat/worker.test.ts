import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Later } from '../../../adapters/chat/messenger.ts';
import { startWorker, type Worker } from '../../../adapters/chat/worker.ts';
import { createLog } from '../../../adapters/log.ts';
import { openStore } from '../../../adapters/store/open.ts';
import type { Claim, Store } from '../../../adapters/store/store.ts';
import { until } from '../../support/adapter-world.ts';

const HOUR = 60 * 60_000;
const log = createLog({ LOG_LEVEL: 'silent' });

let store: Store;
let now: number;
let worker: Worker;
let work: (claim: Claim) => Promise<void>;
const done: string[] = [];
beforeEach(async () => {
  store = await openStore('memory');
  now = 1_000_000;
  done.length = 0;
  work = async () => {};
  const carry = async (claim: Claim) => {
    await work(claim);
    done.push(claim.key);
  };
  worker = startWorker({ inbox: store.inbox, work: carry, clock: () => ({ today: '2017-05-15', at: now }), log });
});
afterEach(async () => {
  await worker.stop();
  await store.close();
});

async function receive(...keys: string[]) {
  const arrivals = keys.map((key) => ({ key, chat: key.slice(0, 1), person: null, payload: key, receivedAt: now }));
  await store.inbox.receive(arrivals);
  worker.wake();
}
const waiting = () => store.inbox.waiting(now);
/** Waits until the first that is put off may be worked on at that time. */
const untilNext = (at: number) => until(async () => (await waiting()).nextAt === at, `for ${at}`);

describe('the worker', () => {
  it('does the events of a chat one after the other, and of several chats side by side', async () => {
    const running: string[] = [];
    let together = 0;
    work = async ({ key, chat }) => {
      expect(running).not.toContain(chat);
      running.push(chat);
      together = Math.max(together, running.length);
      await new Promise((resolve) => setTimeout(resolve, key.endsWith('1') ? 10 : 1));
      running.splice(running.indexOf(chat), 1);
    };
    await receive('a1', 'b1', 'a2', 'c1', 'b2', 'a3');
    await until(() => done.length === 6);
    expect(done.filter((key) => key.startsWith('a'))).toEqual(['a1', 'a2', 'a3']);
    expect(together).toBeGreaterThan(1);
    expect((await waiting()).count).toBe(0);
  });

  it('works on sixteen chats at a time at most', async () => {
    let running = 0;
    let most = 0;
    work = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
    };
    await receive(...[...'abcdefghijklmnopqrstuvwxyz'].map((chat) => `${chat}1`));
    await until(() => done.length === 26);
    expect(most).toBe(16);
  });

  it('waits as long as a platform asks for; the chat waits with it, others do not', async () => {
    work = async ({ key, attempts }) => {
      if (key === 'a1' && attempts === 1) throw new Later(40, new Error('429'));
    };
    await receive('a1', 'a2', 'b1');
    await until(() => done.includes('b1'));
    await untilNext(now + 40_000);
    now += 39_999;
    worker.wake();
    await receive('b2');
    await until(() => done.includes('b2'));
    expect(done).toEqual(['b1', 'b2']);
    now += 1;
    worker.wake();
    await until(() => done.includes('a2'));
    expect(done.slice(2)).toEqual(['a1', 'a2']);
  });

  it('waits longer with every failure, five minutes at most, and gives up after a day', async () => {
    work = async () => {
      throw new Error('nobody is there');
    };
    const from = now;
    const waits: number[] = [];
    const { putOff } = store.inbox;
    Object.assign(store.inbox, {
      putOff: async (key: string, notBefore: number) => {
        await putOff(key, notBefore);
        waits.push(notBefore - now);
      },
    });
    await receive('a1');
    for (let times = 1; times < 400; times += 1) {
      await until(async () => waits.length === times || (await waiting()).count === 0);
      if (waits.length < times) break;
      now += waits.at(-1) ?? 0;
      worker.wake();
    }
    expect(waits.slice(0, 10)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300].map((seconds) => seconds * 1000));
    expect(Math.max(...waits)).toBe(300_000);
    expect(now - from).toBeGreaterThan(23.8 * HOUR);
    expect(now - from).toBeLessThanOrEqual(24 * HOUR);
    expect(done).toEqual([]);
  });

  it('finishes what is under way when it stops, and begins nothing', async () => {
    let finish = () => {};
    work = () =>
      new Promise((resolve) => {
        finish = resolve;
      });
    await receive('a1', 'a2');
    await until(async () => (await waiting()).nextAt !== null);
    const stopped = worker.stop();
    finish();
    await stopped;
    expect(done).toEqual(['a1']);
    expect((await waiting()).count).toBe(1);
  });
});
