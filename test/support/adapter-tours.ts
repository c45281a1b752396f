import { describe, expect, it } from 'vitest';
import { idle, type Learner, learnerAlone, learnerIn } from './adapter-lesson.ts';
import type { Shown } from './adapter-stage.ts';
import { ask, until, type World } from './adapter-world.ts';

const CARD = /^(?:北京分工 2016–2020|海口方案 2017) · (\d+)\/\d+ /;

/** Tours through a document. */
export function testTours(world: () => World): void {
  /** The cards that were shown, by their numbers. */
  const cards = ({ chat }: Learner) =>
    chat
      .shown()
      .flatMap(({ text }) => CARD.exec(text)?.[1] ?? [])
      .map(Number);

  /** Goes on to card `k`; returns what can be pressed there. */
  async function reach(learner: Learner, k: number): Promise<Shown> {
    const { chat, person } = learner;
    const isThere = () => cards(learner).at(-1) === k && chat.shown().at(-1)?.buttons.includes('下一张');
    while (true) {
      const last = await until(() => chat.shown().at(-1)?.buttons.includes('下一张') && chat.shown().at(-1));
      if (isThere()) return last;
      const at = cards(learner).at(-1) ?? 0;
      await chat.press(person, last.id, '下一张');
      await until(() => (cards(learner).at(-1) ?? 0) > at, `for a card behind ${at}`);
    }
  }

  it('show ten cards, one after the other, and can be begun again at their end', async () => {
    const learner = learnerAlone(world);
    const { chat, person } = learner;
    await learner.begin('/learn 北京');
    const last = await reach(learner, 10);
    expect(cards(learner)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(chat.shown().flatMap(({ buttons }) => buttons.filter((label) => label === '下一张'))).toHaveLength(1);
    await chat.press(person, last.id, '下一张');
    const end = await learner.hears(/^看完了/);
    expect(end.text).not.toMatch(/\n/);
    expect(end.buttons).toEqual(['从头开始']);
    await chat.press(person, end.id, '从头开始');
    await until(() => cards(learner).length === 11);
    expect(cards(learner).at(-1)).toBe(1);
    const sources = chat.shown().filter(({ text }) => CARD.test(text));
    for (const { text } of sources) expect(text).toMatch(/^出处:北京分工 2016–2020/m);
  });

  it('go on where their learner left, by their name or without, also after a pause and a restart', async () => {
    const learner = learnerAlone(world);
    const { chat, person } = learner;
    const goesOn = (k: number) => until(() => cards(learner).at(-1) === k && chat.shown().at(-1)?.buttons.length);
    await learner.begin('/learn 海口');
    await reach(learner, 3);
    await ask(chat, person, '北京第12项谁牵头');
    expect((await ask(chat, person, '/learn 海口')).text).toBe('接着上次,从第 3 张看起。');
    await goesOn(3);
    const paused = await reach(learner, 4);
    await chat.press(person, paused.id, '结束');
    expect((await learner.hears(/^停在第 4 张/)).buttons).toEqual([]);
    await world().restart();
    expect((await ask(chat, person, '我刚接手,从哪看起')).text).toBe('接着上次,从第 4 张看起。');
    await goesOn(4);
    await reach(learner, 5);
    expect(cards(learner)).toEqual([1, 2, 3, 3, 4, 4, 5]);
    expect(learner.transcript()).not.toMatch(/^北京分工/m);
  });

  it('check what a card says, and book what was wrong', async () => {
    const learner = learnerAlone(world);
    const first = await learner.begin('/learn 北京');
    expect(first.text).toMatch(/^小测:/);
    const second = await learner.goOn(first, false, 'tour');
    await learner.goOn(second, true, 'tour');
    expect(learner.transcript()).toMatch(/✗ 不对,应是:[\s\S]+\n出处:[\s\S]+✓ 答对了\n/);
    const book = (await world().bot.store.training.memories(learner.person)).filter(({ memory }) => memory.inBook);
    expect(book.map(({ question }) => question)).toEqual([(await learner.run('tour')).run.steps[0]?.question]);
    await reach(learner, 10);
    await learner.chat.press(learner.person, learner.chat.shown().at(-1)?.id ?? '', '下一张');
    expect((await learner.hears(/^看完了/)).text).toMatch(/\n答完了:2 题对 1 题\(50%\)\n再看看:\n/);
  });

  it('are offered of what there is, and of nothing else', async () => {
    const { chat, person } = learnerAlone(world);
    const { text } = await ask(chat, person, '/learn 火星');
    expect(text).toMatch(/^没有“火星”这份文件。现有:北京分工 2016–2020、/);
    expect(chat.shown()).toHaveLength(1);
    await ask(chat, person, '/learn');
    expect(chat.shown()[1]?.text).toMatch(/^先看北京分工 2016–2020。.+黄冈方案 2020、海口方案 2017/);
    await idle(world());
    expect(chat.shown()[2]?.text).toMatch(CARD);
  });

  describe('in a thread', () => {
    it('stay there, and are begun anew in another one', async () => {
      const { stage } = world();
      const chief = stage.person();
      const chat = stage.group({ admins: [chief], threads: true });
      const learner = learnerIn(world, chat, chief);
      const [one, two] = [chat.thread(chief), chat.thread(chief)];
      await learner.begin('/learn 北京', { mention: true, thread: one });
      await reach(learner, 3);
      await learner.begin('/learn 北京', { mention: true, thread: two });
      await reach(learner, 2);
      expect(cards(learner)).toEqual([1, 2, 3, 1, 2]);
      const at = chat.shown().findIndex(({ thread }) => thread === two);
      expect(at).toBeGreaterThan(2);
      expect(
        new Set(
          chat
            .shown()
            .slice(0, at)
            .map(({ thread }) => thread),
        ),
      ).toEqual(new Set([one]));
      expect(
        new Set(
          chat
            .shown()
            .slice(at)
            .map(({ thread }) => thread),
        ),
      ).toEqual(new Set([two]));
    });
  });
}
