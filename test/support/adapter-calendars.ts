import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRaw } from '../../src/read/formats/index.ts';
import { ask, INTERNAL_WORDS, until, type World } from './adapter-world.ts';

const PUBLIC_URL = 'https://gongkai.example.cn';
const ADDRESS = /https:\/\/gongkai\.example\.cn\/calendar\/([\w-]{32})\.ics/;
const LIST = '黄冈有哪些10月底前到期的';

/** Deadlines taken along: calendars to subscribe to, lists as files. */
export function testCalendars(world: () => World): void {
  it('/calendar says what is lacking where the pages have no public address', async () => {
    const person = world().stage.person();
    const { text } = await ask(world().stage.privateChat(person), person, '/calendar');
    expect(text).toMatch(/PUBLIC_URL/);
  });

  describe('/calendar', () => {
    let other: { stop(): Promise<void>; readonly store: World['bot']['store'] };
    beforeAll(async () => {
      other = await world().inPlace({ environment: { PUBLIC_URL } });
    });
    afterAll(() => other.stop());

    const tokenIn = (text: string) => ADDRESS.exec(text)?.[1] ?? '';

    it('gives out an address nobody can guess, for all, a unit or a document', async () => {
      const { stage } = world();
      const person = stage.person();
      const chat = stage.group();
      const filters = [];
      for (const wish of ['', ' 市民政局', ' 北京', ' 北京市政府办公厅', ' haikou-2017']) {
        const { text } = await ask(chat, person, `/calendar${wish}`);
        expect(text).toMatch(
          /^日历“政务公开时限[\s\S]+webcal:\/\/gongkai\.example\.cn\/calendar\/[\s\S]+\/calendar off/,
        );
        const feed = await other.store.calendars.get(tokenIn(text));
        expect(feed).toMatchObject({ chat: chat.name, person, isPrivate: false, language: 'zh-Hans' });
        filters.push(feed?.filter);
      }
      expect(filters).toEqual([
        { documents: null, unit: null },
        { documents: null, unit: '市民政局' },
        { documents: ['beijing-2016-2020'], unit: null },
        { documents: ['beijing-2016-2020'], unit: '政府办公厅' },
        { documents: ['haikou-2017'], unit: null },
      ]);
    });

    it('keeps to what the chat is limited to', async () => {
      const { stage } = world();
      const person = stage.person();
      const chat = stage.privateChat(person);
      await ask(chat, person, '/scope yunnan-2017');
      const { text } = await ask(chat, person, '/calendar');
      expect(text).toContain('云南通知 2017');
      expect((await other.store.calendars.get(tokenIn(text)))?.filter.documents).toEqual(['yunnan-2017']);
    });

    it('gives nothing for what nobody knows, and not a word of what is internal', async () => {
      const { stage } = world();
      const person = stage.person();
      const chat = stage.privateChat(person);
      for (const wish of ['市港湾局', 'jinghai-2017', '静海', '天气']) {
        const { text } = await ask(chat, person, `/calendar ${wish}`);
        expect(text).toMatch(/^没有认出/);
        expect(text.replaceAll(wish, '')).not.toMatch(INTERNAL_WORDS);
      }
    });

    it('off takes back what one person was given in one chat', async () => {
      const { stage } = world();
      const [person, another] = [stage.person(), stage.person()] as const;
      const chat = stage.group();
      const tokens: string[] = [];
      for (const own of [person, person, another]) tokens.push(tokenIn((await ask(chat, own, '/calendar')).text));
      expect((await ask(chat, person, '/calendar off')).text).toMatch(/^已收回 2 个日历/);
      expect((await ask(chat, person, '/calendar off')).text).toBe('你在这里没有日历。');
      const left = await Promise.all(tokens.map((token) => other.store.calendars.get(token)));
      expect(left.map((feed) => feed !== null)).toEqual([false, false, true]);
    });
  });

  describe('导出', () => {
    it('sends the whole list as a workbook, under the list', async () => {
      const { stage } = world();
      const [asker, presser] = [stage.person(), stage.person()] as const;
      const chat = stage.group();
      const answer = await ask(chat, asker, '2017年有哪些到期的', { mention: true });
      await chat.press(presser, answer.id, '导出');
      const [file] = await until(() => chat.files().length > 0 && chat.files());
      expect(file).toMatchObject({ name: '时限清单-2017-05-15.xlsx', replyTo: answer.id });
      const lines = (await readRaw(new Uint8Array(file?.bytes ?? []), 'x.xlsx')).split('\n');
      const count = Number(/共 (\d+) 项/.exec(answer.text)?.[1]);
      const dated = lines.filter((line) => line.startsWith('| 有日期的 |'));
      expect(new Set(dated.map((line) => line.split(' | ').slice(8, 10).join())).size).toBe(count);
      expect(lines.join('\n')).not.toMatch(INTERNAL_WORDS);
    });

    it('is offered under lists of deadlines alone, in the language of the list', async () => {
      const { stage } = world();
      const person = stage.person();
      const chat = stage.privateChat(person);
      for (const [text, offered] of [
        [LIST, '导出'],
        ['What is due in Haikou in May 2017?', 'Export'],
        ['北京第12项谁牵头', null],
        ['市民政局要做哪些事', null],
        ['黄冈2030年有哪些到期的', null],
      ] as const) {
        const { buttons } = await ask(chat, person, text);
        expect(buttons.filter((label) => /导出|Export/.test(label))).toEqual(offered === null ? [] : [offered]);
      }
    });

    it('sends only what the chat may still see', async () => {
      const { stage, admin } = world();
      const person = stage.person();
      const chat = stage.group();
      await ask(chat, admin, '/allow');
      const answer = await ask(chat, person, '静海2017年有哪些到期的', { mention: true });
      expect(answer.text).toMatch(INTERNAL_WORDS);
      await chat.press(person, answer.id, '导出');
      await until(() => chat.files().length === 1);
      await ask(chat, admin, '/deny');
      await chat.press(person, answer.id, '导出');
      await until(() => chat.files().length === 2);
      const seen: boolean[] = [];
      for (const { bytes } of chat.files())
        seen.push(INTERNAL_WORDS.test(await readRaw(new Uint8Array(bytes), 'x.xlsx')));
      expect(seen).toEqual([true, false]);
    });

    it('comes once the platform takes it', async () => {
      const { stage } = world();
      const person = stage.person();
      const chat = stage.privateChat(person);
      const answer = await ask(chat, person, LIST);
      const putOff = world().watchPutOff();
      stage.fail(1);
      const pressing = chat.press(person, answer.id, '导出');
      await putOff();
      world().advance(10_000);
      await until(() => chat.files().length === 1);
      await pressing;
    });
  });
}
