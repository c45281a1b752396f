import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TelegramStage, telegramStage } from './adapter-telegram.ts';

/** The secret that Telegram sends with every update. */
export const SECRET = 'a-webhook_secret';

/** A port that is free. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Telegram, and the settings by which a bot has it send updates. */
export async function byWebhook(): Promise<{ stage: TelegramStage; environment: Readonly<Record<string, string>> }> {
  const stage = await telegramStage({ webhookSecondMs: 10 });
  const port = await freePort();
  const environment = {
    PORT: String(port),
    TELEGRAM_MODE: 'webhook',
    TELEGRAM_WEBHOOK_URL: `http://127.0.0.1:${port}/telegram/webhook`,
    TELEGRAM_WEBHOOK_SECRET: SECRET,
  };
  return { stage, environment };
}

/** An update as Telegram posts it. */
export function postUpdate(url: string, body: string, secret: string | null = SECRET): Promise<Response> {
  const headers = {
    'content-type': 'application/json',
    ...(secret !== null && { 'x-telegram-bot-api-secret-token': secret }),
  };
  return fetch(`${url}/telegram/webhook`, { method: 'POST', headers, body });
}
