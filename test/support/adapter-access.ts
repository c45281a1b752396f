import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kinds } from '../../src/ask/kinds/index.ts';
import type { Stage, StageChat } from './adapter-stage.ts';
import { answerTo, ask, INTERNAL_WORDS, now, openWorld, until, WITHOUT_INTERNAL, type World } from './adapter-world.ts';

/** Every kind's own examples, the same of the internal document, and what lists, counts, suggests or goes wrong. */
const EXAMPLES = kinds.flatMap(({ examples }) => examples);
const QUESTIONS: readonly string[] = [
  ...new Set([
    ...EXAMPLES,
    ...EXAMPLES.map((text) => text.replace(/北京市?|黄冈市?|海口/, '静海')),
    ...['第1项谁牵头', '第12项谁牵头', '第9999项谁牵头', '2017年有哪些到期的', '哪家牵头最多', '一共多少项'],
    ...['市港湾局牵头什么', '市潮汐办负责哪些', '港湾目录谁牵头', '数据港湾', '潮汐', '静海', '静海方案的文号'],
    ...[
      'Jinghai item 1',
      'What is the document number of Jinghai?',
      '各文件的文号是多少',
      '绩效考核占比',
      '随便说点什么',
    ],
    ...['/doc', '/doc 静海', '/doc jinghai-2017', '/doc Jinghai 2017', '/deadlines', '/due 静海', '/help', '/start'],
    ...['/scope', '/scope jinghai-2017', '/scope 静海', '/scope off', '/privacy'],
  ]),
];
/** Nobody types that fast; what waited on the platform is not limited. */
const waited = ({ clock }: World) => clock.moment().at - 5 * 60_000;
const OPENING = '静海第1项谁牵头';

