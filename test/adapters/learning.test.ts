import { beforeEach, describe, expect, it } from 'vitest';
import { createLearning, type Who } from '../../adapters/learning/learning.ts';
import { openStore } from '../../adapters/store/open.ts';
import type { Store } from '../../adapters/store/store.ts';
import type { KeptRun } from '../../adapters/store/training.ts';
import { plain } from '../../src/say/plain.ts';
import type { Reply } from '../../src/say/reply.ts';
import { createTrainer } from '../../src/trainer.ts';
import { seedsLibrary } from '../support/seeds.ts';

const VIEWER = { internal: false };
const ME: Who = {
  chat: 'web:me',
  thread: null,
  person: 'web:me',
  isPrivate: true,
  viewer: VIEWER,
  scope: null,
  language: 'zh-Hans',
};
const DAY = 86_400_000;
const trainer = createTrainer(seedsLibrary());
let store: Store;
let at: number;

beforeEach(async () => {
  store = await openStore('memory');
  at = Date.UTC(2026, 10, 22, 4);
  return () => store.close();
});

const learning = () =>
  createLearning({
    trainer,
    store,
    clock: () => ({ today: '2026-11-22', at }),
    dayOf: (time) => new Date(time).toISOString().slice(0, 10),
  });
const text = (reply: Reply | null) => (reply ? plain(reply) : '');

async function begin(is: 'quiz' | 'learn' | 'review' | 'progress', rest: string, key = `${is} ${rest}`) {
  return learning().begin({ is, rest }, ME, key);
}

/** Answers the question that is shown, and goes on. */
async function answer(kept: KeptRun, right: boolean): Promise<KeptRun> {
  const engine = learning();
  const now = await engine.turn(kept, VIEWER);
  if (!now?.turn.question) throw new Error('no question is shown');
  const { position } = now.kept.run;
  const chosen = right ? now.turn.question.right : (now.turn.question.right + 1) % now.turn.question.options.length;
  const judged = await engine.answer(now.kept, position, chosen, ME.person, VIEWER, false);
  expect(judged).toMatchObject({ is: 'judged', verdict: { right } });
  return engine.next(now.kept, position);
}

describe('a quiz', () => {
  it('goes on after every answer, from whatever process, and ends with what was right', async () => {
    let { run } = await begin('quiz', '北京 3');
    for (const right of [true, false, true]) run = await answer(run as KeptRun, right);
    const kept = (await learning().run(run?.id as number)) as KeptRun;
    expect(await learning().turn(kept, VIEWER)).toBeNull();
    const result = text(await learning().result(kept, VIEWER));
    expect(result).toContain('3 题对 2 题(67%)');
    expect(result).toMatch(/再看看:\n· 北京第\d+项 – /);
  });

  it('is the same one when its wish is carried out twice, and another for another wish', async () => {
    const [one, again, other] = [
      await begin('quiz', '5', 'a'),
      await begin('quiz', '5', 'a'),
      await begin('quiz', '5', 'b'),
    ];
    expect(again.run).toEqual(one.run);
    expect(other.run?.id).not.toBe(one.run?.id);
    expect(other.run?.run.steps).not.toEqual(one.run?.run.steps);
  });

  it('takes one answer to a question, none to one that is past, and none that is no option', async () => {
    const { run } = await begin('quiz', '2');
    const engine = learning();
    const shown = (await engine.turn(run as KeptRun, VIEWER))?.kept as KeptRun;
    for (const chosen of [-1, 4, 0.5, Number.NaN]) {
      expect(await engine.answer(shown, 0, chosen, ME.person, VIEWER, false)).toEqual({ is: 'over' });
    }
    const first = await engine.answer(shown, 0, 0, ME.person, VIEWER, false);
    expect(first.is).toBe('judged');
    expect(await engine.answer(shown, 0, 1, ME.person, VIEWER, false)).toEqual({ is: 'before' });
    expect(await store.training.history(ME.person)).toHaveLength(1);
    const next = await engine.next(shown, 0);
    expect(await engine.answer(next, 0, 0, ME.person, VIEWER, false)).toEqual({ is: 'over' });
    // Going on twice from one question skips none.
    expect((await engine.next(next, 0)).run.position).toBe(1);
  });

  it('passes over what is gone, and judges what was shown as it was shown', async () => {
    const { run } = await begin('quiz', '北京 3');
    const kept = run as KeptRun;
    const steps = [{ question: 'gone#1/lead/x', card: null }, ...kept.run.steps];
    await store.training.update(kept.id, { ...kept.run, steps }, at);
    const now = await learning().turn((await learning().run(kept.id)) as KeptRun, VIEWER);
    if (!now?.turn.question) throw new Error('no question is shown');
    expect(now.kept.run.position).toBe(1);
    const { right } = now.turn.question;
    // Options may be drawn in another order once there are other documents.
    const moved = { ...now.kept, run: { ...now.kept.run, shown: { options: 4, right: 3 - right } } };
    const judged = await learning().answer(moved, 1, 3 - right, ME.person, VIEWER, false);
    expect(judged).toMatchObject({ is: 'judged', verdict: { right: true } });
  });

  it('says that there is nothing about what it was asked for, and that there is less', async () => {
    expect(await begin('quiz', '量子计算机采购')).toMatchObject({ run: null });
    expect(text((await begin('quiz', '量子计算机采购')).said)).toContain('没有“量子计算机采购”');
    const few = await begin('quiz', '云南 20');
    expect(text(few.said)).toMatch(/^只出得了 \d+ 题。$/);
    expect(few.run?.run.steps.length).toBeLessThan(20);
  });
});

