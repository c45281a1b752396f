import { describe, expect, it } from 'vitest';
import { idle } from './adapter-lesson.ts';
import type { StageChat } from './adapter-stage.ts';
import { answersTo, answerTo, ask, now, saidAfter, until, type World } from './adapter-world.ts';

const MINUTE = 60_000;

/** What a chat remembers. */
export function testConversation(world: () => World): void {
  function group() {
    const { stage } = world();
    const [asker, other] = [stage.person(), stage.person()] as const;
    const chat = stage.group();
    const mention = (person: string, text: string) => ask(chat, person, text, { mention: true });
    return { chat, asker, other, mention };
  }

  describe('a follow-up', () => {
    it('refers to the last answer of the same person', async () => {
      const { asker, other, mention } = group();
      await mention(asker, '北京第12项谁牵头');
      await mention(other, '黄冈第11项谁牵头');
      expect((await mention(asker, '那责任单位呢?')).text).toMatch(/^北京第12项 · 责任单位/);
      expect((await mention(other, '那责任单位呢?')).text).toMatch(/^黄冈第11项 · 责任单位/);
    });

    it('refers to nothing where the person asked nothing', async () => {
      const { asker, other, mention } = group();
      await mention(asker, '北京第12项谁牵头');
      expect((await mention(other, '那责任单位呢?')).text).not.toMatch(/北京|责任单位:/);
    });

    it('refers to the message it replies to, whosever it is', async () => {
      const { chat, asker, other, mention } = group();
      const first = await mention(asker, '北京第12项谁牵头');
      await mention(asker, '黄冈第11项谁牵头');
      for (const person of [asker, other]) {
        const next = await ask(chat, person, '那责任单位呢?', { replyTo: first.id });
        expect(next.text).toMatch(/^北京第12项 · 责任单位/);
      }
    });

    it('refers to the row that was opened, for who opened it', async () => {
      const { chat, asker, other, mention } = group();
      const choices = await mention(asker, '第12项谁牵头');
      await chat.press(other, choices.id, '黄冈第12项');
      const opened = await answerTo(chat, choices.id);
      expect((await mention(other, '那责任单位呢?')).text).toMatch(/^黄冈第12项 · 责任单位/);
      const replied = await ask(chat, asker, '完成时限呢?', { replyTo: opened.id });
      expect(replied.text).toMatch(/^黄冈第12项/);
    });

    it('is another thread’s business in another thread', async () => {
      const { stage } = world();
      const person = stage.person();
      const chat = stage.group({ threads: true });
      const [one, two] = [chat.thread(person), chat.thread(person)];
      await ask(chat, person, '北京第12项谁牵头', { mention: true, thread: one });
      await ask(chat, person, '黄冈第11项谁牵头', { mention: true, thread: two });
      const next = await ask(chat, person, '那责任单位呢?', { mention: true, thread: one });
      expect(next.text).toMatch(/^北京第12项 · 责任单位/);
    });

    it('is forgotten after ten minutes, but not by a direct reply', async () => {
      const { chat, asker, mention } = group();
      const first = await mention(asker, '北京第12项谁牵头');
      // What is still worked on would be begun again.
      await idle(world());
      world().advance(9 * MINUTE);
      expect((await mention(asker, '那完成时限呢?')).text).toMatch(/^北京第12项 · 时限/);
      await idle(world());
      world().advance(11 * MINUTE);
      expect((await mention(asker, '那责任单位呢?')).text).not.toMatch(/北京第12项/);
      await idle(world());
      world().advance(24 * 60 * MINUTE);
      const replied = await ask(chat, asker, '那责任单位呢?', { replyTo: first.id });
      expect(replied.text).toMatch(/^北京第12项 · 责任单位/);
    });

    it('survives a restart', async () => {
      const { asker, mention } = group();
      await mention(asker, '北京第12项谁牵头');
      await world().restart();
      expect((await mention(asker, '那责任单位呢?')).text).toMatch(/^北京第12项 · 责任单位/);
    });
  });

  describe('an edited question', () => {
    /** A question that was answered, on platforms that tell of edits. */
    async function edited(chat: StageChat, person: string, text: string) {
      const message = chat.say(person, text, { mention: true });
      return { message, answer: await answerTo(chat, message), edit: chat.edit };
    }

    it('edits its answer, which says so, and asks what the first one meant', async () => {
      const { chat, asker, mention } = group();
      await mention(asker, '北京第46项谁牵头');
      const { message, answer, edit } = await edited(chat, asker, '第12项呢');
      if (!edit) return;
      edit(message, '@gongkai_bot 黄冈第11项谁牵头');
      await until(() => now(chat, answer)?.text.startsWith('黄冈第11项'));
      expect(now(chat, answer)?.text).toMatch(/\n已按修改后的问题更新$/);
      expect(answersTo(chat, message)).toHaveLength(1);
      await chat.press(asker, answer.id, '原文');
      expect((await answerTo(chat, answer.id)).text).toMatch(/辦公室/);
      expect((await mention(asker, '那责任单位呢?')).text).toMatch(/^黄冈第11项 · 责任单位/);
    });

    it('is left alone when its words are the same', async () => {
      const { chat, asker } = group();
      const { message, answer, edit } = await edited(chat, asker, '北京第12项谁牵头');
      if (!edit) return;
      const said = await saidAfter(chat, asker, () => edit(message, '@gongkai_bot 北京第12项谁牵头'));
      expect(said).toEqual([]);
      expect(now(chat, answer)).toEqual(answer);
    });

    it('is answered when it was no question before', async () => {
      const { chat, asker } = group();
      const { edit } = chat;
      if (!edit) return;
      const message = chat.say(asker, '第12项');
      edit(message, '@gongkai_bot 北京第12项谁牵头');
      const answer = await answerTo(chat, message);
      expect(answer.text).toMatch(/^北京第12项/);
      expect(answer.text).not.toMatch(/已按修改后的问题更新/);
    });
  });

  describe('/scope', () => {
    it('is for administrators of the group, and for everybody in private', async () => {
      const { stage } = world();
      const [chief, member] = [stage.person(), stage.person()] as const;
      const chat = stage.group({ admins: [chief] });
      expect((await ask(chat, member, '/scope haikou-2017')).text).toBe('只有群管理员能改查询范围。');
      expect((await ask(chat, member, '/scope off')).text).toBe('只有群管理员能改查询范围。');
      expect((await ask(chat, member, '/scope')).text).toMatch(/^现在查全部文件。/);
      expect((await ask(chat, chief, '/scope haikou-2017')).text).toBe('现在只查:海口方案 2017。');
      const own = stage.privateChat(member);
      expect((await ask(own, member, '/scope beijing-2016-2020')).text).toBe('现在只查:北京分工 2016–2020。');
    });

    it('holds for the whole chat and no other, also after a restart, until it is lifted', async () => {
      const { stage, admin } = world();
      const [chief, member] = [stage.person(), stage.person()] as const;
      const chat = stage.group({ admins: [chief] });
      const elsewhere = stage.group();
      await ask(chat, chief, '/scope beijing-2016-2020');
      for (const restart of [false, true]) {
        if (restart) await world().restart();
        const answer = await ask(chat, member, '第12项谁牵头', { mention: true });
        expect(answer.text).toMatch(/^北京第12项 · 牵头单位/);
      }
      expect((await ask(elsewhere, member, '第12项谁牵头', { mention: true })).text).toMatch(/^有 3 处/);
      expect((await ask(chat, chief, '/scope atlantis')).text).toMatch(/^没有编号是“atlantis”的文件/);
      // An administrator of the bot may do so too.
      expect((await ask(chat, admin, '/scope off')).text).toBe('现在查全部文件。');
      expect((await ask(chat, member, '第12项谁牵头', { mention: true })).text).toMatch(/^有 3 处/);
    });
  });

  describe('what comes late', () => {
    const HOURS = 60 * MINUTE;

    it('is answered once in a group, marked as late', async () => {
      const { chat, asker } = group();
      const at = world().clock.moment().at - 3 * HOURS;
      const answer = await ask(chat, asker, '北京第12项谁牵头', { mention: true, at });
      expect(answer.text).toMatch(/^北京第12项[\s\S]+\n\(迟到的回答:3 小时前问的\)$/);
      expect(answersTo(chat, answer.replyTo ?? '')).toHaveLength(1);
    });

    it('is not marked in private, nor before two hours', async () => {
      const { stage, clock } = world();
      const { chat, asker } = group();
      const fresh = await ask(chat, asker, '北京第12项谁牵头', {
        mention: true,
        at: clock.moment().at - 119 * MINUTE,
      });
      const own = stage.privateChat(asker);
      const old = await ask(own, asker, '北京第12项谁牵头', { at: clock.moment().at - 5 * HOURS });
      for (const { text } of [fresh, old]) expect(text).not.toMatch(/迟到/);
    });
  });
}
