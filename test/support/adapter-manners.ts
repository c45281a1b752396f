import { expect, it } from 'vitest';
import { answersTo, answerTo, ask, dealtWith, saidAfter, type World } from './adapter-world.ts';

const QUESTION = '北京第12项谁牵头';
const ANSWER = /北京第12项 · 牵头单位:市财政局/;

/** When the bot speaks, where, and when it does not. */
export function testManners(world: () => World): void {
  function group() {
    const { stage } = world();
    const [asker, other] = [stage.person(), stage.person()] as const;
    return { chat: stage.group(), asker, other };
  }

  it('answers in private, under the question', async () => {
    const { stage } = world();
    const person = stage.person();
    const answer = await ask(stage.privateChat(person), person, QUESTION);
    expect(answer.text).toMatch(ANSWER);
    expect(answer.thread).toBeNull();
  });

  it('answers in a group when mentioned, by command, and when replied to', async () => {
    const { chat, asker } = group();
    const mentioned = await ask(chat, asker, QUESTION, { mention: true });
    const commanded = await ask(chat, asker, `/ask ${QUESTION}`);
    const replied = await ask(chat, asker, '那责任单位呢?', { replyTo: mentioned.id });
    expect([mentioned.text, commanded.text]).toEqual([expect.stringMatching(ANSWER), expect.stringMatching(ANSWER)]);
    expect(replied.text).toMatch(/北京第12项 · 责任单位:/);
    expect(chat.shown()).toHaveLength(3);
  });

  it.each([
    ['talk among people', '大家下午好,第12项谁牵头来着?', {}],
    ['a question to somebody else', QUESTION, { mention: 'other' }],
    ['its name in plain words', '政务公开助手和 gongkai_bot 说第12项谁牵头', {}],
    ['thanks', '谢谢', { mention: true }],
    ['greetings', '大家好', { mention: true }],
    ['a command nobody knows', '/weather 北京', { mention: true }],
    ['pictures', '', {}],
  ] as const)('is silent in a group on %s', async (what, text, options) => {
    const { chat, asker } = group();
    const said = await saidAfter(chat, asker, () =>
      what === 'pictures' ? chat.sendPicture(asker) : chat.say(asker, text, options),
    );
    expect(said).toEqual([]);
  });

  it('is silent on what people reply to each other, and on thanks for its answer', async () => {
    const { chat, asker, other } = group();
    const answer = await ask(chat, asker, QUESTION, { mention: true });
    const said = await saidAfter(chat, asker, () => {
      chat.say(other, '谢谢!', { replyTo: answer.id });
      const talk = chat.say(other, '下午三点开会');
      chat.say(asker, '第12项谁牵头', { replyTo: talk });
    });
    expect(said).toEqual([]);
  });

  it('has a short word for thanks, and a line for pictures, in private', async () => {
    const { stage } = world();
    const person = stage.person();
    const chat = stage.privateChat(person);
    expect((await ask(chat, person, '谢谢')).text).toBe('不客气。');
    const line = await answerTo(chat, chat.sendPicture(person));
    expect(line.text).toMatch(/^我只读得懂文字/);
    expect((await ask(chat, person, '/weather')).text).toMatch(/^没有 \/weather 这个命令/);
  });

  it('answers in the thread it was asked in', async () => {
    const { stage } = world();
    const asker = stage.person();
    const chat = stage.group({ threads: true });
    const [one, two] = [chat.thread(asker), chat.thread(asker)];
    for (const thread of [one, two, undefined]) {
      const where = thread === undefined ? {} : { thread };
      const answer = await ask(chat, asker, '第12项谁牵头', { mention: true, ...where });
      expect(answer.thread).toBe(thread ?? null);
      await chat.press(asker, answer.id, '北京第12项');
      expect((await answerTo(chat, answer.id)).thread).toBe(thread ?? null);
    }
  });

  it('answers the message somebody replies to with a mention alone', async () => {
    const { chat, asker, other } = group();
    const theirs = chat.say(other, '北京第12项到底谁牵头?');
    const mention = chat.say(asker, '', { mention: true, replyTo: theirs });
    expect((await answerTo(chat, mention)).text).toMatch(ANSWER);
    expect(answersTo(chat, theirs)).toEqual([]);
  });

  it('carries out no command that somebody else wrote', async () => {
    const { stage, bot, admin } = world();
    const trickster = stage.person();
    const chat = stage.group({ admins: [admin] });
    await ask(chat, admin, QUESTION, { mention: true });
    for (const command of ['/allow', '/scope haikou-2017', '/forget_me']) {
      const theirs = chat.say(trickster, command);
      await dealtWith(chat, trickster);
      const answer = await ask(chat, admin, '', { mention: true, replyTo: theirs });
      expect(answer.text).toMatch(/^请把问题写在后面/);
    }
    expect(await bot.store.chats.get(chat.name)).toMatchObject({ allowed: null, scope: null });
    expect(await bot.store.answers.lastFor(chat.name, null, admin)).not.toBeNull();
  });

  it('says what to do on a mention with nothing behind it', async () => {
    const { chat, asker } = group();
    expect((await ask(chat, asker, '', { mention: true })).text).toMatch(/^请把问题写在后面/);
    expect((await ask(chat, asker, '/ask')).text).toMatch(/^请把问题写在后面/);
  });

  it('greets a group once when it comes in, and not when it is there', async () => {
    const { stage } = world();
    const adder = stage.person();
    const chat = stage.group({ bot: false });
    chat.addBot(adder);
    await dealtWith(chat, adder);
    const [greeting, ...rest] = chat.shown();
    expect(greeting?.text).toMatch(/我只照原文回答[\s\S]+在群里请 @/);
    expect(greeting?.replyTo).toBeNull();
    expect(rest).toHaveLength(1);
  });

  it('writes nothing to a group it was taken out of, and answers again when it is back', async () => {
    const { stage } = world();
    const person = stage.person();
    const chat = stage.group();
    await ask(chat, person, QUESTION, { mention: true });
    chat.removeBot(person);
    chat.say(person, QUESTION, { mention: true });
    chat.addBot(person);
    const shown = chat.shown().length;
    expect((await ask(chat, person, QUESTION, { mention: true })).text).toMatch(ANSWER);
    // The greeting and the answer.
    expect(chat.shown()).toHaveLength(shown + 2);
  });

  it('answers in the language and script of the question', async () => {
    const { chat, asker } = group();
    const texts = ['北京第12項誰牽頭', 'who leads item 12 in Beijing?', QUESTION];
    const answers = [];
    for (const text of texts) answers.push((await ask(chat, asker, text, { mention: true })).text);
    expect(answers).toEqual([
      expect.stringMatching(/牽頭單位:市财政局[\s\S]+出處:/),
      expect.stringMatching(/lead: 市财政局[\s\S]+Source:/),
      expect.stringMatching(/牵头单位:市财政局[\s\S]+出处:/),
    ]);
  });

  it('answers what is delivered twice once', async () => {
    const { stage } = world();
    const person = stage.person();
    const chat = stage.privateChat(person);
    const asked = chat.say(person, QUESTION);
    const answer = await answerTo(chat, asked);
    await chat.press(person, answer.id, '全文');
    await answerTo(chat, answer.id);
    const before = chat.shown().length;
    stage.redeliver();
    await ask(chat, person, '/privacy');
    expect(chat.shown()).toHaveLength(before + 1);
  });
}
