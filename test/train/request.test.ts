import { describe, expect, it } from 'vitest';
import { MOST, readRequest, USUAL } from '../../src/train/request.ts';
import { seedsView } from '../support/seeds.ts';

const view = await seedsView();
const read = async (rest: string, scope: readonly string[] | null = null) => {
  const { count, counted, clauses, unknown } = await readRequest(rest, view, scope, '2026-11-22');
  const documents = clauses && [...new Set([...clauses].map(({ document }) => document))].sort();
  return { count, counted, documents, clauses, unknown };
};

describe('what a quiz is asked to be about', () => {
  it.each([
    ['', USUAL, null],
    ['10', 10, null],
    ['10道', 10, null],
    ['北京 10', 10, ['beijing-2016-2020']],
    ['10道北京的题', 10, ['beijing-2016-2020']],
    ['北京的10道选择题', 10, ['beijing-2016-2020']],
    ['十道黄冈的题', 10, ['huanggang-2020']],
    ['Haikou 3 questions', 3, ['haikou-2017']],
    ['海口 2017', USUAL, ['haikou-2017']],
    ['district-plan', USUAL, ['district-plan']],
    ['beijing-2016-2020 4', 4, ['beijing-2016-2020']],
    ['999', MOST, null],
    ['0', 1, null],
  ])('%s: %i questions', async (rest, count, documents) => {
    expect(await read(rest)).toMatchObject({ count, documents, unknown: null });
  });

  it.each([
    '北京',
    '10道北京的题',
    '8道北京的题',
    '北京方面的10道题',
    '关于北京的题',
    'Beijing 10 questions',
    'on Beijing',
  ])('takes all of Beijing for %s', async (rest) => expect((await read(rest)).clauses?.size).toBe(100));

  it('takes the scope of the chat where no document is named', async () => {
    expect((await read('5', ['yunnan-2017'])).documents).toEqual(['yunnan-2017']);
    expect((await read('北京', ['yunnan-2017'])).documents).toEqual(['beijing-2016-2020']);
  });

  it('finds the clauses that name a unit', async () => {
    const { clauses } = await read('北京市民政局');
    expect([...(clauses ?? [])].map(({ id }) => id)).toEqual(['10']);
  });

  it('finds the clauses that treat a topic, and those of a number', async () => {
    const bulletin = await read('政府公报 3');
    expect(bulletin.count).toBe(3);
    expect([...(bulletin.clauses ?? [])].map(({ document, id }) => `${document} ${id}`)).toContain(
      'beijing-2016-2020 80',
    );
    const twelve = await read('北京第12项');
    expect([...(twelve.clauses ?? [])].map(({ id }) => id)).toEqual(['12']);
  });

  it.each(['广州', '火星移民局', '量子计算机采购', '北京 量子计算机采购 5'])(
    'says that %s is in no document',
    async (rest) => {
      const { unknown, clauses } = await read(rest);
      expect(unknown).not.toBeNull();
      expect(clauses).toBeNull();
    },
  );
});
