import { describe, expect, it } from 'vitest';
import { idle, learnerAlone } from './adapter-lesson.ts';
import { ask, dealtWith, PRINTED, until, type World } from './adapter-world.ts';

const SOURCE = /\n(.+)\n出处:北京分工 2016–2020 · /;

/** Quizzes with one learner. */
export function testLearning(world: () => World): void {
  const training = () => world().bot.store.training;

  describe('a quiz', () => {
    it('judges every answer with the words that prove it, and names at the end what to read again', async () => {
      const learner = learnerAlone(world);
      const first = await learner.begin('考我3道北京的题');
      expect(first.text).toMatch(/^第 1\/3 题 /);
      expect(first.buttons).toEqual(['下一题', '结束']);
      expect(new Set(first.options).size).toBe(first.options.length);
      expect(await learner.answer(first, true)).toMatch(/^✓/);
      const second = await learner.after(first);
      const answer = await learner.option(second, true);
      const wrong = (await learner.run()).run.steps[1]?.question;
      expect(await learner.answer(second, false)).toMatch(/^✗/);
      const third = await learner.after(second);
      await learner.answer(third, true);
      const result = await learner.hears(/^答完了/);
      const verdicts = learner
        .transcript()
        .split(/(?=✓ 答对了|✗ 不对)/)
        .slice(1);
      expect(verdicts.map((text) => text.split('\n')[0])).toEqual(['✓ 答对了', `✗ 不对,应是:${answer}`, '✓ 答对了']);
      for (const verdict of verdicts) {
        const quote = SOURCE.exec(verdict)?.[1] ?? 'nothing';
        for (const part of quote.split('…')) expect(PRINTED).toContain(part.replace(/\s/g, ''));
      }
      expect(result.text).toMatch(/^答完了:3 题对 2 题\(67%\)\n再看看:\n· 北京.+\n错题已收进错题本/);
      const [, number] = /#(\w+)\//.exec(wrong ?? '') ?? [];
      expect(result.text).toContain(`· 北京第${number}项 – `);
      expect(result.buttons).toEqual(['再来一组']);
      const booked = (await training().memories(learner.person)).filter(({ memory }) => memory.inBook);
      expect(booked.map(({ question }) => question)).toEqual([wrong]);
      expect(learner.chat.questions().map(({ open }) => open)).toEqual([false, false, false]);
    });

    it('has as many questions as were asked for, about what was asked for', async () => {
      const learner = learnerAlone(world);
      for (const [text, count, document] of [
        ['/quiz', 5, /./],
        ['/quiz 海口 2', 2, /^haikou-2017#/],
        ['/quiz haikou-2017 1', 1, /^haikou-2017#/],
        ['来3道黄冈的题', 3, /^huanggang-2020#/],
        ['/quiz 50', 20, /./],
      ] as const) {
        expect((await learner.begin(text)).text).toMatch(new RegExp(`^第 1/${count} 题 `));
        const { steps } = (await learner.run()).run;
        expect(steps).toHaveLength(count);
        for (const { question } of steps) expect(question).toMatch(document);
      }
    });

    it('says so when there is nothing, or less, to ask about', async () => {
      const { chat, person, run, begin } = learnerAlone(world);
      expect((await ask(chat, person, '/quiz 火星')).text).toMatch(/^文件里没有“火星”,出不了题。/);
      await expect(run()).rejects.toThrow('began no quiz');
      const first = await begin('/quiz 市民政局 20');
      const [, all] = /^第 1\/(\d+) 题/.exec(first.text) ?? [];
      expect(Number(all)).toBeLessThan(20);
      expect(chat.shown().at(-2)?.text).toBe(`只出得了 ${all} 题。`);
    });

    it('keeps to the documents the chat is limited to', async () => {
      const learner = learnerAlone(world);
      await ask(learner.chat, learner.person, '/scope yunnan-2017');
      await learner.begin('/quiz');
      for (const { question } of (await learner.run()).run.steps) expect(question).toMatch(/^yunnan-2017#/);
    });

    it('passes over a question, with its answer, and does not count it', async () => {
      const learner = learnerAlone(world);
      const first = await learner.begin('/quiz 北京 2');
      const answer = await learner.option(first, true);
      await learner.chat.press(learner.person, first.id, '下一题');
      const second = await learner.after(first);
      expect(learner.transcript()).toMatch(SOURCE);
      expect(learner.transcript()).toContain(`答案:${answer}\n`);
      expect(learner.transcript()).not.toMatch(/人答/);
      await learner.answer(second, true);
      expect((await learner.hears(/^答完了/)).text).toBe('答完了:1 题对 1 题(100%)');
      expect(await training().answers((await learner.run()).id)).toHaveLength(1);
    });

    it('ends when it is told to, and takes no more answers', async () => {
      const learner = learnerAlone(world);
      const second = await learner.goOn(await learner.begin('/quiz 北京 5'), true);
      await learner.chat.press(learner.person, second.id, '结束');
      expect((await learner.hears(/^答完了/)).text).toBe('答完了:1 题对 1 题(100%)');
      expect(learner.chat.questions().map(({ open }) => open)).toEqual([false, false]);
      const third = await learner.begin('/quiz 北京 5');
      await learner.chat.press(learner.person, third.id, '结束');
      expect((await learner.hears(/^已结束/)).buttons).toEqual(['再来一组']);
    });

    it('is followed by another one of the same, once', async () => {
      const learner = learnerAlone(world);
      const { chat, person } = learner;
      const first = await learner.begin('/quiz 市民政局 20');
      const before = (await learner.run()).run;
      await learner.answer(first, true);
      await chat.press(person, (await learner.after(first)).id, '结束');
      const result = await learner.hears(/^答完了/);
      await Promise.all([chat.press(person, result.id, '再来一组'), chat.press(person, result.id, '再来一组')]);
      const next = await learner.after(chat.questions()[1]);
      await dealtWith(chat, person);
      await idle(world());
      const { steps } = (await learner.run()).run;
      expect(steps).not.toEqual(before.steps);
      expect(new Set(steps.map(({ question }) => question))).toEqual(
        new Set(before.steps.map(({ question }) => question)),
      );
      expect(chat.questions().map(({ id }) => id)).toEqual([expect.anything(), expect.anything(), next.id]);
      expect(learner.transcript().match(/^只出得了/gm)).toHaveLength(2);
      expect(chat.shown().find(({ id }) => id === result.id)).toMatchObject({ text: result.text, buttons: [] });
    });

    it('does not begin again because its request is edited', async () => {
      const { chat, person } = learnerAlone(world);
      const { edit } = chat;
      if (!edit) return;
      const asked = chat.say(person, '/quiz 海口 2');
      await until(() => chat.questions().length === 1);
      edit(asked, '/quiz 海口 3');
      await dealtWith(chat, person);
      await idle(world());
      expect(chat.questions()).toHaveLength(1);
    });

    it('does not stand in the way of questions about the documents', async () => {
      const learner = learnerAlone(world);
      const { chat, person } = learner;
      const first = await learner.begin('/quiz 北京 2');
      expect((await ask(chat, person, '北京第12项谁牵头')).text).toMatch(/^北京第12项 · 牵头单位:市财政局/);
      const second = await learner.goOn(first, true);
      expect((await ask(chat, person, '那责任单位呢?')).text).toMatch(/^北京第12项 · 责任单位/);
      await learner.answer(second, true);
      expect((await learner.hears(/^答完了/)).text).toBe('答完了:2 题对 2 题(100%)');
    });
  });

  describe('language', () => {
    it('is that of the request, to the end', async () => {
      for (const [text, question, verdict, result, moves] of [
        ['quiz me on Beijing', /^Question 1\/5 /, /^✓ Right$/m, /^Done: 1 of 1 right \(100%\)$/, ['Next', 'Stop']],
        ['考我5道北京的題', /^第 1\/5 題 /, /^✓ 答對了$/m, /^答完了:1 題對 1 題\(100%\)$/, ['下一題', '結束']],
      ] as const) {
        const learner = learnerAlone(world);
        const first = await learner.begin(text);
        expect(first.text).toMatch(question);
        expect(first.buttons).toEqual(moves);
        const second = await learner.goOn(first, true);
        expect(learner.transcript()).toMatch(verdict);
        await learner.chat.press(learner.person, second.id, moves[1]);
        await learner.hears(result);
      }
    });

    it('stays for a command that is in none', async () => {
      const { chat, person, begin } = learnerAlone(world);
      await begin('/quiz Beijing 2');
      expect((await ask(chat, person, '/review')).text).toMatch(/^Your wrong-answer book is empty/);
      expect((await ask(chat, person, '/progress')).text).toMatch(/^Nothing answered yet/);
      expect((await begin('/quiz haikou-2017 1')).text).toMatch(/^Question 1\/1/);
    });
  });

  describe('what was wrong', () => {
    it('comes back when it is due, and leaves the book after two right answers', async () => {
      const learner = learnerAlone(world);
      const { chat, person } = learner;
      const first = await learner.begin('/quiz 北京 1');
      await learner.answer(first, false);
      await learner.hears(/^答完了/);
      expect((await ask(chat, person, '/review')).text).toMatch(/^错题本里有 1 题,现在都还记得住/);
      const results = () => chat.shown().filter(({ text }) => /^答完了/.test(text));
      let last = first;
      for (const left of [1, 0]) {
        const [memory] = await training().memories(person);
        // What is still worked on would be begun again, and be due by then.
        await idle(world());
        world().advance((memory?.memory.due ?? 0) - world().clock.moment().at + 1000);
        const again = await learner.begin('/review');
        expect(again.text.replace(/^第 1\/1 题 /, '')).toBe(last.text.replace(/^第 1\/1 题 /, ''));
        await learner.answer(again, true, 'review');
        await until(() => results().length === 3 - left);
        await idle(world());
        const book = (await training().memories(person)).filter(({ memory: { inBook } }) => inBook);
        expect(book).toHaveLength(left);
        last = again;
      }
      expect((await ask(chat, person, '/review')).text).toMatch(/^错题本是空的/);
      expect(results().map(({ buttons }) => buttons)).toEqual([['再来一组'], [], []]);
    });

    it('shows in the figures of /progress', async () => {
      const learner = learnerAlone(world);
      const { chat, person } = learner;
      expect((await ask(chat, person, '/progress')).text).toMatch(/^还没有答过题/);
      const second = await learner.goOn(await learner.begin('/quiz 北京 2'), true);
      await learner.answer(second, false);
      await learner.hears(/^答完了/);
      expect((await ask(chat, person, '/progress')).text).toMatch(/^答过 2 题,对 1 题\(50%\)[\s\S]+错题本 1 题/);
    });

    it('is linked to as a chart, where the pages have an address', async () => {
      const { chat, person } = learnerAlone(world);
      expect((await ask(chat, person, '/progress')).text).not.toContain('http');
      const other = await world().inPlace({ environment: { PUBLIC_URL: 'https://gongkai.example.cn' } });
      const { text } = await ask(chat, person, '/progress');
      await other.stop();
      expect(text).toMatch(/看图\(24 小时内有效\):https:\/\/gongkai\.example\.cn\/learn\/progress\?of=\S+&key=\S+$/);
    });
  });
}
