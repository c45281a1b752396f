import { describe, expect, it } from 'vitest';
import { idle, learnerAlone, learnerIn } from './adapter-lesson.ts';
import { answersTo, ask, dealtWith, INTERNAL_WORDS, saidAfter, until, type World } from './adapter-world.ts';

/** Lessons when something goes wrong, and what nobody else may see of them. */
export function testLearningTrouble(world: () => World): void {
  const training = () => world().bot.store.training;

  /** What was said, without what only marks an end in time. */
  const twice = (texts: readonly string[]) => texts.filter((text, i) => texts.indexOf(text) !== i);

  describe('pressed in haste', () => {
    it('the first answer counts, and the next question comes once', async () => {
      const learner = learnerAlone(world);
      const { chat, person } = learner;
      const first = await learner.begin('/quiz 北京 3');
      const [right, wrong] = [await learner.option(first, true), await learner.option(first, false)];
      const told = await Promise.all([wrong, right].map((option) => chat.answer(person, first.id, option)));
      expect(told[0]).toMatch(/^✗/);
      expect(['这一题你答过了。', null]).toContain(told[1]);
      await learner.after(first);
      await dealtWith(chat, person);
      await idle(world());
      expect(chat.questions()).toHaveLength(2);
      const { id } = await learner.run();
      expect((await training().answers(id)).map((given) => given.right)).toEqual([false]);
      expect(learner.transcript().match(/^[✓✗] /gm)).toEqual(['✗ ']);
    });

    it('a question is left once', async () => {
      const learner = learnerAlone(world);
      const { chat, person } = learner;
      const first = await learner.begin('/quiz 北京 3');
      const told = await Promise.all(['下一题', '下一题', '结束'].map((label) => chat.press(person, first.id, label)));
      expect(told).toEqual([null, '这一题已经过去了。', '这一题已经过去了。']);
      const second = await learner.after(first);
      const option = await learner.option(second, true);
      const [, next] = await Promise.all([
        chat.answer(person, second.id, option),
        chat.press(person, second.id, '下一题'),
      ]);
      expect(next).toBe('这一题已经过去了。');
      await learner.after(second);
      await idle(world());
      expect(chat.questions()).toHaveLength(3);
      expect(learner.transcript().match(/^答案:/gm)).toHaveLength(1);
      expect(learner.transcript().match(/^✓ 答对了$/gm)).toHaveLength(1);
    });
  });

  it('goes on after a restart from the question that was shown before', async () => {
    const learner = learnerAlone(world);
    const second = await learner.goOn(await learner.begin('/quiz 北京 3'), false);
    await world().restart();
    const third = await learner.goOn(second, true);
    await world().restart();
    await learner.answer(third, true);
    expect((await learner.hears(/^答完了/)).text).toMatch(/^答完了:3 题对 2 题\(67%\)/);
    expect(learner.chat.questions()).toHaveLength(3);
  });

  it('loses and doubles nothing when the platform does not take it at once', async () => {
    const { stage } = world();
    const learner = learnerAlone(world);
    const { chat, person } = learner;
    /** Does something whose answer comes only at the second attempt. */
    const late = async (doing: () => unknown) => {
      const putOff = world().watchPutOff();
      stage.fail(1);
      const done = doing();
      await putOff();
      await done;
      world().advance(10_000);
    };
    await late(() => chat.say(person, '/quiz 北京 3'));
    const first = await learner.after(undefined);
    const option = await learner.option(first, true);
    await late(() => chat.answer(person, first.id, option));
    const second = await learner.after(first);
    await late(() => chat.press(person, second.id, '下一题'));
    const third = await learner.after(second);
    await late(() => chat.press(person, third.id, '结束'));
    expect((await learner.hears(/^答完了/)).text).toBe('答完了:1 题对 1 题(100%)');
    await idle(world());
    const texts = chat.shown().map(({ text }) => text);
    expect(twice(texts)).toEqual([]);
    expect(chat.questions()).toHaveLength(3);
    expect(learner.transcript().match(/^✓ 答对了$/gm)).toHaveLength(1);
    expect(learner.transcript().match(/^答案:/gm)).toHaveLength(1);
  });

  it('says everything once although every event is worked on twice', async () => {
    const learner = learnerAlone(world);
    const { chat, person } = learner;
    const { inbox } = world().bot.store;
    const { done } = inbox;
    const failed = new Set<string>();
    const failing: typeof done = async (key, at) => {
      if (failed.has(key)) return done(key, at);
      failed.add(key);
      throw new Error('the disk is full');
    };
    Object.assign(inbox, { done: failing });
    let putOff = 0;
    /** Waits while time passes with everything that is put off. */
    const reach = <T>(check: () => T | undefined | false) =>
      until(() => {
        const count = world().bot.logged().split('is done again later').length;
        if (count > putOff) world().advance(2000);
        putOff = count;
        return check();
      }, `behind ${learner.transcript()}`);
    for (const text of ['/quiz 北京 3', '/learn 北京']) {
      const before = chat.questions().length;
      const kind = text.startsWith('/quiz') ? 'quiz' : 'tour';
      chat.say(person, text);
      await learner.answer(await reach(() => chat.questions()[before]), true, kind);
      const second = await reach(() => chat.questions()[before + 1]);
      await chat.press(person, second.id, second.buttons[0] ?? '');
      const third = await reach(() => chat.questions()[before + 2]);
      await chat.press(person, third.id, '结束');
      await reach(() => /^(?:答完了|停在)/.test(chat.shown().at(-1)?.text ?? ''));
    }
    const marker = chat.say(person, '/privacy');
    await reach(() => answersTo(chat, marker).length > 0);
    Object.assign(inbox, { done });
    world().advance(2000);
    await idle(world());
    expect(chat.questions()).toHaveLength(6);
    const texts = chat.shown().map(({ text: own }) => own);
    for (const mark of [/^✓ 答对了$/m, /^答案:/m]) expect(texts.filter((own) => mark.test(own))).toHaveLength(2);
    for (const mark of [/^答完了/, /^停在/, /· 1\/10/, /· 2\/10/, /· 3\/10/]) {
      expect(texts.filter((own) => mark.test(own))).toHaveLength(1);
    }
    expect(await training().answers((await learner.run()).id)).toHaveLength(1);
  });

  it('does nothing twice that is delivered twice', async () => {
    const learner = learnerAlone(world);
    const { chat, person } = learner;
    const second = await learner.goOn(await learner.begin('/quiz 北京 2'), true);
    await learner.answer(second, false);
    await learner.hears(/^答完了/);
    const before = chat.shown();
    const memories = await training().memories(person);
    expect(await saidAfter(chat, person, () => world().stage.redeliver())).toEqual([]);
    await idle(world());
    expect(chat.shown().slice(0, -1)).toEqual(before);
    expect(await training().memories(person)).toEqual(memories);
  });

  it('knows no buttons of another chat', async () => {
    const [mine, theirs] = [learnerAlone(world), learnerAlone(world)];
    const [own, other] = [await mine.begin('/quiz 北京 2'), await theirs.begin('/quiz 北京 2')];
    for (const label of ['下一题', '结束']) {
      const told = await mine.chat.pressFrom(mine.person, own.id, theirs.chat, other.id, label);
      expect(told).toBe('这个按钮不是这个聊天里的。');
    }
    await idle(world());
    expect(theirs.chat.questions().map(({ open }) => open)).toEqual([true]);
  });

  it('is forgotten with its learner: nothing is kept, and what is left on the screen does nothing', async () => {
    const learner = learnerAlone(world);
    const { chat, person } = learner;
    const first = await learner.begin('/quiz 北京 3');
    await learner.answer(first, false);
    const second = await learner.after(first);
    const { id } = await learner.run();
    await ask(chat, person, '/forget_me');
    expect(await training().run(id)).toBeNull();
    expect(await training().history(person)).toEqual([]);
    expect(await training().memories(person)).toEqual([]);
    expect(await chat.press(person, second.id, '下一题')).toBe('这个按钮已经失效。再来一组请发 /quiz。');
    const before = chat.shown();
    const told = await chat.answer(person, second.id, second.options[0] ?? '');
    expect(told).toMatch(/^(?:[✓✗]|这个按钮已经失效)/);
    await dealtWith(chat, person);
    expect(chat.shown().slice(0, -1)).toEqual(before);
    expect(await training().history(person)).toEqual([]);
    expect((await ask(chat, person, '/progress')).text).toMatch(/^还没有答过题/);
  });

  describe('internal documents', () => {
    it('are asked about nowhere but where they may be seen', async () => {
      const { stage } = world();
      const chief = stage.person();
      const alone = learnerAlone(world);
      const chats = [alone, learnerIn(world, stage.group({ admins: [chief] }), chief)];
      for (const learner of chats) {
        const { chat, person } = learner;
        expect((await ask(chat, person, '/quiz 静海')).text).toMatch(/^文件里没有“静海”/);
        expect((await ask(chat, person, '/learn jinghai-2017')).text).toMatch(/^没有“jinghai-2017”这份文件/);
        for (const wish of ['/quiz 20', '/quiz 新闻发布会 20', '/learn']) await learner.begin(wish);
        const { steps } = (await learner.run()).run;
        expect(steps.length).toBeGreaterThan(1);
        expect(JSON.stringify(steps)).not.toMatch(INTERNAL_WORDS);
        const said = learner.transcript().replaceAll('“静海”', '').replaceAll('“jinghai-2017”', '');
        expect(said).not.toMatch(INTERNAL_WORDS);
      }
    });

    it('are asked about where they may be, and no more once that is taken back', async () => {
      const { admin } = world();
      const learner = learnerAlone(world);
      const { chat, person } = learner;
      const office = world().stage.privateChat(admin);
      await ask(chat, person, '/privacy');
      await ask(office, admin, `/allow ${chat.name}`);
      const second = await learner.goOn(await learner.begin('/quiz 静海 3'), false);
      expect(learner.transcript()).toMatch(/静海方案/);
      const option = await learner.option(second, true);
      await ask(office, admin, `/deny ${chat.name}`);
      const before = chat.shown().length;
      await chat.answer(person, second.id, option);
      await learner.hears(/^答完了/);
      expect(learner.transcript()).toContain('这一题的文件已经不在了。');
      const after = chat.shown().slice(before);
      expect(after.map(({ text }) => text).join()).not.toMatch(INTERNAL_WORDS);
      expect((await ask(chat, person, '/review')).text).toMatch(/^错题本是空的/);
      expect((await ask(chat, person, '/progress')).text).not.toMatch(INTERNAL_WORDS);
    });
  });
}
