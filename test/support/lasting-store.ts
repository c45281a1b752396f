import { setImmediate as othersFirst } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { Store } from '../../adapters/store/store.ts';
import { InputError } from '../../src/errors.ts';
import {
  answeredOf,
  arrivalOf,
  askedOf,
  askingOf,
  begunOf,
  memoryOf,
  OCTOBER,
  SEPTEMBER,
  shownOf,
} from './store-samples.ts';

/** Where a lasting store is kept. */
export interface Ground {
  open(): Promise<Store>;
  /** Does something to the database behind the store's back. */
  exec(sql: string): Promise<void>;
  clean(): unknown;
}

/** What every store must do that outlives its process, and that several processes may have open. */
export function describeLastingStore(name: string, { open, exec, clean }: Ground): void {
  describe(name, () => {
    const opened: Store[] = [];
    const opening = async () => {
      const store = await open();
      opened.push(store);
      return store;
    };
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((store) => store.close()));
      await clean();
    });

    it.each([true, false])('has everything after it was opened again (closed before: %s)', async (closed) => {
      const first = await open();
      await first.inbox.receive([arrivalOf('1'), arrivalOf('2'), arrivalOf('3', 'test:b')]);
      await first.inbox.done('1', 1);
      await first.inbox.claim(0, 10);
      await first.chats.set('test:a', { language: 'zh-Hant', told: true });
      const id = await first.answers.keep(askedOf(), shownOf());
      const [action = ''] = await first.answers.offer(id, [{ kind: 'page', page: 2, label: '2' }]);
      await first.answers.keep(askedOf({ askedAt: SEPTEMBER }), shownOf());
      await first.sweep({ doneBefore: 0, askedBefore: SEPTEMBER + 1, now: 0 });
      await first.limiter('ask', 1, 10_000).consume('test:p');
      const begun = await first.training.begin(begunOf(), 'key', OCTOBER);
      const asking = askingOf({ run: begun.id });
      await first.training.asked(asking);
      await first.training.answer(answeredOf({ run: begun.id }), memoryOf());
      const counts = await first.counts();
      if (closed) await first.close();
      else opened.push(first);

      const store = await opening();
      expect(await store.inbox.receive([arrivalOf('1')])).toBe(0);
      expect(await store.inbox.waiting(0)).toEqual({ count: 2, nextAt: 10 });
      expect((await store.inbox.claim(0, 20))?.key).toBe('3');
      expect(await store.inbox.claim(10, 20)).toMatchObject({ key: '2', attempts: 2 });
      expect(await store.chats.get('test:a')).toMatchObject({ language: 'zh-Hant', told: true });
      expect((await store.answers.pressed(action))?.said).toEqual({ id, asked: askedOf(), messages: [], ...shownOf() });
      expect(await store.limiter('ask', 1, 10_000).consume('test:p')).toBe('first over');
      expect(await store.training.begin(begunOf(), 'key', OCTOBER)).toEqual(begun);
      expect(await store.training.poll('poll')).toEqual(asking);
      expect(await store.training.answer(answeredOf({ run: begun.id }), memoryOf({ reps: 9 }))).toBe(false);
      expect(await store.training.history('test:p')).toEqual([answeredOf({ run: begun.id })]);
      expect(await store.training.memories('test:p')).toMatchObject([{ memory: memoryOf() }]);
      expect(await store.counts()).toEqual(counts);
      expect(counts).toHaveLength(2);
    });

    it('is made by several who open it at once', async () => {
      const stores = await Promise.all([opening(), opening(), opening()]);
      await Promise.all(stores.map((store, n) => store.inbox.receive([arrivalOf(`${n}`)])));
      expect(await stores[0]?.inbox.waiting(0)).toEqual({ count: 3, nextAt: null });
    });

    it('keeps one run of a key, and one answer to a question of it, when several work at once', async () => {
      const stores = await Promise.all([opening(), opening()]);
      const runs = await Promise.all([...stores, ...stores].map(({ training }) => training.begin(begunOf(), 'key', 0)));
      expect(new Set(runs.map(({ id }) => id)).size).toBe(1);
      const answered = answeredOf({ run: runs[0]?.id ?? 0 });
      const first = await Promise.all(
        [...stores, ...stores].map(({ training }, reps) => training.answer(answered, memoryOf({ reps }))),
      );
      expect(first.filter((counted) => counted)).toHaveLength(1);
      expect(await stores[0]?.training.memory('test:p', answered.question)).toEqual(
        memoryOf({ reps: first.indexOf(true) }),
      );
    });

    it('is refused when a newer version has changed it, and left as it is', async () => {
      await (await open()).close();
      await exec("insert into gongkai_migrations (name, timestamp) values ('9999-later', '2000-01-01T00:00:00.000Z')");
      await expect(open()).rejects.toThrow(InputError);
      await expect(open()).rejects.toThrow('newer version of this program (9999-later)');
      await exec("delete from gongkai_migrations where name = '9999-later'");
      await opening();
    });

    it('never gives an arrival or a chat to two workers at once, and keeps the order in each chat', async () => {
      const stores = await Promise.all([opening(), opening()]);
      const chats = Array.from({ length: 12 }, (_, n) => `test:${n}`);
      const numbers = Array.from({ length: 20 }, (_, n) => n);
      const seen = new Map(chats.map((chat) => [chat, [] as number[]]));
      const inWork = new Set<string>();
      let left = chats.length * numbers.length;
      const receiving = async (store: Store, own: readonly string[]) => {
        for (const n of numbers) {
          await store.inbox.receive(own.map((chat) => ({ ...arrivalOf(`${chat}/${n}`, chat), payload: n })));
        }
      };
      const working = async (store: Store) => {
        while (left > 0) {
          const claim = await store.inbox.claim(0, 10);
          if (!claim) {
            await othersFirst();
            continue;
          }
          expect(inWork).not.toContain(claim.chat);
          inWork.add(claim.chat);
          await othersFirst();
          seen.get(claim.chat)?.push(claim.payload as number);
          inWork.delete(claim.chat);
          left--;
          await store.inbox.done(claim.key, 0);
        }
      };
      const work = stores.flatMap((store, n) => [
        ...[receiving(store, chats.slice(n * 6, n * 6 + 6)), working(store), working(store)],
      ]);
      await Promise.all(work);
      expect([...seen]).toEqual(chats.map((chat) => [chat, numbers]));
    });

    it('counts no question twice when several sweep at once', async () => {
      const stores = await Promise.all([opening(), opening()]);
      for (let n = 0; n < 20; n++) await stores[0]?.answers.keep(askedOf(), shownOf());
      const before = { doneBefore: 0, askedBefore: Number.MAX_SAFE_INTEGER, now: 0 };
      await Promise.all([...stores, ...stores].map((store) => store.sweep(before)));
      expect((await stores[1]?.counts())?.map(({ count }) => count)).toEqual([20]);
    });
  });
}
