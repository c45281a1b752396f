import { rmSync } from 'node:fs';
import { startFeishuServer } from '../support/feishu/server.ts';
import { startProcess, temporaryFolder } from '../support/service.ts';

/**
 * Feishu under load, against the local open platform on this machine: a burst of 200 messages over 20 chats on the long
 * connection, how fast events are acknowledged and answers delivered. `npx tsx test/bench/feishu.ts [limits]`; with
 * `limits` the platform takes 5 messages a second in a chat, as the real one does.
 */

const CHATS = 20;
const BURST = 200;
const PATIENCE_MS = 3 * 60_000;

function percentiles(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(0);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`;
}

const server = await startFeishuServer({ rateLimits: process.argv.includes('limits') });
const folder = temporaryFolder();
const bot = await startProcess({
  FEISHU_APP_ID: server.app.appId,
  FEISHU_APP_SECRET: server.app.appSecret,
  FEISHU_DOMAIN: server.domain,
  DATA_DIR: folder,
});
try {
  const groups = Array.from({ length: CHATS }, (_, i) => {
    const asker = server.person({ name: `某人 ${i}` });
    return { asker, group: server.group({ name: `群 ${i}`, members: [asker] }) };
  });
  await server.waitFor(async () => (await fetch(`${bot.address}/healthz`)).status === 200, PATIENCE_MS);
  const asked = new Map<string, number>();
  for (let n = 0; n < BURST; n++) {
    const { group, asker } = groups[n % CHATS] as (typeof groups)[number];
    const { messageId } = group.say(asker, `北京第${(n % 100) + 1}项谁牵头`, { mention: true });
    asked.set(messageId, Date.now());
  }
  const took = new Map<string, number>();
  await server.waitFor(() => {
    for (const { group } of groups)
      for (const { parentId } of group.shown()) {
        const start = asked.get(parentId ?? '');
        if (parentId && start !== undefined && !took.has(parentId)) took.set(parentId, Date.now() - start);
      }
    return took.size === BURST;
  }, PATIENCE_MS);
  const shown = groups.reduce((sum, { group }) => sum + group.shown().length, 0);
  process.stdout.write(`burst of ${BURST} over ${CHATS} chats: ${took.size} answered with ${shown} messages\n`);
  process.stdout.write(`acknowledged: ${percentiles(server.acks.map(({ latencyMs }) => latencyMs))}\n`);
  process.stdout.write(`delivered: ${percentiles([...took.values()])}\n`);
} finally {
  await bot.end('SIGTERM');
  await server.stop();
  rmSync(folder, { recursive: true });
}
