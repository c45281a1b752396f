import { describe, expect, it } from 'vitest';
import { libraryOf } from '../../adapters/documents.ts';
import { ingest } from '../../adapters/ingest.ts';
import { openFolderShelf } from '../../adapters/store/folder-shelf.ts';
import { newFolder } from './adapter-bot.ts';
import type { StageChat } from './adapter-stage.ts';
import { answersTo, answerTo, ask, dealtWith, FATAL_WORD, now, until, type World } from './adapter-world.ts';

const MINUTE = 60_000;
const QUESTION = '北京第12项谁牵头';
const TOO_MANY = '问得太快了,请过一分钟再问。';

/** What people write to break things; what is left of it in what the bot repeats. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['</b><a href="https://evil.example">点我</a>', '</b><a href="https://evil.example">点我</a>'],
  ['&lt;b&gt;&amp;&quot;&#60;', '&lt;b&gt;&amp;&quot;&#60;'],
  ['*粗*_斜_`码`[链接](https://evil.example)', '*粗*_斜_`码`[链接](https://evil.example)'],
  ['“引号”\'"<at id=all></at>', '“引号”\'"<at id=all></at>'],
  ['\u202E倒着写\u202C\u0000\u0007\u001B[31m红', '倒着写[31m红'],
  ['半个\uD83D字', '半个字'],
];

/** What happens when something goes wrong. */
export function testTrouble(world: () => World): void {
  function asker() {
    const { stage } = world();
    const person = stage.person();
    return { person, chat: stage.group(), own: stage.privateChat(person) };
  }

  describe('an exception', () => {
    it.each([
      [`${FATAL_WORD}绝密文字`, /^出了意外/],
      [`please defuse the ${FATAL_WORD} secret words`, /^Something went wrong/],
      [`請問${FATAL_WORD}誰牽頭`, /^出了意外,這個問題沒有答成/],
    ])('gets one apology for %s, is logged without the words, and stops nothing', async (text, apology) => {
      const { person, chat } = asker();
      const before = world().bot.logged().length;
      const asked = chat.say(person, text, { mention: true });
      expect((await answerTo(chat, asked)).text).toMatch(apology);
      expect((await ask(chat, person, QUESTION, { mention: true })).text).toMatch(/^北京第12项/);
      expect(answersTo(chat, asked)).toHaveLength(1);
      const logged = world().bot.logged().slice(before);
      expect(logged).toMatch(/"event":"\w+:\S+","msg":"an event was not answered"/);
      expect(logged).not.toMatch(new RegExp(`绝密|secret|誰牽頭|${FATAL_WORD}`));
    });
  });

  describe('hostile words', () => {
    it.each(HOSTILE)('in a question come out as they are: %j', async (typed, shown) => {
      const { person, chat, own } = asker();
      for (const text of [`/doc ${typed}`, `/scope ${typed}`, `${typed} 第9999项谁牵头`]) {
        const answer = await ask(own, person, text);
        expect(answer.text).not.toMatch(/^出了意外/);
        if (text.startsWith('/doc')) expect(answer.text).toContain(shown);
      }
      expect((await ask(chat, person, `${typed} ${QUESTION}`, { mention: true })).text).not.toMatch(/^出了意外/);
    });

    it('too many of them are refused in one line, whole emoji and all', async () => {
      const { person, own } = asker();
      for (const text of ['政'.repeat(2001), '😀'.repeat(2040), `<b>${'&'.repeat(4000)}`]) {
        const answer = await ask(own, person, text);
        expect(answer.text).toMatch(new RegExp(`^(?:问题太长|That is too long).*${text.length}`));
      }
    });

    it('in a document come out as they are', async () => {
      const shelf = await openFolderShelf(newFolder());
      const text =
        '2023年静海市“<b>粗</b>&amp;\u202E”工作方案\n\n1.办好<a href="x">公报</a>&lt;,"引号"与\u202E倒写。\n牵头单位:市<i>公报</i>&局\n完成时限:2023年底前\n';
      const wishes = {
        id: 'hostile',
        replace: false,
        dryRun: false,
        place: null,
        period: null,
        shortName: '<u>坏</u>&',
        visibility: 'public',
      } as const;
      const place = { shelf, seeds: [], maxBytes: 1e6, maxClauses: 100, today: '2023-01-01' };
      await ingest({ name: 'hostile.txt', bytes: Buffer.from(text) }, wishes, place);
      const { assistant } = await libraryOf({ SEEDS: 'off' }, shelf);
      const { stage } = world();
      const own = await world().inPlace({ assistant });
      try {
        const person = stage.person();
        const chat = stage.privateChat(person);
        const answer = await ask(chat, person, '第1项谁牵头');
        expect(answer.text).toContain('市<i>公报</i>&局');
        expect(answer.text).toContain('<u>坏</u>&');
        await chat.press(person, answer.id, '全文');
        const whole = await answerTo(chat, answer.id);
        expect(whole.text).toContain('1.办好<a href="x">公报</a>&lt;,"引号"与倒写。');
      } finally {
        await own.stop();
      }
    });
  });

  describe('too many questions', () => {
    const burst = (chat: StageChat, person: string, count: number, at?: number) =>
      Array.from({ length: count }, (_, n) =>
        chat.say(person, `北京第${n + 1}项谁牵头`, { mention: true, ...(at !== undefined && { at }) }),
      );

    it('from one person get one polite line, then silence; others are answered', async () => {
      const { stage } = world();
      const { person, chat } = asker();
      const asked = burst(chat, person, 36);
      const other = stage.person();
      await dealtWith(chat, other);
      const answers = asked.map((message) => answersTo(chat, message));
      expect(answers.slice(0, 30).every((own) => own.length === 1)).toBe(true);
      expect(answers.slice(30).flat()).toEqual([expect.objectContaining({ text: TOO_MANY })]);
      expect((await ask(stage.privateChat(person), person, QUESTION)).text).toMatch(/^北京第12项/);
    });

    it('are all answered when they waited while the bot was away', async () => {
      const { person, chat } = asker();
      await world().bot.stop();
      const asked = burst(chat, person, 40, world().clock.moment().at - 5 * MINUTE);
      await world().start();
      await until(() => asked.every((message) => answersTo(chat, message).length === 1));
      expect(chat.shown().map(({ replyTo }) => replyTo)).toEqual(asked);
      expect(chat.shown().some(({ text }) => text === TOO_MANY)).toBe(false);
    });
  });

  describe('a platform that cannot take it', () => {
    it('gets it again, in order and once', async () => {
      const { stage, bot } = world();
      const { person, chat } = asker();
      const counted = async () => (await bot.store.counts()).reduce((sum, { count }) => sum + count, 0);
      const before = await counted();
      const putOff = world().watchPutOff();
      stage.fail(3);
      const asked = [12, 46, 13].map((n) => chat.say(person, `北京第${n}项谁牵头`, { mention: true }));
      for (const times of [1, 2, 3]) {
        await putOff(times);
        world().advance(10_000);
      }
      await until(() => answersTo(chat, asked[2] as string).length > 0);
      expect(chat.shown().map(({ replyTo }) => replyTo)).toEqual(asked);
      // A question that took several attempts is one question.
      expect(await counted()).toBe(before + 3);
    });

    it('gets an edited answer again, in the same message', async () => {
      const { stage } = world();
      const { person, chat } = asker();
      const message = chat.say(person, QUESTION, { mention: true });
      const answer = await answerTo(chat, message);
      if (!chat.edit) return;
      const putOff = world().watchPutOff();
      stage.fail(1);
      chat.edit(message, '@gongkai_bot 黄冈第11项谁牵头');
      await putOff();
      world().advance(2000);
      await until(() => now(chat, answer)?.text.startsWith('黄冈第11项'));
      await dealtWith(chat, person);
      expect(now(chat, answer)?.text).toMatch(/已按修改后的问题更新$/);
      expect(answersTo(chat, message)).toHaveLength(1);
    });

    it('does not keep other chats waiting', async () => {
      const { stage } = world();
      const [one, two] = [asker(), asker()] as const;
      const putOff = world().watchPutOff();
      stage.fail(1);
      const asked = one.chat.say(one.person, QUESTION, { mention: true });
      await putOff();
      await ask(two.chat, two.person, QUESTION, { mention: true });
      expect(one.chat.shown()).toEqual([]);
      world().advance(2000);
      await answerTo(one.chat, asked);
    });

    it('is written to after a restart', async () => {
      const { stage } = world();
      const { person, chat } = asker();
      const putOff = world().watchPutOff();
      stage.fail(1);
      const asked = chat.say(person, QUESTION, { mention: true });
      await putOff();
      await world().restart();
      world().advance(2000);
      await answerTo(chat, asked);
      expect(answersTo(chat, asked)).toHaveLength(1);
    });
  });
}
