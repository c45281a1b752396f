import { createHash, timingSafeEqual } from 'node:crypto';
import type { Update } from 'grammy/types';
import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';

/** Where Telegram's requests arrive. */
const WEBHOOK_PATH = '/telegram/webhook';
/** Far more than an update can be. */
const LARGEST_BODY = 1024 * 1024;

const Shape = z.looseObject({ update_id: z.int().min(0) });

/**
 * Takes updates over HTTP: 401 without the secret, 413 and 400 for what no update is, 200 once an update is kept. When
 * it cannot be kept the answer is an error, and Telegram sends it again.
 */
export function webhookRoute(app: Hono, secret: string, take: (updates: readonly Update[]) => Promise<void>): void {
  const limit = bodyLimit({ maxSize: LARGEST_BODY, onError: (c) => c.text('too large', 413) });
  app.post(WEBHOOK_PATH, limit, async (c) => {
    if (!isSame(c.req.header('x-telegram-bot-api-secret-token') ?? '', secret)) return c.text('unauthorized', 401);
    const body: unknown = await c.req.json().catch(() => null);
    const { success } = Shape.safeParse(body);
    if (!success) return c.text('not an update', 400);
    await take([body as Update]);
    return c.text('ok');
  });
}

/** Compares in a time that does not depend on where they differ. */
function isSame(given: string, secret: string): boolean {
  const [a, b] = [given, secret].map((text) => createHash('sha256').update(text).digest()) as [Buffer, Buffer];
  return timingSafeEqual(a, b);
}
