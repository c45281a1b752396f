import { describe, expect, it } from 'vitest';
import type { Feed, Store } from '../../adapters/store/store.ts';

/** A calendar of a person. */
function feedOf(change: Partial<Feed> = {}): Feed {
  return {
    ...{ chat: 'test:a', person: 'test:p', isPrivate: false, language: 'zh-Hans' },
    filter: { documents: ['plan', "b'😀"], unit: '市民政局' },
    ...change,
  };
}

/** What every store must do with calendars. */
export function describeCalendars(store: () => Store): void {
  describe('calendars', () => {
    it('are found by their token alone, which is not kept', async () => {
      const { calendars } = store();
      const feeds = [feedOf(), feedOf({ person: null, isPrivate: true, filter: { documents: null, unit: null } })];
      const tokens: string[] = [];
      for (const feed of feeds) tokens.push(await calendars.create(feed));
      for (const [i, token] of tokens.entries()) expect(await calendars.get(token)).toEqual(feeds[i]);
      for (const token of tokens) expect(token).toMatch(/^[\w-]{22,}$/);
      expect(new Set(tokens).size).toBe(2);
      for (const token of ['', 'x', `${tokens[0]} `, tokens[0]?.slice(1) ?? '', "' or 1=1 --", '\u4e00'])
        expect(await calendars.get(token)).toBeNull();
    });

    it('are taken back of one person in one chat', async () => {
      const { calendars } = store();
      const [mine, also, elsewhere, theirs, nobodys] = await Promise.all(
        [{}, {}, { chat: 'test:b' }, { person: 'test:q' }, { person: null }].map((change) =>
          calendars.create(feedOf(change)),
        ),
      );
      expect(await calendars.revoke('test:a', 'test:p')).toBe(2);
      expect(await calendars.revoke('test:a', 'test:p')).toBe(0);
      for (const gone of [mine, also]) expect(await calendars.get(gone as string)).toBeNull();
      for (const left of [elsewhere, theirs, nobodys]) expect(await calendars.get(left as string)).not.toBeNull();
      expect(await calendars.revoke('test:a', null)).toBe(1);
    });

    it('of one person in one chat are limited; the oldest gives way', async () => {
      const { calendars } = store();
      const other = await calendars.create(feedOf({ chat: 'test:b' }));
      const tokens: string[] = [];
      for (let n = 0; n < 12; n++) tokens.push(await calendars.create(feedOf()));
      const left = await Promise.all(tokens.map((token) => calendars.get(token)));
      expect(left.map((feed) => feed !== null)).toEqual([false, false, ...Array(10).fill(true)]);
      expect(await calendars.get(other)).not.toBeNull();
    });

    it('move with their chat, and go with their person', async () => {
      const { calendars, chats } = store();
      const [mine, theirs] = [await calendars.create(feedOf()), await calendars.create(feedOf({ person: 'test:q' }))];
      await chats.move('test:a', 'test:c');
      expect(await calendars.get(mine)).toEqual(feedOf({ chat: 'test:c' }));
      await store().forget('test:p');
      expect(await calendars.get(mine)).toBeNull();
      expect(await calendars.get(theirs)).toEqual(feedOf({ chat: 'test:c', person: 'test:q' }));
    });
  });
}
