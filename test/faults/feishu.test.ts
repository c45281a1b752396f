import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Group } from '../support/feishu/chat.ts';
import { startFeishuServer } from '../support/feishu/server.ts';
import { startProcess, temporaryFolder } from '../support/service.ts';

const TIMEOUT = 90_000;
const GROUPS = 20;
const QUESTIONS = 5;

/** How often each message of a group was answered, by its id. */
function answersIn(group: Group): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { parentId } of group.shown()) if (parentId) counts.set(parentId, (counts.get(parentId) ?? 0) + 1);
  return counts;
}

test(
  'killed in the middle of 100 questions and started again, it answers every one once',
  async () => {
    const server = await startFeishuServer({ redeliverAfterMs: Array.from({ length: 400 }, () => 100) });
    const folder = temporaryFolder();
    const env = {
      FEISHU_APP_ID: server.app.appId,
      FEISHU_APP_SECRET: server.app.appSecret,
      FEISHU_DOMAIN: server.domain,
      DATA_DIR: folder,
    };
    const asker = server.person({ name: '某人' });
    const groups = Array.from({ length: GROUPS }, (_, i) => server.group({ name: `群 ${i}`, members: [asker] }));
    const answered = () => groups.reduce((sum, group) => sum + answersIn(group).size, 0);
    let bot = await startProcess(env);
    try {
      await server.waitFor(() => server.connections().length > 0, TIMEOUT);
      const asked = groups.flatMap((group) =>
        Array.from({ length: QUESTIONS }, (_, i) => {
          const { messageId } = group.say(asker, `北京第${i + 1}项谁牵头`, { mention: true });
          return { group, messageId };
        }),
      );
      await server.waitFor(() => answered() >= 20, TIMEOUT);
      await bot.end('SIGKILL');
      expect(answered()).toBeLessThan(asked.length);
      bot = await startProcess(env);
      await server.waitFor(() => answered() === asked.length, TIMEOUT);
      for (const { group, messageId } of asked) expect(answersIn(group).get(messageId)).toBe(1);
      expect(await bot.end('SIGTERM')).toBe(0);
    } finally {
      await bot.end('SIGKILL');
      await server.stop();
      rmSync(folder, { recursive: true });
    }
  },
  TIMEOUT,
);
