import { describe, expect, it } from 'vitest';
import { progressOf } from '../../src/train/progress.ts';
import { type Memory, remembered } from '../../src/train/schedule.ts';
import { seedQuestions } from '../support/questions.ts';

const { drafts } = await seedQuestions();
const byKey = new Map(drafts.map((draft) => [draft.key, draft]));
const draftOf = (key: string) => byKey.get(key) ?? null;
const DAY = 86_400_000;
/** A Sunday. */
const NOW = Date.UTC(2026, 10, 22, 4);
const moment = { today: '2026-11-22', at: NOW, dayOf: (time: number) => new Date(time).toISOString().slice(0, 10) };

const ofSection = (section: string) => drafts.filter(({ clause }) => clause.section === section).map(({ key }) => key);
const weak = ofSection('扩大政务参与');
const strong = ofSection('推进政务公开内容标准化');
const given = (question: string | undefined, right: boolean, daysAgo = 0) => ({
  question: question as string,
  right,
  at: NOW - daysAgo * DAY,
});

describe('progress', () => {
  it('of nobody yet is nothing, with no shares made up', () => {
    const progress = progressOf([], [], draftOf, moment);
    expect(progress).toMatchObject({
      answered: 0,
      right: 0,
      retained: null,
      recall: null,
      inBook: 0,
      due: 0,
      nextDue: null,
    });
    expect(progress.weak).toEqual([]);
    expect(progress.weeks).toHaveLength(8);
    expect(progress.weeks.every(({ right, wrong }) => right + wrong === 0)).toBe(true);
  });

  it('counts answers by week, Monday to Sunday, this week last', () => {
    const history = [given(weak[0], true, 60), given(weak[0], true, 6), given(weak[1], false, 7), given(weak[2], true)];
    const { weeks, answered, right } = progressOf(history, [], draftOf, moment);
    expect({ answered, right }).toEqual({ answered: 4, right: 3 });
    expect(weeks.map(({ from }) => from).slice(-2)).toEqual(['2026-11-09', '2026-11-16']);
    expect(weeks.at(-1)).toEqual({ from: '2026-11-16', right: 2, wrong: 0 });
    expect(weeks.at(-2)).toEqual({ from: '2026-11-09', right: 0, wrong: 1 });
    // Two months ago is before the chart.
    expect(weeks.reduce((sum, own) => sum + own.right + own.wrong, 0)).toBe(3);
  });

  it('calls retained what is right again, and nothing that was asked once', () => {
    const history = [
      given(weak[0], false, 3),
      given(weak[1], true, 3),
      given(weak[0], true, 2),
      given(weak[0], false, 1),
    ];
    const { retained, repeated } = progressOf(history, [], draftOf, moment);
    expect({ retained, repeated }).toEqual({ retained: 0.5, repeated: 2 });
  });

  it('finds weak parts after three answers, the weakest first, with a clause that was wrong', () => {
    const history = [
      ...[weak[0], weak[1], weak[2]].map((key) => given(key, false)),
      given(weak[3], true),
      ...[strong[0], strong[1], strong[2], strong[3]].map((key) => given(key, true)),
      given(ofSection('推进管理服务全过程公开')[0], false),
    ];
    const { weak: parts } = progressOf(history, [], draftOf, moment);
    expect(parts).toHaveLength(1);
    expect(parts[0]).toMatchObject({ section: '扩大政务参与', right: 1, answered: 4 });
    expect(parts[0]?.clause.id).toBe(byKey.get(weak[2] as string)?.clause.id);
  });

  it('counts answers to what is gone, and shows none of it', () => {
    const { answered, weak: parts } = progressOf(
      [1, 2, 3].map(() => given('gone#1/lead/x', false)),
      [],
      draftOf,
      moment,
    );
    expect(answered).toBe(3);
    expect(parts).toEqual([]);
  });

  it('knows what is in the book, what is due, and what is probably still known', () => {
    const wrong = remembered(null, false, NOW - DAY);
    const fresh = remembered(null, false, NOW);
    const known: Memory = remembered(remembered(null, true, NOW - 9 * DAY), true, NOW - 5 * DAY);
    const progress = progressOf([], [wrong, fresh, known], draftOf, moment);
    expect(progress).toMatchObject({ inBook: 2, due: 1, nextDue: wrong.due });
    expect(progress.recall).toBeGreaterThan(0.2);
    expect(progress.recall).toBeLessThan(1 / 3);
  });
});
