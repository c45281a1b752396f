import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { startProcess, temporaryFolder } from '../support/service.ts';
import { startTelegramServer } from '../support/telegram/server.ts';

const TIMEOUT = 90_000;

describe('health', () => {
  test(
    'is 503 with the reason until the platform is reached, then 200; it lives all the while',
    async () => {
      const server = await startTelegramServer({ canReadAll: true });
      const folder = temporaryFolder();
      server.fail({ method: 'getMe', times: 2, with: { code: 502, description: 'Bad Gateway' } });
      const bot = await startProcess({
        TELEGRAM_BOT_TOKEN: server.token,
        TELEGRAM_API_ROOT: server.root,
        DATA_DIR: folder,
      });
      try {
        expect((await fetch(`${bot.address}/livez`)).status).toBe(200);
        const early = await fetch(`${bot.address}/healthz`);
        expect(early.status).toBe(503);
        expect(await early.json()).toMatchObject({
          ok: false,
          adapters: { telegram: expect.stringMatching(/starting|Telegram/) },
        });
        const healthy = async () => (await fetch(`${bot.address}/healthz`)).status === 200;
        for (let tries = 0; tries < 200 && !(await healthy()); tries++)
          await new Promise((next) => setTimeout(next, 50));
        expect(await (await fetch(`${bot.address}/healthz`)).json()).toEqual({
          ok: true,
          adapters: { telegram: 'connected' },
        });
      } finally {
        await bot.end('SIGKILL');
        await server.stop();
        rmSync(folder, { recursive: true });
      }
    },
    TIMEOUT,
  );
});
