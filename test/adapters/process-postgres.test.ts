import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { command } from '../support/commands.ts';
import { startPostgres } from '../support/postgres.ts';
import { startProcess, temporaryFolder } from '../support/service.ts';
import { startTelegramServer } from '../support/telegram/server.ts';

const TIMEOUT = 60_000;
const PLAN =
  '静海市2023年政务公开工作方案\n\n一、主要任务\n1.建设静海数据港湾。\n牵头单位:市港湾局\n2.办好静海公报。\n牵头单位:市潮汐办\n';

const database = await startPostgres();

test.skipIf(database === null)(
  'a bot answers from documents kept in PostgreSQL, beside a process with the pages alone, and remembers what was said',
  async () => {
    const telegram = await startTelegramServer({ canReadAll: true });
    const folder = temporaryFolder();
    const admin = telegram.person({ firstName: 'Admin', language_code: 'zh-hans' });
    const env = {
      DATA_DIR: folder,
      DATABASE_URL: (await database?.database('bot')) ?? '',
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.root,
      ADMINS: `telegram:${admin.id}`,
    };
    const file = join(folder, 'jinghai.txt');
    writeFileSync(file, PLAN);
    const kept = await command('adapters/cli/ingest.ts', [file], env);
    expect(kept).toMatchObject({ status: 0, stderr: '' });
    const bots = [
      await startProcess(env),
      await startProcess({ ...env, TELEGRAM_BOT_TOKEN: '', TELEGRAM_API_ROOT: '' }),
    ];
    try {
      const chat = telegram.privateChat(admin);
      const ask = async (text: string) => {
        const { message_id: id } = chat.say(text);
        const answers = () => chat.shown().filter((own) => own.reply_to_message?.message_id === id);
        await telegram.waitFor(() => answers().length > 0, TIMEOUT);
        return answers().map((own) => own.text);
      };
      expect(await ask('静海第1项谁牵头')).toEqual([expect.stringContaining('市港湾局')]);
      expect(await ask('那第2项呢')).toEqual([expect.stringContaining('市潮汐办')]);
      for (const bot of bots) expect(await bot.end('SIGTERM')).toBe(0);
      bots[0] = await startProcess(env);
      expect(await ask('第1项呢')).toEqual([expect.stringContaining('市港湾局')]);
    } finally {
      for (const bot of bots) await bot.end('SIGKILL');
      await telegram.stop();
      await database?.stop();
      rmSync(folder, { recursive: true });
    }
  },
  TIMEOUT,
);
