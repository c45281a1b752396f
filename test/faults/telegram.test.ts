import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Running, startProcess, temporaryFolder } from '../support/service.ts';
import { startTelegramServer, type TelegramServer } from '../support/telegram/server.ts';

const TIMEOUT = 90_000;

let server: TelegramServer;
let folder: string;
let running: Running[] = [];

beforeEach(async () => {
  server = await startTelegramServer({ canReadAll: true });
  folder = temporaryFolder();
});
afterEach(async () => {
  for (const bot of running) await bot.end('SIGKILL');
  running = [];
  await server.stop();
  rmSync(folder, { recursive: true });
});

async function start(env: Readonly<Record<string, string>> = {}): Promise<Running> {
  const bot = await startProcess({
    TELEGRAM_BOT_TOKEN: server.token,
    TELEGRAM_API_ROOT: server.root,
    DATA_DIR: folder,
    ...env,
  });
  running.push(bot);
  return bot;
}

/** How often each message of a chat was answered, by its id. */
function answersTo(chat: ReturnType<TelegramServer['group']>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { reply_to_message: asked } of chat.shown()) {
    if (asked) counts.set(asked.message_id, (counts.get(asked.message_id) ?? 0) + 1);
  }
  return counts;
}

/** Some groups, and what to ask in them. */
function scene(groups: number, perGroup: number) {
  const asker = server.person({ firstName: 'Asker', language_code: 'zh-hans' });
  const chats = Array.from({ length: groups }, (_, i) =>
    server.group({ title: `group ${i}`, creator: asker, bot: 'member' }),
  );
  const ask = (from: number, to: number) =>
    chats.flatMap((chat) =>
      Array.from({ length: to - from }, (_, i) => ({
        chat,
        id: chat.say(asker, `@gongkai_bot 北京第${from + i + 1}项谁牵头`).message_id,
      })),
    );
  return { chats, ask, perGroup };
}

test(
  'killed in the middle of 200 questions and started again, it answers every one, and doubles at most the one in flight in each chat',
  async () => {
    const bot = await start();
    const { chats, ask } = scene(20, 10);
    const asked = ask(0, 10);
    const answered = () => chats.reduce((sum, chat) => sum + answersTo(chat).size, 0);
    await server.waitFor(() => answered() >= 60, TIMEOUT);
    await bot.end('SIGKILL');
    const before = answered();
    expect(before).toBeLessThan(200);
    await start();
    await server.waitFor(() => answered() === 200, TIMEOUT);
    await server.settled(300, TIMEOUT);
    for (const { chat, id } of asked) expect(answersTo(chat).get(id)).toBeGreaterThanOrEqual(1);
    for (const chat of chats) {
      const doubled = [...answersTo(chat).values()].reduce((sum, times) => sum + times - 1, 0);
      expect(doubled).toBeLessThanOrEqual(1);
      // In the order they were asked, but for a doubled one.
      const order = [...answersTo(chat).keys()];
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }
  },
  TIMEOUT,
);

describe('told to end', () => {
  test(
    'it finishes what is under way, takes nothing more, and leaves the rest for the next start',
    async () => {
      const bot = await start();
      const { chats, ask } = scene(5, 6);
      ask(0, 6);
      await server.waitFor(() => chats.some((chat) => answersTo(chat).size > 0), TIMEOUT);
      expect(await bot.end('SIGTERM')).toBe(0);
      ask(6, 8);
      const next = await start();
      await server.waitFor(() => chats.every((chat) => answersTo(chat).size === 8), TIMEOUT);
      await server.settled(300, TIMEOUT);
      // Nothing was in flight when it ended, so nothing is doubled.
      for (const chat of chats) expect([...answersTo(chat).values()]).toEqual(Array(8).fill(1));
      expect(next.log).not.toMatch(/"level":50/);
    },
    TIMEOUT,
  );
});

const KILLS = 4;

test(
  'killed after each of four answers to a quiz and started again, it goes on with it to its end',
  async () => {
    const learner = server.person({ firstName: 'Learner', language_code: 'zh-hans' });
    const chat = server.privateChat(learner);
    let bot = await start();
    chat.say('/quiz 北京 4');
    const voted = new Set<number>();
    const open = () => chat.shown().find(({ poll, message_id }) => poll && !poll.is_closed && !voted.has(message_id));
    const ended = () => chat.shown().some(({ text }) => text?.startsWith('答完了:4 题'));
    // A poll that was sent just before the end is sent again; either may be answered.
    for (let votes = 0; votes < 20 && !ended(); votes++) {
      await server.waitFor(() => ended() || open() !== undefined, TIMEOUT);
      const next = open();
      if (!next) break;
      voted.add(next.message_id);
      chat.vote(learner, next, 0);
      if (votes >= KILLS) continue;
      await bot.end('SIGKILL');
      bot = await start();
    }
    await server.waitFor(ended, TIMEOUT);
    const polls = chat.shown().filter(({ poll }) => poll);
    expect(polls.length).toBeGreaterThanOrEqual(4);
    expect(polls.length).toBeLessThanOrEqual(4 + KILLS);
  },
  TIMEOUT,
);
