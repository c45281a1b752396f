import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../adapters/store/store.ts';
import { answeredOf, askedOf, askingOf, begunOf, memoryOf, runOf, shownOf } from './store-samples.ts';

/** What every store must do with runs, answers and memories; `current` is the store of the running test, empty at first. */
export function describeTraining(current: () => Store): void {
  const training = () => current().training;
  const begin = async (key: string, change: Parameters<typeof begunOf>[0] = {}) =>
    (await training().begin(begunOf(change), key, 1)).id;

  describe('runs', () => {
    it('begin once a key, and go on', async () => {
      const first = await training().begin(begunOf(), 'a', 1);
      expect(first).toEqual({ ...begunOf(), id: first.id });
      const other = await training().begin(begunOf({ thread: null, isPrivate: true }), 'b', 1);
      expect(other).toEqual({ ...begunOf({ thread: null, isPrivate: true }), id: other.id });
      const run = runOf({ position: 1, language: 'en', shown: null });
      await training().update(first.id, run, 2);
      expect(await training().begin(begunOf({ chat: 'test:b', person: 'test:q' }), 'a', 3)).toEqual({ ...first, run });
      expect(await training().run(first.id)).toEqual({ ...first, run });
      expect(await training().run(other.id)).toEqual(other);
    });

    it('begin once a key when several begin them at once', async () => {
      const begun = await Promise.all(['a', 'b', 'a', 'a', 'b'].map((key) => begin(key)));
      expect(new Set(begun).size).toBe(2);
      expect(begun[2]).toBe(begun[0]);
    });

    it('that are unknown are none, and do not go on', async () => {
      const id = await begin('a');
      await training().update(id + 1, runOf(), 2);
      expect(await training().run(id + 1)).toBeNull();
      expect((await training().run(id))?.run).toEqual(runOf());
    });

    it('are found by where, who and what: the last that began', async () => {
      const tour = (document: string) => ({ run: runOf({ kind: 'tour', document }) });
      const quiz = await begin('a');
      const review = await begin('b', { run: runOf({ kind: 'review' }) });
      const [first, second] = [await begin('c', tour('plan')), await begin('d', tour('plan'))];
      const through = await begin('e', tour("b'😀"));
      await begin('f', { chat: 'test:b' });
      await begin('g', { person: 'test:q' });
      await training().update(first, runOf({ kind: 'tour', document: 'plan', position: 2 }), 9);
      const last = async (kind: 'quiz' | 'review' | 'tour', document?: string | null) =>
        (await training().last('test:a', 'test:p', kind, document))?.id;
      expect(await last('quiz', null)).toBe(quiz);
      expect(await last('review', null)).toBe(review);
      expect(await last('tour', 'plan')).toBe(second);
      expect(await last('tour', "b'😀")).toBe(through);
      expect(await last('tour')).toBe(through);
      expect(await training().last('test:a', 'test:p', 'tour', 'other')).toBeNull();
      expect(await training().last('test:b', 'test:p', 'review', null)).toBeNull();
      expect(await training().last("test:a' or 1=1 --", 'test:p', 'quiz', null)).toBeNull();
    });

    it('move with their chat; who asked for them stays', async () => {
      const [mine, elsewhere] = [await begin('a', { chat: 'test:p' }), await begin('b', { chat: 'test:b' })];
      await current().chats.move('test:p', 'test:c');
      expect(await training().run(mine)).toEqual({ ...begunOf({ chat: 'test:c' }), id: mine });
      expect((await training().last('test:c', 'test:p', 'quiz', null))?.id).toBe(mine);
      expect((await training().run(elsewhere))?.chat).toBe('test:b');
    });
  });

  describe('questions of a run', () => {
    it('are found by their place and their poll', async () => {
      const [run, other] = [await begin('a'), await begin('b')];
      const shown = [
        askingOf({ run }),
        askingOf({ run, position: 1, poll: 'other' }),
        askingOf({ run: other, messages: [], poll: null }),
      ];
      for (const asking of shown) await training().asked(asking);
      for (const asking of shown) {
        expect(await training().asking(asking.run, asking.position)).toEqual(asking);
        if (asking.poll !== null) expect(await training().poll(asking.poll)).toEqual(asking);
      }
      expect(await training().asking(other, 1)).toBeNull();
      for (const poll of ['', 'null', "' or 1=1 --"]) expect(await training().poll(poll)).toBeNull();
    });

    it('shown again are only where they were shown last', async () => {
      const run = await begin('a');
      await training().asked(askingOf({ run }));
      const again = askingOf({ run, messages: ['m9'], poll: 'again' });
      await training().asked(again);
      expect(await training().asking(run, 0)).toEqual(again);
      expect(await training().poll('again')).toEqual(again);
      expect(await training().poll(askingOf().poll ?? '')).toBeNull();
      await training().asked(askingOf({ run, poll: null }));
      expect(await training().poll('again')).toBeNull();
    });

    it('of a run that is gone are not kept', async () => {
      const run = await begin('a');
      await current().forget('test:p');
      await training().asked(askingOf({ run }));
      expect(await training().asking(run, 0)).toBeNull();
    });
  });

  describe('learners’ answers', () => {
    it('change what is remembered, once a person and question of a run', async () => {
      const run = await begin('a');
      expect(await training().memory('test:p', answeredOf().question)).toBeNull();
      expect(await training().answer(answeredOf({ run }), memoryOf())).toBe(true);
      const changed = answeredOf({ run, question: 'other', right: false, at: 9 });
      expect(await training().answer(changed, memoryOf({ reps: 9 }))).toBe(false);
      expect(await training().answer({ ...answeredOf({ run }), at: 9 }, memoryOf({ reps: 9 }))).toBe(false);
      expect(await training().answers(run)).toEqual([answeredOf({ run })]);
      expect(await training().memories('test:p')).toEqual([{ question: answeredOf().question, memory: memoryOf() }]);
      // In another run it is asked, and remembered, anew.
      const again = answeredOf({ run: await begin('b') });
      expect(await training().answer(again, memoryOf({ reps: 2, due: 0.5e12 }))).toBe(true);
      expect(await training().memory('test:p', again.question)).toEqual(memoryOf({ reps: 2, due: 0.5e12 }));
      expect(await training().memory('test:p', 'other')).toBeNull();
      expect(await training().memory('test:q', again.question)).toBeNull();
      expect(await training().memories('test:q')).toEqual([]);
    });

    it('given at the same time count once', async () => {
      const run = await begin('a');
      const counted = await Promise.all(
        Array.from({ length: 6 }, (_, reps) => training().answer(answeredOf({ run, at: reps }), memoryOf({ reps }))),
      );
      expect(counted.filter((first) => first)).toHaveLength(1);
      const reps = counted.indexOf(true);
      expect(await training().answers(run)).toMatchObject([{ at: reps }]);
      expect(await training().memory('test:p', answeredOf().question)).toEqual(memoryOf({ reps }));
    });

    it('are kept with what is remembered or not at all', async () => {
      const broken = memoryOf({ due: null as never });
      await expect(training().answer(answeredOf(), broken)).rejects.toThrow(/null/i);
      expect(await training().answers(answeredOf().run)).toEqual([]);
      expect(await training().answer(answeredOf(), memoryOf())).toBe(true);
    });

    it('are told of a run as they came, and of a person by their times', async () => {
      const [run, other] = [await begin('a'), await begin('b')];
      const given = [
        answeredOf({ run, at: 5 }),
        answeredOf({ run, person: 'test:q', right: false, at: 5 }),
        answeredOf({ run: other, at: 5 }),
        answeredOf({ run, position: 1, at: 4 }),
      ] as const;
      for (const answered of given) await training().answer(answered, memoryOf());
      const [first, theirs, elsewhere, earlier] = given;
      expect(await training().answers(run)).toEqual([first, theirs, earlier]);
      expect(await training().history('test:p')).toEqual([earlier, first, elsewhere]);
      expect(await training().history('test:r')).toEqual([]);
    });

    it('leave memories in the order they are due', async () => {
      const dues = [30, 4, 200, 4].map((due, position) => ({ position, question: `q${position}`, due }));
      for (const { due, ...where } of dues.toReversed())
        await training().answer(answeredOf(where), memoryOf({ due, lastAnswered: where.position }));
      await training().answer(answeredOf({ run: 2, question: 'q2' }), memoryOf({ due: 10 }));
      const remembered = await training().memories('test:p');
      expect(remembered.map(({ question, memory }) => [question, memory.due])).toEqual([
        ['q1', 4],
        ['q3', 4],
        ['q2', 10],
        ['q0', 30],
      ]);
    });
  });

  describe('what people learned', () => {
    it('keeps every text as it was', async () => {
      const text = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units));
      const name = fc.string({ unit: 'grapheme', minLength: 1 }).filter((own) => !own.includes('\0'));
      const given = fc.record({ text, name, key: fc.uuid() });
      const kept = fc.asyncProperty(given, async ({ text, name, key }) => {
        const run = runOf({ about: text, document: name, steps: [{ question: text, card: null }] });
        const begun = begunOf({ chat: name, thread: name, person: name, run });
        const { id } = await training().begin(begun, name + key, 1);
        expect(await training().last(name, name, 'quiz', name)).toEqual({ ...begun, id });
        const asking = askingOf({ run: id, messages: [text, name], poll: name + key });
        await training().asked(asking);
        expect(await training().poll(name + key)).toEqual(asking);
        const answered = answeredOf({ run: id, person: name, question: name });
        expect(await training().answer(answered, memoryOf())).toBe(true);
        expect(await training().answers(id)).toEqual([answered]);
        expect(await training().memory(name, name)).toEqual(memoryOf());
      });
      await fc.assert(kept, { numRuns: 25 });
    });

    it('goes with its person, and nothing of others does', async () => {
      const [theirs, mine] = [await begin('a', { person: 'test:q' }), await begin('b')];
      for (const run of [mine, theirs]) {
        await training().asked(askingOf({ run, poll: `${run}` }));
        for (const person of ['test:p', 'test:q'])
          await training().answer(answeredOf({ run, person }), memoryOf({ reps: run }));
      }
      await current().answers.keep(askedOf(), shownOf());
      expect(await current().forget('test:p')).toBe(1);
      expect(await training().run(mine)).toBeNull();
      expect([await training().asking(mine, 0), await training().poll(`${mine}`)]).toEqual([null, null]);
      expect([await training().history('test:p'), await training().memories('test:p')]).toEqual([[], []]);
      expect((await training().run(theirs))?.person).toBe('test:q');
      expect((await training().poll(`${theirs}`))?.run).toBe(theirs);
      for (const run of [mine, theirs])
        expect(await training().answers(run)).toEqual([answeredOf({ run, person: 'test:q' })]);
      expect(await training().memory('test:q', answeredOf().question)).toEqual(memoryOf({ reps: theirs }));
      // A new run is none of those others' answers are to.
      expect([theirs, mine]).not.toContain(await begin('b'));
    });

    it('goes when it is old, uncounted', async () => {
      const [old, going] = [await begin('a'), await begin('b')];
      await training().update(going, runOf({ position: 1 }), 20);
      for (const run of [old, going]) await training().asked(askingOf({ run }));
      await training().answer(answeredOf({ run: going, at: 1, question: 'old' }), memoryOf({ lastAnswered: 1 }));
      for (const [run, at] of [
        [going, 18],
        [old, 19],
      ] as const) {
        const answered = answeredOf({ run, at, position: 1, question: 'new' });
        await training().answer(answered, memoryOf({ lastAnswered: at + 1 }));
      }
      const left = async (askedBefore: number) => {
        await current().sweep({ doneBefore: 0, askedBefore, now: 0 });
        const { length: runs } = (await Promise.all([old, going].map((id) => training().run(id)))).filter(Boolean);
        const askings = (await Promise.all([old, going].map((id) => training().asking(id, 0)))).filter(Boolean).length;
        const answers = (await training().history('test:p')).map(({ at }) => at);
        return { runs, askings, answers, memories: (await training().memories('test:p')).map((m) => m.question) };
      };
      expect(await left(1)).toEqual({ runs: 2, askings: 2, answers: [1, 18, 19], memories: ['new', 'old'] });
      expect(await left(2)).toEqual({ runs: 1, askings: 1, answers: [18, 19], memories: ['new'] });
      expect(await training().run(old)).toBeNull();
      expect(await left(20)).toEqual({ runs: 1, askings: 1, answers: [], memories: ['new'] });
      expect(await left(21)).toEqual({ runs: 0, askings: 0, answers: [], memories: [] });
      expect(await current().counts()).toEqual([]);
    });
  });
}
