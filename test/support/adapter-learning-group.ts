import { describe, expect, it } from 'vitest';
import { idle, learnerIn } from './adapter-lesson.ts';
import type { GroupWishes } from './adapter-stage.ts';
import { ask, saidAfter, until, type World } from './adapter-world.ts';

/** Quizzes for a whole group. */
export function testLearningInGroups(world: () => World): void {
  function group(wishes: GroupWishes = {}) {
    const { stage } = world();
    const [chief, one, two] = [stage.person(), stage.person(), stage.person()] as const;
    const chat = stage.group({ admins: [chief], ...wishes });
    return { chat, one, two, chief, learner: learnerIn(world, chat, chief) };
  }

  const training = () => world().bot.store.training;

  it('are begun by administrators of the group and of the bot alone', async () => {
    const { chat, one, learner } = group();
    for (const text of ['/quiz 北京 2', '/learn 北京', '/quiz']) {
      const { text: refusal } = await ask(chat, one, text);
      expect(refusal).toBe('群里要群管理员才能开测验。自己练请私聊我,发 /quiz。');
    }
    expect((await ask(chat, one, '考我们3道题', { mention: true })).text).toMatch(/^群里要群管理员才能开测验/);
    await idle(world());
    expect(chat.questions()).toEqual([]);
    await learner.begin('考考我们,3道北京的题', { mention: true });
    const { admin } = world();
    expect((await learnerIn(world, chat, admin).begin('/quiz 海口 2')).text).toMatch(/^第 1\/2 题/);
    expect(chat.questions()[0]?.text).toMatch(/^第 1\/3 题/);
  });

  it('are answered by everybody, who each hear of their own answer alone', async () => {
    const { chat, one, two, chief, learner } = group();
    const first = await learner.begin('/quiz 北京 2');
    const [right, wrong] = [await learner.option(first, true), await learner.option(first, false)];
    expect(await chat.answer(one, first.id, right)).toMatch(/^✓/);
    expect(await chat.answer(two, first.id, wrong)).toMatch(/^✗/);
    expect((await chat.answer(two, first.id, right)) ?? '').not.toMatch(/^✓/);
    expect(await saidAfter(chat, one, () => {})).toEqual([]);
    expect(chat.shown()).toHaveLength(2);
    const { id, run } = await learner.run();
    const given = (await training().answers(id)).map(({ person, right: wasRight }) => [person, wasRight]);
    expect(given).toEqual([
      [one, true],
      [two, false],
    ]);
    for (const [person, inBook] of [
      [one, [false]],
      [two, [true]],
      [chief, []],
    ] as const) {
      expect((await training().memories(person)).map(({ memory }) => memory.inBook)).toEqual(inBook);
    }
    expect(run.position).toBe(0);
  });

  it('go on when who began them, or an administrator, says so, with the answer and how many knew it', async () => {
    const other = world().stage.person();
    const { chat, one, two, chief, learner } = group();
    const second = world().stage.group({ admins: [chief, other] });
    const first = await learner.begin('/quiz 北京 2');
    const right = await learner.option(first, true);
    await chat.answer(one, first.id, right);
    await chat.answer(two, first.id, await learner.option(first, false));
    for (const label of ['下一题', '结束']) {
      expect(await chat.press(one, first.id, label)).toBe('由发起的人或群管理员来按。');
    }
    expect(await chat.press(chief, first.id, '下一题')).toBeNull();
    await learner.after(first);
    expect(learner.transcript()).toMatch(`答案:${right}(2 人答,1 人对)\n`);
    expect(learner.transcript()).toMatch(/\n出处:北京分工 2016–2020 · /);
    expect(chat.questions().map(({ open }) => open)).toEqual([false, true]);
    const theirs = learnerIn(world, second, chief);
    const question = await theirs.begin('/quiz 北京 2');
    expect(await second.press(other, question.id, '下一题')).toBeNull();
    const last = await theirs.after(question);
    expect(theirs.transcript()).toMatch(/\(没有人答\)\n/);
    await second.press(other, last.id, '结束');
    await theirs.hears(/^已结束。$/);
  });

  it('end with a result that names nobody', async () => {
    const { chat, one, two, chief, learner } = group();
    const first = await learner.begin('/quiz 北京 2');
    await chat.answer(one, first.id, await learner.option(first, true));
    await chat.answer(two, first.id, await learner.option(first, false));
    await chat.press(chief, first.id, '下一题');
    const second = await learner.after(first);
    await chat.answer(one, second.id, await learner.option(second, true));
    await chat.press(chief, second.id, '下一题');
    const { text, id, buttons } = await learner.hears(/^答完了/);
    expect(text).toMatch(/^答完了,2 人参加\n再看看:\n· 北京第\d+项 – .+ – 2 人答,1 人对$/);
    expect(buttons).toEqual(['再来一组']);
    const said = learner.transcript();
    for (const person of [one, two, chief, world().admin]) {
      expect(said).not.toContain(person.slice(person.indexOf(':') + 1));
    }
    expect(said).not.toContain('某人');
    expect(await chat.press(one, id, '再来一组')).toBe('由发起的人或群管理员来按。');
    await chat.press(chief, id, '再来一组');
    expect((await learner.after(second)).text).toMatch(/^第 1\/2 题/);
  });

  it('show nobody’s own record', async () => {
    const { chat, one, chief } = group();
    for (const [person, text, options] of [
      [chief, '/review', {}],
      [one, '/progress', {}],
      [chief, '复习', { mention: true }],
    ] as const) {
      expect((await ask(chat, person, text, options)).text).toBe('这是你个人的记录,请私聊我,发同样的命令。');
    }
  });

  it('stay in the thread they were begun in', async () => {
    const { chat, one, chief, learner } = group({ threads: true });
    const thread = chat.thread(chief);
    const first = await learner.begin('/quiz 北京 1', { mention: true, thread });
    await chat.answer(one, first.id, await learner.option(first, false));
    await chat.press(chief, first.id, '下一题');
    const result = await learner.hears(/^答完了/);
    await chat.press(chief, result.id, '再来一组');
    await learner.after(first);
    await idle(world());
    expect(new Set(chat.shown().map((message) => message.thread))).toEqual(new Set([thread]));
  });

  describe('a group the bot was taken out of', () => {
    it('hears nothing more of its quiz, and may begin another one when the bot is back', async () => {
      const { chat, one, chief, learner } = group();
      const first = await learner.begin('/quiz 北京 2');
      const option = await learner.option(first, true);
      const logged = world().bot.logged().length;
      chat.removeBot(chief);
      await chat.answer(one, first.id, option);
      await until(async () => (await world().bot.store.chats.get(chat.name)).gone);
      await idle(world());
      const before = chat.shown().length;
      expect(world().bot.logged().slice(logged)).not.toMatch(/was not answered/);
      chat.addBot(chief);
      expect((await learner.begin('/quiz 海口 2')).text).toMatch(/^第 1\/2 题/);
      // The greeting and the question.
      expect(chat.shown()).toHaveLength(before + 2);
    });
  });
}
