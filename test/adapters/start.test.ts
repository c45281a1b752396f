import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect } from 'vitest';
import { startProcess, temporaryFolder } from '../support/service.ts';
import { startTelegramServer } from '../support/telegram/server.ts';

const TIMEOUT = 60_000;

const telegram = await startTelegramServer({});
const neighbour = createServer().listen(0, '127.0.0.1');
afterAll(async () => {
  await telegram.stop();
  neighbour.close();
});

describe.concurrent('a start that cannot be', (it) => {
  it.each<[string, () => Readonly<Record<string, string>>, RegExp]>([
    [
      'a token Telegram refuses',
      () => ({ TELEGRAM_BOT_TOKEN: '1:wrong', TELEGRAM_API_ROOT: telegram.root }),
      /TELEGRAM_BOT_TOKEN/,
    ],
    [
      'a webhook without its settings',
      () => ({ TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_MODE: 'webhook' }),
      /TELEGRAM_WEBHOOK_URL is not set[\s\S]+TELEGRAM_WEBHOOK_SECRET is not set/,
    ],
    [
      'a port in use',
      () => ({ PORT: String((neighbour.address() as AddressInfo).port) }),
      /cannot listen on 127\.0\.0\.1:\d+ \(EADDRINUSE\)\. Set PORT/,
    ],
    [
      'a database that is not there',
      () => ({ DATABASE_URL: 'postgres://u:hush@127.0.0.1:9/x' }),
      /DATABASE_URL|PostgreSQL/,
    ],
  ])(
    '%s ends it with what to do',
    async (_what, env, message) => {
      const error = await startProcess({ DATA_DIR: temporaryFolder(), ...env() }).catch((thrown: Error) => thrown);
      expect(String(error)).toMatch(message);
      expect(String(error)).toMatch(/ended with 1/);
      expect(String(error)).not.toMatch(/hush| {4}at /);
    },
    TIMEOUT,
  );
});
