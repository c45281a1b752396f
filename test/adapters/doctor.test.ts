import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { examine } from '../../adapters/doctor.ts';
import { readConfig } from '../../src/config.ts';
import { command } from '../support/commands.ts';
import { startFeishuServer } from '../support/feishu/server.ts';
import { temporaryFolder } from '../support/service.ts';
import { startTelegramServer, type TelegramServer } from '../support/telegram/server.ts';

let folder: string;
let server: TelegramServer | null = null;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(async () => {
  await server?.stop();
  server = null;
  rmSync(folder, { recursive: true });
});

/** What there is to mend, and what is well. */
async function examined(env: Readonly<Record<string, string>> = {}) {
  const telegram = server ? { TELEGRAM_BOT_TOKEN: server.token, TELEGRAM_API_ROOT: server.root } : {};
  const findings = await examine(readConfig({ DATA_DIR: folder, ...telegram, ...env }), 0);
  const texts = (ok: boolean) => findings.filter((own) => own.ok === ok).map(({ text }) => text);
  return { well: texts(true), mend: texts(false) };
}

describe('the doctor', () => {
  test('finds nothing to mend where nothing is configured, and names what is not', async () => {
    const { well, mend } = await examined();
    expect(mend).toEqual([]);
    expect(well).toContain('5 documents, 0 of them internal');
    expect(well).toContain('Telegram is not configured: TELEGRAM_BOT_TOKEN is not set');
  });

  test('says when there are no documents', async () => {
    expect((await examined({ SEEDS: 'off' })).mend).toEqual([
      'there are no documents: take some in with npm run -s ingest',
    ]);
  });

  test('knows the bot, and what BotFather has still to be told', async () => {
    server = await startTelegramServer({ canReadAll: false, supportsInline: false });
    const { well, mend } = await examined();
    expect(well).toContain('Telegram: the token is that of @gongkai_bot');
    expect(mend).toEqual([
      expect.stringMatching(/^Telegram: privacy mode is on: .+\/setprivacy.+Disable/),
      expect.stringMatching(/^Telegram: inline mode is off: .+\/setinline/),
    ]);
  });

  test('compares the webhook with the settings', async () => {
    server = await startTelegramServer({ canReadAll: true, supportsInline: true });
    const webhook = {
      TELEGRAM_MODE: 'webhook',
      TELEGRAM_WEBHOOK_URL: 'https://bot.example.cn/telegram/webhook',
      TELEGRAM_WEBHOOK_SECRET: 'hush',
    };
    expect((await examined(webhook)).well).toContain('Telegram: no webhook is set yet; npm start sets it');
    const set = (url: string) => fetch(`${server?.root}/bot${server?.token}/setWebhook?url=${encodeURIComponent(url)}`);
    await set('https://other.example.cn/secret-path');
    expect((await examined(webhook)).mend).toEqual([
      expect.stringMatching(/^Telegram: the webhook goes to other\.example\.cn and not to TELEGRAM_WEBHOOK_URL/),
    ]);
    expect((await examined()).well).toContainEqual(
      expect.stringMatching(/^Telegram: a webhook is set \(other\.example\.cn\); npm start takes it away/),
    );
  });

  test('explains a token that is refused and a platform that is not there, and shows neither token nor stack', async () => {
    server = await startTelegramServer({});
    const refused = await examined({ TELEGRAM_BOT_TOKEN: '42:wrong' });
    expect(refused.mend).toEqual([expect.stringMatching(/^Telegram: Telegram refuses the token: TELEGRAM_BOT_TOKEN/)]);
    const away = await examined({ TELEGRAM_API_ROOT: 'http://127.0.0.1:9' });
    expect(away.mend).toEqual(['Telegram: Telegram cannot be reached']);
  });

  test('checks what the Feishu app may do and hears', async () => {
    const feishu = await startFeishuServer();
    const env = {
      FEISHU_APP_ID: 'cli_0123456789abcdef',
      FEISHU_APP_SECRET: 'secret-of-the-app',
      FEISHU_DOMAIN: feishu.domain,
    };
    try {
      const all = await examined(env);
      expect(all.mend).toEqual([]);
      expect(all.well).toContain('Feishu: permissions, events and callbacks are in place');
      feishu.app.scopes.delete('im:message');
      feishu.app.scopes.delete('im:message:send_as_bot');
      expect((await examined(env)).mend).toEqual([
        'Feishu: it may not answer: tick im:message:send_as_bot under 权限管理 and publish a version',
      ]);
      feishu.app.scopes.delete('application:application:self_manage');
      expect((await examined(env)).well).toContainEqual(
        expect.stringMatching(/^Feishu: permissions and events cannot be checked/),
      );
      const wrong = await examined({ ...env, FEISHU_APP_SECRET: 'hush' });
      expect(wrong.mend).toEqual([expect.stringMatching(/^Feishu: .*FEISHU_APP_SECRET is wrong/)]);
      expect(wrong.mend.join()).not.toContain('hush');
    } finally {
      await feishu.stop();
    }
    const deaf = await startFeishuServer({ subscribed: ['im.message.receive_v1'], cardCallbacks: false });
    try {
      const { mend } = await examined({ ...env, FEISHU_DOMAIN: deaf.domain });
      expect(mend).toEqual([
        expect.stringMatching(/im\.chat\.member\.bot\.added_v1 is not subscribed/),
        expect.stringMatching(/im\.chat\.member\.bot\.deleted_v1 is not subscribed/),
        expect.stringMatching(/card\.action\.trigger is not subscribed, so buttons show an error/),
      ]);
    } finally {
      await deaf.stop();
    }
  });

  test('is a command: 0 when all is well, 1 when something is to mend', async () => {
    const [well, mend] = await Promise.all([
      command('adapters/cli/doctor.ts', [], { DATA_DIR: folder }),
      command('adapters/cli/doctor.ts', [], { DATA_DIR: `${folder}/other`, SEEDS: 'off' }),
    ]);
    expect(well).toMatchObject({ status: 0, stderr: '' });
    expect(well.stdout).toMatch(/^ok {3}5 documents/);
    expect(mend).toMatchObject({ status: 1, stderr: '' });
    expect(mend.stdout).toMatch(/^MEND there are no documents/);
  });
});
