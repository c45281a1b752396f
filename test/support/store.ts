import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChatSettings, Store } from '../../adapters/store/store.ts';
import type { Action } from '../../src/say/reply.ts';
import { describeInbox } from './inbox.ts';
import { describeCalendars } from './store-calendars.ts';
import { arrivalOf, askedOf, OCTOBER, SEPTEMBER, shownOf } from './store-samples.ts';
import { describeTraining } from './store-training.ts';

const UNSET: ChatSettings = { scope: null, language: null, allowed: null, gone: false, told: false };

const open: Action = {
  kind: 'open',
  document: 'plan',
  clause: 's3.2',
  label: '三\'"`; drop table answers; -- 😀\u0000',
};
const page: Action = { kind: 'page', page: 2, label: '下一页' };

/** What every store must do, wherever it keeps things. */
export function describeStore(name: string, openStore: () => Promise<Store>, clean: () => unknown): void {
  describe(name, () => {
    let store: Store;
    beforeEach(async () => {
      store = await openStore();
    });
    afterEach(async () => {
      await store.close();
      await clean();
    });

    describeInbox(() => store);
    describeCalendars(() => store);
    describeTraining(() => store);

    it('keeps a value under its name; the first decides', async () => {
      expect(await store.value('secret', () => 'first')).toBe('first');
      expect(await store.value('secret', () => 'second')).toBe('first');
      expect(await store.value('other', () => 'second')).toBe('second');
      const made = await Promise.all(['a', 'b', 'c'].map((text) => store.value('raced', () => text)));
      expect(new Set(made).size).toBe(1);
    });

    describe('chats', () => {
      it('start with nothing set, and keep what is set', async () => {
        expect(await store.chats.get('test:a')).toEqual(UNSET);
        await store.chats.set('test:a', { scope: ['a', "b'😀"], allowed: false });
        await store.chats.set('test:a', { language: 'en', gone: true });
        await store.chats.set('test:a', {});
        expect(await store.chats.get('test:a')).toEqual({
          ...{ scope: ['a', "b'😀"], language: 'en', allowed: false, gone: true, told: false },
        });
        await store.chats.set('test:a', { scope: null, language: null, allowed: null, gone: false });
        expect(await store.chats.get('test:a')).toEqual(UNSET);
        expect(await store.chats.get("test:a' or 1=1 --")).toEqual(UNSET);
      });

      it('move with their settings, answers and what is on its way', async () => {
        await store.chats.set('test:a', { scope: ['plan'], told: true });
        const id = await store.answers.keep(askedOf(), shownOf());
        await store.answers.sent(id, ['m2']);
        await store.inbox.receive([arrivalOf('1'), arrivalOf('2')]);
        await store.inbox.done('1', 0);
        await store.chats.move('test:a', 'test:b');
        expect(await store.chats.get('test:b')).toEqual({ ...UNSET, scope: ['plan'], told: true });
        expect(await store.chats.get('test:a')).toEqual(UNSET);
        expect((await store.answers.shownIn('test:b', 'm2'))?.asked).toEqual(askedOf({ chat: 'test:b' }));
        expect(await store.answers.shownIn('test:a', 'm2')).toBeNull();
        expect(await store.inbox.claim(0, 1)).toMatchObject({ key: '2', chat: 'test:b' });
      });

      it('keep what the new name was set to already', async () => {
        await store.chats.set('test:a', { scope: ['old'], language: 'en', allowed: true, gone: true });
        await store.chats.set('test:b', { scope: ['new'], allowed: false });
        await store.chats.move('test:a', 'test:b');
        expect(await store.chats.get('test:b')).toEqual({ ...UNSET, scope: ['new'], language: 'en', allowed: false });
        await store.chats.move('test:b', 'test:b');
        expect((await store.chats.get('test:b')).scope).toEqual(['new']);
      });
    });

    describe('answers', () => {
      it('are found by the message that shows them, by the question, and as the last of a person', async () => {
        const first = await store.answers.keep(askedOf(), shownOf());
        await store.answers.sent(first, ['m2', 'm3']);
        const second = await store.answers.keep(askedOf({ thread: 't' }), shownOf());
        const said = { id: first, asked: askedOf(), messages: ['m2', 'm3'], ...shownOf() };
        expect(await store.answers.shownIn('test:a', 'm3')).toEqual(said);
        expect(await store.answers.shownIn('test:b', 'm3')).toBeNull();
        expect(await store.answers.lastFor('test:a', null, 'test:p')).toEqual(said);
        expect(await store.answers.lastFor('test:a', 't', 'test:p')).toMatchObject({ id: second, messages: [] });
        expect(await store.answers.lastFor('test:a', null, 'test:q')).toBeNull();
        expect((await store.answers.to('test:a', 'm1'))?.id).toBe(second);
        expect(await store.answers.to('test:a', 'm2')).toBeNull();
      });

      it('show something else after a press, and other messages after an edit', async () => {
        const id = await store.answers.keep(askedOf(), shownOf());
        const shown = shownOf({ trail: [open, page], kind: 'choices', intent: 'deadline' });
        await store.answers.sent(id, ['m2', 'm3']);
        await store.answers.sent(id, ['m4']);
        await store.answers.update(id, shown);
        expect(await store.answers.to('test:a', 'm1')).toEqual({ id, asked: askedOf(), messages: ['m4'], ...shown });
      });

      it('know what is behind their buttons', async () => {
        const id = await store.answers.keep(askedOf(), shownOf());
        const ids = await store.answers.offer(id, [open, page, open]);
        expect(new Set(ids).size).toBe(3);
        for (const action of ids) expect(action).toMatch(/^[\x21-\x7e]{1,16}$/);
        for (const [at, action] of [open, page, open].entries()) {
          expect(await store.answers.pressed(ids[at] ?? '')).toEqual({
            ...{ said: { id, asked: askedOf(), messages: [], ...shownOf() }, action },
          });
        }
        expect(await store.answers.offer(id, [])).toEqual([]);
        const unknown = [
          '',
          '0',
          '-1',
          `0${ids[0]}`,
          `${ids[0]} `,
          'zzzzzzzzzz',
          'zzzzzzzzzzzzzzzz',
          '1e9',
          "1' or 1=1",
          '一',
        ];
        for (const action of unknown) expect(await store.answers.pressed(action)).toBeNull();
      });

      it('give back every text as it was', async () => {
        const text = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units));
        const name = fc.string({ unit: 'grapheme', minLength: 1 }).filter((own) => !own.includes('\0'));
        const given = fc.record({ text, name });
        const kept = fc.asyncProperty(given, async ({ text, name }) => {
          const asked = askedOf({ text, chat: name, message: name, person: name, thread: name });
          const id = await store.answers.keep(asked, shownOf({ intent: name }));
          await store.answers.complain(id, name, text, 1);
          expect(await store.answers.lastFor(name, name, name)).toEqual({
            ...{ id, asked, messages: [], ...shownOf({ intent: name }) },
          });
          expect((await store.answers.trouble(OCTOBER))[0]).toEqual({ text, askedAt: OCTOBER, complaint: text });
        });
        await fc.assert(kept, { numRuns: 25 });
      });

      it('tell what was not found and what people called wrong', async () => {
        const ids: number[] = [];
        for (const [text, askedAt, kind] of [
          ['before', SEPTEMBER, 'not_found'],
          ['unfound', OCTOBER, 'not_found'],
          ['fine', OCTOBER, 'answer'],
          ['wrong', OCTOBER + 1, 'answer'],
        ] as const) {
          ids.push(await store.answers.keep(askedOf({ text, askedAt }), shownOf({ kind })));
        }
        const wrong = ids[3] ?? 0;
        await store.answers.complain(wrong, 'test:p', 'old', 1);
        await store.answers.complain(wrong, 'test:q', '日期不对', 2);
        await store.answers.complain(wrong, 'test:p', '单位不对', 3);
        await store.answers.complain(wrong + 1, 'test:p', 'of nothing', 3);
        expect(await store.answers.trouble(OCTOBER)).toEqual([
          { text: 'wrong', askedAt: OCTOBER + 1, complaint: '单位不对' },
          { text: 'wrong', askedAt: OCTOBER + 1, complaint: '日期不对' },
          { text: 'unfound', askedAt: OCTOBER, complaint: null },
        ]);
      });
    });

    describe('what is old or unwanted', () => {
      const before = { doneBefore: 0, askedBefore: 0, now: 0 };
      const row = { platform: 'test', kind: 'answer', intent: 'lead' };

      it('goes, and its questions stay as counts of their month', async () => {
        const old = await store.answers.keep(askedOf({ askedAt: SEPTEMBER }), shownOf());
        const [action = ''] = await store.answers.offer(old, [open]);
        await store.answers.sent(old, ['m2']);
        await store.answers.complain(old, 'test:q', 'x', 1);
        for (const change of [{}, { kind: 'not_found' }, {}] as const)
          await store.answers.keep(askedOf(), shownOf(change));
        await store.answers.keep(askedOf({ chat: 'other:1:2' }), shownOf());
        const counts = [
          { ...row, month: '2026-09', count: 1 },
          { ...row, month: '2026-10', platform: 'other', count: 1 },
          { ...row, month: '2026-10', count: 2 },
          { ...row, month: '2026-10', kind: 'not_found', count: 1 },
        ];
        expect(await store.counts()).toEqual(counts);
        await store.sweep({ ...before, askedBefore: OCTOBER });
        expect(await store.counts()).toEqual(counts);
        expect([await store.answers.pressed(action), await store.answers.shownIn('test:a', 'm2')]).toEqual([
          null,
          null,
        ]);
        expect(await store.answers.to('test:a', 'm1')).not.toBeNull();
        await store.sweep({ ...before, askedBefore: OCTOBER + 1 });
        await store.sweep({ ...before, askedBefore: OCTOBER + 1 });
        expect(await store.counts()).toEqual(counts);
        expect(await store.answers.to('test:a', 'm1')).toBeNull();
        // What happens to an answer that is gone happens to nothing.
        await store.answers.sent(old, ['m9']);
        await store.answers.update(old, shownOf());
        await store.answers.complain(old, 'test:q', 'x', 1);
        expect(await store.answers.shownIn('test:a', 'm9')).toBeNull();
      });

      it('is forgotten when a person wishes it, and nothing of others is', async () => {
        const theirs = await store.answers.keep(askedOf({ person: 'test:q' }), shownOf());
        await store.answers.complain(theirs, 'test:p', 'mine', 1);
        await store.answers.complain(theirs, 'test:q', 'theirs', 2);
        for (const chat of ['test:a', 'test:b']) await store.answers.keep(askedOf({ chat }), shownOf());
        await store.inbox.receive([arrivalOf('wish')]);
        const counts = await store.counts();
        expect(await store.forget('test:p')).toBe(2);
        expect(await store.forget('test:p')).toBe(0);
        expect(await store.counts()).toEqual(counts);
        expect(await store.answers.lastFor('test:a', null, 'test:p')).toBeNull();
        expect(await store.answers.trouble(0)).toMatchObject([{ complaint: 'theirs' }]);
        expect((await store.inbox.claim(0, 1))?.key).toBe('wish');
        // The person's own chat and limits are theirs, too.
        await store.chats.set('test:p', { language: 'en' });
        const limiter = store.limiter('ask', 1, 10_000);
        for (const key of ['test:p', 'test:a test:p', 'test:q']) await limiter.consume(key);
        await store.forget('test:p');
        expect(await store.chats.get('test:p')).toEqual(UNSET);
        for (const key of ['test:p', 'test:a test:p']) expect(await limiter.consume(key)).toBe('within');
        expect(await limiter.consume('test:q')).toBe('first over');
      });

      it('of the inbox are keys of what is done, and only those', async () => {
        await store.inbox.receive([arrivalOf('1'), arrivalOf('2'), arrivalOf('3')]);
        await store.inbox.done('1', 5);
        await store.inbox.done('2', 6);
        await store.inbox.done('1', 9);
        await store.sweep({ ...before, doneBefore: 6 });
        expect(await store.inbox.receive([arrivalOf('1'), arrivalOf('2'), arrivalOf('3')])).toBe(1);
      });
    });

    it('limits each key of each limiter until its window ends', async () => {
      const limiter = store.limiter('ask', 2, 10_000);
      const seen = [];
      for (let n = 0; n < 5; n++) seen.push(await limiter.consume('test:p'));
      expect(seen).toEqual(['within', 'within', 'first over', 'over', 'over']);
      expect(await limiter.consume("test:q'😀")).toBe('within');
      expect(await store.limiter('other', 1, 10_000).consume('test:p')).toBe('within');
      await store.sweep({ doneBefore: 0, askedBefore: 0, now: 0 });
      expect(await limiter.consume('test:p')).toBe('over');
      await store.sweep({ doneBefore: 0, askedBefore: 0, now: Number.MAX_SAFE_INTEGER });
      expect(await limiter.consume('test:p')).toBe('within');
    });

    it('does many things at once', async () => {
      const keys = Array.from({ length: 40 }, (_, n) => `${n}`);
      await Promise.all(keys.map((key) => store.inbox.receive([arrivalOf(key, `test:${key}`)])));
      const claims = await Promise.all(keys.map(() => store.inbox.claim(0, 10)));
      expect(claims.map((claim) => claim?.key).sort()).toEqual([...keys].sort());
      const counted = await Promise.all(keys.map((_, n) => store.answers.keep(askedOf({ askedAt: n }), shownOf())));
      expect(new Set(counted).size).toBe(40);
      await Promise.all([1, 2, 3].map((n) => store.sweep({ doneBefore: 0, askedBefore: n * 15, now: 0 })));
      expect((await store.counts()).map(({ count }) => count)).toEqual([40]);
    });
  });
}