describe('the wrong-answer book', () => {
  it('brings back what was wrong, and lets it go after two right answers', async () => {
    expect(text((await begin('review', '')).said)).toContain('错题本是空的');
    const quiz = await begin('quiz', '北京 2');
    await answer(await answer(quiz.run as KeptRun, false), true);
    at += 60_000;
    const first = await begin('review', '', 'first');
    expect(text(first.said)).toBe('错题本 1 题,现在复习 1 题。');
    expect(first.run?.run.steps).toHaveLength(1);
    await answer(first.run as KeptRun, true);
    expect(text((await begin('review', '', 'soon')).said)).toMatch(
      /^错题本里有 1 题,现在都还记得住;下一次复习是 2026-11-2\d。$/,
    );
    at += 10 * DAY;
    const second = await begin('review', '', 'second');
    await answer(second.run as KeptRun, true);
    at += 100 * DAY;
    expect(text((await begin('review', '', 'third')).said)).toContain('错题本是空的');
  });

  it('is a person’s own', async () => {
    const quiz = await begin('quiz', '1');
    await answer(quiz.run as KeptRun, false);
    at += 60_000;
    const other = await learning().begin({ is: 'review', rest: '' }, { ...ME, person: 'web:other' }, 'x');
    expect(text(other.said)).toContain('错题本是空的');
  });
});

describe('a tour', () => {
  it('begins with the first document where none is named, and tells of the others', async () => {
    const { run, said } = await begin('learn', '');
    expect(run?.run.document).toBe('beijing-2016-2020');
    expect(text(said)).toMatch(/^先看北京分工 2016–2020。别的发 \/learn 加文件名:黄冈方案 2020、/);
    expect((await begin('learn', '海口')).run?.run.document).toBe('haikou-2017');
    expect(text((await begin('learn', '广州')).said)).toContain('没有“广州”这份文件');
  });

  it('goes on from its first card as well, by name or without one', async () => {
    const { run } = await begin('learn', '海口');
    expect(text(await learning().stop(run as KeptRun, VIEWER))).toBe('停在第 1 张,随时发 /learn 接着看。');
    for (const rest of ['', '海口']) {
      const later = await begin('learn', rest, `later ${rest}`);
      expect(later).toEqual({ run, said: null });
    }
  });

  it('tells its end once, with what was answered if anything was', async () => {
    const { run } = await begin('learn', '海口');
    let kept = await answer(run as KeptRun, true);
    while (kept.run.position < kept.run.steps.length) kept = await learning().next(kept, kept.run.position);
    expect(text(await learning().result(kept, VIEWER))).toBe('看完了。/quiz 测一测。\n答完了:1 题对 1 题(100%)');
    const other = (await begin('learn', '云南')).run as KeptRun;
    expect(text(await learning().result(other, VIEWER))).toBe('看完了。/quiz 测一测。');
  });

  it('waits where it was left, on any day and in any process, and begins anew when it is over', async () => {
    const { run } = await begin('learn', '北京');
    let kept = await answer(run as KeptRun, true);
    kept = await answer(kept, true);
    expect(text(await learning().stop(kept, VIEWER))).toBe('停在第 3 张,随时发 /learn 接着看。');
    at += 30 * DAY;
    const later = await begin('learn', '北京', 'later');
    expect(later.run?.id).toBe(run?.id);
    expect(text(later.said)).toBe('接着上次,从第 3 张看起。');
    expect((await begin('learn', '海口', 'other')).run?.id).not.toBe(run?.id);
    kept = later.run as KeptRun;
    for (let i = 2; i < 10; i++)
      kept = await learning().next((await learning().turn(kept, VIEWER))?.kept as KeptRun, i);
    expect(await learning().turn(kept, VIEWER)).toBeNull();
    expect((await begin('learn', '北京', 'again')).run?.id).not.toBe(run?.id);
  });
});

describe('what is deleted', () => {
  it('is all of it: runs, answers, memories, progress', async () => {
    const { run } = await begin('quiz', '2');
    await answer(run as KeptRun, false);
    expect(text((await begin('progress', '')).said)).toContain('答过 1 题');
    await store.forget(ME.person);
    expect(await learning().run(run?.id as number)).toBeNull();
    expect(await store.training.memories(ME.person)).toEqual([]);
    expect(await store.training.history(ME.person)).toEqual([]);
    expect(text((await begin('progress', '')).said)).toContain('还没有答过题');
    expect(text((await begin('review', '')).said)).toContain('错题本是空的');
  });
});
