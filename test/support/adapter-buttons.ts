import { expect, it } from 'vitest';
import type { Shown } from './adapter-stage.ts';
import { answersTo, answerTo, ask, now, saidAfter, until, type World } from './adapter-world.ts';

const LIST = '北京没写牵头单位的有哪些';
const REASONS = ['条文不对', '过期了', '答非所问', '取消'];

/** What buttons do. */
export function testButtons(world: () => World): void {
  async function asked(text: string) {
    const { stage } = world();
    const [asker, other] = [stage.person(), stage.person()] as const;
    const chat = stage.group();
    const answer = await ask(chat, asker, text, { mention: true });
    const becomes = (pattern: RegExp) => until(() => pattern.test(now(chat, answer)?.text ?? ''), `for ${pattern}`);
    const offers = (label: string) => until(() => now(chat, answer)?.buttons.includes(label), `for ${label}`);
    return { chat, asker, other, answer, becomes, offers };
  }

  it('opens a choice under the message, for anybody in the chat', async () => {
    const { chat, other, answer } = await asked('第12项谁牵头');
    expect(answer.buttons).toEqual(['北京第12项', '黄冈第12项', '区计划 十二']);
    expect(await chat.press(other, answer.id, '黄冈第12项')).toBeNull();
    const opened = await answerTo(chat, answer.id);
    expect(opened.text).toMatch(/^黄冈第12项\n牵头单位:市政务服务和大数据管理局\n/);
    expect(opened.buttons).toEqual(['原文', '有误']);
    expect(now(chat, answer)).toEqual(answer);
  });

  it('opens every choice, one after the other', async () => {
    const { chat, asker, answer } = await asked('第12项谁牵头');
    for (const label of answer.buttons) expect(await chat.press(asker, answer.id, label)).toBeNull();
    await until(() => answersTo(chat, answer.id).length === 3);
    const heads = answersTo(chat, answer.id).map(({ text }) => text.split('\n')[0]);
    expect(heads).toEqual(answer.buttons);
  });

  it('turns the pages of a list in place, both ways', async () => {
    const { chat, asker, answer, becomes } = await asked(LIST);
    expect(answer.text).toMatch(/^共 13 项\(第 1\/3 页\)/);
    await chat.press(asker, answer.id, '下一页');
    await becomes(/第 2\/3 页[\s\S]+^6 /m);
    await chat.press(asker, answer.id, '下一页');
    await becomes(/第 3\/3 页[\s\S]+^11 /m);
    expect(now(chat, answer)?.buttons).not.toContain('下一页');
    await chat.press(asker, answer.id, '上一页');
    await becomes(/第 2\/3 页/);
    await chat.press(asker, answer.id, '上一页');
    await becomes(/第 1\/3 页/);
    expect(now(chat, answer)).toEqual(answer);
    expect(chat.shown()).toHaveLength(1);
  });

  it('opens the rows of the page that is shown', async () => {
    const { chat, asker, answer, becomes } = await asked(LIST);
    await chat.press(asker, answer.id, '下一页');
    await becomes(/第 2\/3 页/);
    const label = now(chat, answer)?.buttons[0] ?? '';
    await chat.press(asker, answer.id, label);
    expect((await answerTo(chat, answer.id)).text.split('\n')[0]).toBe(label);
  });

  it('narrows a list to one document, with pages of its own', async () => {
    const { chat, asker, answer } = await asked('有哪些10月底前到期的');
    await chat.press(asker, answer.id, '只看北京分工 2016–2020');
    const narrowed = await answerTo(chat, answer.id);
    await chat.press(asker, narrowed.id, '下一页');
    const turned = await until(() => [now(chat, narrowed)].find((own) => own?.text.includes('第 2/')));
    for (const { text, buttons } of [narrowed, turned as Shown]) {
      expect(text).toMatch(/北京/);
      expect(text).not.toMatch(/海口|云南/);
      expect(buttons.join()).not.toMatch(/海口|云南|只看/);
    }
    expect(now(chat, answer)).toEqual(answer);
  });

  it('shows the full text, and the original glyphs of what was converted', async () => {
    const { chat, asker, answer } = await asked('黄冈第11项谁牵头');
    expect(answer.buttons).toEqual(['全文', '原文', '有误']);
    await chat.press(asker, answer.id, '原文');
    const original = await answerTo(chat, answer.id);
    expect(original.text).toMatch(/市政府辦公室、市政務服務和大數據管理局/);
    await chat.press(asker, answer.id, '全文');
    const whole = await until(() => answersTo(chat, answer.id)[1]);
    expect(whole.text).toMatch(/牵头单位:[\s\S]+责任单位:[\s\S]+11\.及时跟进政策解读/);
    expect(whole.buttons).toEqual(['原文', '有误']);
    await chat.press(asker, whole.id, '原文');
    expect((await answerTo(chat, whole.id)).text).toMatch(/11\.及時跟進政策解讀/);
  });

  it('asks what is wrong, notes it once a person, and has its buttons back', async () => {
    const { bot, clock } = world();
    const from = clock.moment().at - 1000;
    const { chat, asker, other, answer, offers } = await asked('北京第46项谁牵头');
    for (const [person, reason] of [
      [asker, '过期了'],
      [other, '答非所问'],
      [asker, '条文不对'],
    ] as const) {
      expect(await chat.press(person, answer.id, '有误')).toBe('哪里有误?请选一个原因。');
      await offers('取消');
      expect(now(chat, answer)?.buttons).toEqual(REASONS);
      expect(await chat.press(person, answer.id, reason)).toBe('记下了,谢谢。');
      await offers('有误');
      expect(now(chat, answer)).toEqual(answer);
    }
    const complaints = (await bot.store.answers.trouble(from)).filter(({ text }) => text === '北京第46项谁牵头');
    expect(complaints.map(({ complaint }) => complaint).sort()).toEqual(['clause', 'off topic']);
    expect(chat.shown()).toHaveLength(1);
  });

  it('takes a complaint back, on the page that was shown', async () => {
    const { bot, clock } = world();
    const from = clock.moment().at - 1000;
    const { chat, asker, answer, becomes, offers } = await asked('北京没写牵头单位的还有哪些');
    await chat.press(asker, answer.id, '下一页');
    await becomes(/第 2\/3 页/);
    const second = now(chat, answer);
    await chat.press(asker, answer.id, '有误');
    await offers('取消');
    expect(now(chat, answer)?.text).toBe(second?.text);
    expect(await chat.press(asker, answer.id, '取消')).toBeNull();
    await offers('上一页');
    expect(now(chat, answer)).toEqual(second);
    const noted = await bot.store.answers.trouble(from);
    expect(noted.filter(({ text }) => text === '北京没写牵头单位的还有哪些')).toEqual([]);
  });

  it.each(['第12项谁牵头', '第9999项谁牵头', '/help', '/scope', '/privacy'])(
    'offers no complaint under %s',
    async (text) => {
      const { answer } = await asked(text);
      expect(answer.buttons).not.toContain('有误');
    },
  );

  it('calls a button of a forgotten answer stale, and does nothing else', async () => {
    const { stage } = world();
    const person = stage.person();
    const chat = stage.privateChat(person);
    const answer = await ask(chat, person, LIST);
    await ask(chat, person, '/forget_me');
    const before = chat.shown();
    for (const label of answer.buttons) {
      expect(await chat.press(person, answer.id, label)).toBe('这个按钮已经失效,请重新提问。');
    }
    expect(chat.shown()).toEqual(before);
  });

  it('does nothing for a button of another chat', async () => {
    const { stage } = world();
    const { chat: other, answer: theirs } = await asked(LIST);
    const person = stage.person();
    const chat = stage.privateChat(person);
    const answer = await ask(chat, person, LIST);
    const before: (readonly Shown[])[] = [chat.shown(), other.shown()];
    const said = await saidAfter(chat, person, () => {});
    expect(said).toEqual([]);
    for (const label of ['下一页', '北京第14项', '有误']) {
      expect(await chat.pressFrom(person, answer.id, other, theirs.id, label)).toBe('这个按钮不是这个聊天里的。');
    }
    expect([chat.shown().slice(0, -1), other.shown()]).toEqual(before);
  });

  it('works after a restart', async () => {
    const { chat, asker, answer, becomes } = await asked(LIST);
    const { chat: second, answer: choices } = await asked('第12项谁牵头');
    await chat.press(asker, answer.id, '下一页');
    await becomes(/第 2\/3 页/);
    await world().restart();
    await chat.press(asker, answer.id, '上一页');
    await becomes(/第 1\/3 页/);
    expect(now(chat, answer)).toEqual(answer);
    await second.press(asker, choices.id, '北京第12项');
    const opened = await answerTo(second, choices.id);
    expect(opened.text).toMatch(/^北京第12项\n牵头单位:市财政局/);
    const next = await ask(second, asker, '那责任单位呢?', { replyTo: opened.id });
    expect(next.text).toMatch(/北京第12项 · 责任单位:/);
  });
}
