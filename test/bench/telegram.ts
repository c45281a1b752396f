import { readFileSync, rmSync } from 'node:fs';
import { type Running, startProcess, temporaryFolder } from '../support/service.ts';
import { startTelegramServer, type TelegramServer } from '../support/telegram/server.ts';

/**
 * Telegram under load, against the local Bot API server on this machine: a burst of 200 questions over 20 chats, from
 * update to delivery, and what memory 10,000 questions leave behind. `npx tsx test/bench/telegram.ts`
 */

const CHATS = 20;
const BURST = 200;
const ROUNDS = [1000, 10_000];
const PATIENCE_MS = 10 * 60_000;

const QUESTIONS = [
  (n: number) => `北京第${(n % 100) + 1}项谁牵头`,
  (n: number) => `第${(n % 20) + 1}项什么时候完成`,
  () => '北京市民政局要做哪些事?',
  () => '黄冈有哪些10月底前到期的',
  () => '公开考核占多少分',
];

function percentile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] as number;
}

/** Resident memory of a process, in megabytes. */
function memoryOf({ pid }: Running): number {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}

/** Asks `count` questions at once, waits for every answer, and returns how long each took, in milliseconds, sorted. */
async function ask(server: TelegramServer, chats: ReturnType<typeof scene>, count: number): Promise<number[]> {
  const asked = new Map<string, number>();
  const before = server.calls.length;
  // Told to have waited on Telegram's side, so that the limit of questions a minute is not what is measured.
  const at = Math.floor(Date.now() / 1000) - 120;
  for (let n = 0; n < count; n++) {
    const { chat, asker } = chats[n % chats.length] as (typeof chats)[number];
    const question = (QUESTIONS[n % QUESTIONS.length] as (typeof QUESTIONS)[number])(n);
    const { message_id } = chat.say(asker, `@gongkai_bot ${question}`, { at });
    asked.set(`${chat.id} ${message_id}`, Date.now());
  }
  const took = new Map<string, number>();
  let seen = before;
  await server.waitFor(() => {
    for (; seen < server.calls.length; seen++) {
      const { method, payload, at: called } = server.calls[seen] as (typeof server.calls)[number];
      const replied = payload['reply_parameters'] as { message_id: number } | undefined;
      const key = `${payload['chat_id']} ${replied?.message_id}`;
      const start = asked.get(key);
      if (method === 'sendMessage' && start !== undefined) took.set(key, called - start);
    }
    return took.size === asked.size;
  }, PATIENCE_MS);
  return [...took.values()].sort((a, b) => a - b);
}

function scene(server: TelegramServer) {
  return Array.from({ length: CHATS }, (_, i) => {
    const asker = server.person({ firstName: `asker ${i}`, language_code: 'zh-hans' });
    return { asker, chat: server.group({ title: `group ${i}`, creator: asker }) };
  });
}

const server = await startTelegramServer({ canReadAll: true });
const folder = temporaryFolder();
const bot = await startProcess({
  TELEGRAM_BOT_TOKEN: server.token,
  TELEGRAM_API_ROOT: server.root,
  DATA_DIR: folder,
});
try {
  const chats = scene(server);
  await ask(server, chats, CHATS);
  const burst = await ask(server, chats, BURST);
  const line = [0.5, 0.95, 1].map((part) => `p${part * 100} ${percentile(burst, part).toFixed(0)} ms`).join(', ');
  process.stdout.write(`burst of ${BURST} over ${CHATS} chats: ${burst.length} answered, ${line}\n`);
  let done = CHATS + BURST;
  for (const round of ROUNDS) {
    const start = performance.now();
    const count = round - done;
    await ask(server, chats, count);
    done = round;
    const seconds = (performance.now() - start) / 1000;
    process.stdout.write(
      `after ${round} questions: ${memoryOf(bot)} MB; ${(count / seconds).toFixed(0)} answers a second\n`,
    );
  }
} finally {
  await bot.end('SIGTERM');
  await server.stop();
  rmSync(folder, { recursive: true });
}