/** Who sees what, and what is kept of whom. */
export function testAccess(world: () => World, open: () => Promise<Stage>): void {
  const see = async (chat: StageChat, person: string, text = OPENING) =>
    INTERNAL_WORDS.test((await ask(chat, person, text, { mention: true })).text.replaceAll(text, ''));

  describe('an internal document', () => {
    let bare: World;
    beforeAll(async () => {
      bare = await openWorld(await open(), { assistant: WITHOUT_INTERNAL });
    });
    afterAll(() => bare.stop());

    it.each(['a private chat', 'a group in which an administrator asks'])('leaves no trace in %s', async (where) => {
      const heard: string[][] = [];
      for (const own of [world(), bare]) {
        const person = where.endsWith('asks') ? own.admin : own.stage.person();
        const chat = where.startsWith('a group')
          ? own.stage.group({ admins: [person] })
          : own.stage.privateChat(person);
        const texts: string[] = [];
        for (const text of QUESTIONS) {
          const { text: said, buttons } = await ask(chat, person, text, { mention: true, at: waited(own) });
          texts.push([text, said.replaceAll(chat.name, '').replaceAll(person, ''), ...buttons].join('\n'));
        }
        heard.push(texts);
        expect(chat.shown()).toHaveLength(QUESTIONS.length);
      }
      const [beside, without] = heard;
      for (const [i, said] of (beside ?? []).entries()) expect(said).toBe(without?.[i]);
    });

    it('sends none of its bytes where nobody named it', async () => {
      const { stage } = world();
      const person = stage.person();
      const chat = stage.group({ admins: [person] });
      for (const text of QUESTIONS.filter((own) => !INTERNAL_WORDS.test(own))) {
        const answer = await ask(chat, person, text, { mention: true, at: waited(world()) });
        for (const label of answer.buttons.filter((own) => own.startsWith('只看') || own === '下一页')) {
          await chat.press(person, answer.id, label);
        }
      }
      await ask(chat, person, '/privacy');
      expect(chat.bytes()).not.toMatch(INTERNAL_WORDS);
    });

    it('is seen by an administrator in private, and in lists there', async () => {
      const { stage, admin } = world();
      const chat = stage.privateChat(admin);
      expect(await see(chat, admin)).toBe(true);
      for (const text of ['第1项谁牵头', '/doc', '/help', '/scope', '2017年5月有哪些到期的'])
        expect([text, await see(chat, admin, text)]).toEqual([text, true]);
    });

    it('is not seen by an administrator in a group that is not allowed', async () => {
      const { stage, admin } = world();
      expect(await see(stage.group(), admin)).toBe(false);
    });

    it('is seen in a group that an administrator added the bot to, by everybody', async () => {
      const { stage, admin } = world();
      const person = stage.person();
      const [theirs, others] = [stage.group({ bot: false }), stage.group({ bot: false })] as const;
      theirs.addBot(admin);
      others.addBot(person);
      expect(await see(theirs, person)).toBe(true);
      expect(await see(others, person)).toBe(false);
    });

    it('is seen in the chats of the settings', async () => {
      const { stage } = world();
      const person = stage.person();
      const [chosen, other] = [stage.group(), stage.group()] as const;
      const own = await world().inPlace({ environment: { ALLOWED_CHATS: `${chosen.name} ${person}` } });
      try {
        expect(await see(chosen, person)).toBe(true);
        expect(await see(stage.privateChat(person), person)).toBe(true);
        expect(await see(other, person)).toBe(false);
      } finally {
        await own.stop();
      }
    });
  });

  describe('/allow and /deny', () => {
    it('are for administrators of the bot only, and hold over a restart', async () => {
      const { stage, admin } = world();
      const person = stage.person();
      const chat = stage.group({ admins: [person] });
      for (const command of ['/allow', '/deny', `/allow ${chat.name}`]) {
        expect((await ask(chat, person, command)).text).toBe('只有机器人的管理员能用这个命令。');
      }
      expect(await see(chat, person)).toBe(false);
      expect((await ask(chat, admin, '/allow')).text).toBe('已允许:这里可以看内部文件。');
      await world().restart();
      expect(await see(chat, person)).toBe(true);
      expect((await ask(chat, admin, '/deny')).text).toBe('已取消:这里只看得到公开文件。');
      expect(await see(chat, person)).toBe(false);
    });

    it('reach another chat by its name, as /privacy shows it', async () => {
      const { stage, admin } = world();
      const person = stage.person();
      const chat = stage.group();
      const [name] = /telegram:-?\d+|feishu:\w+/.exec((await ask(chat, person, '/privacy')).text) ?? [];
      expect(name).toBe(chat.name);
      const office = stage.privateChat(admin);
      expect((await ask(office, admin, '/allow everything')).text).toMatch(/^“everything”不是聊天编号/);
      await ask(office, admin, `/allow ${name}`);
      expect(await see(chat, person)).toBe(true);
      await ask(office, admin, `/deny ${name}`);
      expect(await see(chat, person)).toBe(false);
    });

    it('leave nothing behind: what was answered before is not shown any more', async () => {
      const { stage, admin } = world();
      const person = stage.person();
      const chat = stage.group({ admins: [person] });
      await ask(chat, admin, '/allow');
      await ask(chat, person, '/scope jinghai-2017');
      const scoped = await ask(chat, person, '第1项谁牵头', { mention: true });
      expect(scoped.text).toMatch(INTERNAL_WORDS);
      await ask(chat, person, '/scope off');
      const list = await ask(chat, person, '第1项谁牵头', { mention: true });
      expect(list.buttons).toContain('静海第1项');
      await ask(chat, person, '/scope jinghai-2017');
      await ask(chat, admin, '/deny');
      const sent = chat.bytes();
      await chat.press(person, list.id, '静海第1项');
      const opened = await answerTo(chat, list.id);
      await chat.press(person, list.id, '下一页');
      await until(() => !INTERNAL_WORDS.test(now(chat, list)?.text ?? ''));
      const after = [opened];
      for (const text of ['那责任单位呢?', '第1项谁牵头', '/scope', '/doc', '/deadlines', '那呢?'])
        after.push(await ask(chat, person, text, { mention: true }));
      after.push(await ask(chat, person, '那责任单位呢?', { replyTo: scoped.id, mention: true }));
      expect(after.map(({ text, buttons }) => [text, ...buttons].join()).join('\n')).not.toMatch(INTERNAL_WORDS);
      expect(chat.bytes().slice(sent.length - 1)).not.toMatch(INTERNAL_WORDS);
    });

    it('answer from the rest where all a chat was limited to is gone', async () => {
      const { stage, admin } = world();
      const person = stage.person();
      const chat = stage.group({ admins: [person] });
      await ask(chat, admin, '/allow');
      await ask(chat, person, '/scope jinghai-2017');
      const scoped = await ask(chat, person, '第1项谁牵头', { mention: true });
      await ask(chat, admin, '/deny');
      for (const text of ['第1项谁牵头', '那责任单位呢?'])
        expect((await ask(chat, person, text, { mention: true })).text).not.toMatch(/^出了意外/);
      const reply = await ask(chat, person, '那责任单位呢?', { mention: true, replyTo: scoped.id });
      expect(reply.text).not.toMatch(/^出了意外/);
      expect((await ask(chat, person, '/doc', { mention: true })).text).toMatch(/^共 5 项/);
      expect((await ask(chat, person, '/scope')).text).toMatch(/^现在查全部文件/);
    });
  });

  describe('privacy', () => {
    it('/privacy says what is kept and for how long', async () => {
      const { stage } = world();
      const person = stage.person();
      const { text } = await ask(stage.group(), person, '/privacy');
      expect(text).toMatch(/没有对我说的话,我不保存也不记录[\s\S]+90 天[\s\S]+\/forget_me/);
      expect(text).toContain(`你的编号:${person}`);
    });

    it('/forget_me deletes all that is kept of a person, and nothing of others', async () => {
      const { stage, bot, clock } = world();
      const from = clock.moment().at - 1000;
      const [person, other] = [stage.person(), stage.person()] as const;
      const chat = stage.group();
      const own = stage.privateChat(person);
      const question = '北京市民政局要做哪些事';
      const answer = await ask(chat, person, question, { mention: true });
      await ask(own, person, '黄冈绝无仅有的问题');
      const theirs = await ask(chat, other, '海口绝无仅有的问题', { mention: true });
      await chat.press(person, answer.id, '有误');
      await until(() => now(chat, answer)?.buttons.includes('过期了'));
      await chat.press(person, answer.id, '过期了');
      expect((await ask(own, person, '/forget_me')).text).toBe('已删除你的 2 条提问、练习和与之有关的记录。');
      const { answers } = bot.store;
      for (const name of [chat.name, own.name]) expect(await answers.lastFor(name, null, person)).toBeNull();
      for (const { id } of [answer]) expect(await answers.shownIn(chat.name, id)).toBeNull();
      const left = (await answers.trouble(from)).map(({ text }) => text);
      expect(left).not.toContain('黄冈绝无仅有的问题');
      expect(left).not.toContain(question);
      expect(left).toContain('海口绝无仅有的问题');
      expect(await answers.shownIn(chat.name, theirs.id)).not.toBeNull();
      expect((await ask(own, person, '/forget_me')).text).toBe('已删除你的 0 条提问、练习和与之有关的记录。');
    });
  });
}
