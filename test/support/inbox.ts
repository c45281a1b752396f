import { describe, expect, it } from 'vitest';
import type { Store } from '../../adapters/store/store.ts';
import { behavesLikeAList } from './inbox-model.ts';
import { arrivalOf } from './store-samples.ts';

/** What every inbox must do; `current` is the store of the running test, empty at first. */
export function describeInbox(current: () => Store): void {
  describe('the inbox', () => {
    it('gives every arrival out once, as it came', async () => {
      expect(await current().inbox.receive([arrivalOf('1'), arrivalOf('2', 'test:b')])).toBe(2);
      expect(await current().inbox.claim(0, 10)).toEqual({ ...arrivalOf('1'), attempts: 1, delivered: 0 });
      expect((await current().inbox.claim(0, 10))?.key).toBe('2');
      expect(await current().inbox.claim(0, 10)).toBeNull();
      expect(await current().inbox.waiting(0)).toEqual({ count: 2, nextAt: 10 });
    });

    it('knows what it had already, in work and done', async () => {
      await current().inbox.receive([arrivalOf('1')]);
      expect(await current().inbox.receive([arrivalOf('1'), arrivalOf('2'), arrivalOf('2')])).toBe(1);
      await current().inbox.done('1', 5);
      expect(await current().inbox.receive([arrivalOf('1', 'test:other')])).toBe(0);
      expect(await current().inbox.waiting(0)).toEqual({ count: 1, nextAt: null });
      expect(await current().inbox.receive([])).toBe(0);
    });

    it('keeps all of what came together or nothing', async () => {
      const broken = { ...arrivalOf('2'), chat: null as never };
      await expect(current().inbox.receive([arrivalOf('1'), broken])).rejects.toThrow(/null/i);
      expect(await current().inbox.waiting(0)).toEqual({ count: 0, nextAt: null });
      const many = Array.from({ length: 1201 }, (_, n) => arrivalOf(`${n}`, `test:${n % 7}`));
      expect(await current().inbox.receive([...many, ...many])).toBe(1201);
    });

    it('gives out the next of a chat when the first is done, and of another meanwhile', async () => {
      await current().inbox.receive([arrivalOf('1'), arrivalOf('2'), arrivalOf('3', 'test:b')]);
      expect((await current().inbox.claim(0, 10))?.key).toBe('1');
      expect((await current().inbox.claim(0, 10))?.key).toBe('3');
      await current().inbox.done('1', 1);
      expect((await current().inbox.claim(0, 10))?.key).toBe('2');
    });

    it('gives out again what somebody left, until they say they go on', async () => {
      await current().inbox.receive([arrivalOf('1')]);
      await current().inbox.claim(0, 10);
      await current().inbox.delivered('1', 2);
      await current().inbox.renew(['1', 'unknown'], 20);
      expect(await current().inbox.claim(19, 30)).toBeNull();
      expect(await current().inbox.claim(20, 30)).toMatchObject({ key: '1', attempts: 2, delivered: 2 });
    });

    it('lets only the chat wait whose arrival is put off', async () => {
      await current().inbox.receive([arrivalOf('1'), arrivalOf('2'), arrivalOf('3', 'test:b')]);
      await current().inbox.claim(0, 10);
      await current().inbox.putOff('1', 50);
      expect((await current().inbox.claim(49, 90))?.key).toBe('3');
      expect(await current().inbox.claim(49, 90)).toBeNull();
      expect(await current().inbox.waiting(49)).toEqual({ count: 3, nextAt: 50 });
      expect(await current().inbox.claim(50, 90)).toMatchObject({ key: '1', attempts: 2 });
    });

    it('behaves like a list', () => behavesLikeAList(current()));
  });
}
