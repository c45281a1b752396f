import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import type { Moment } from '../../src/assistant.ts';
import type { Receive } from './receive.ts';
import { decrypted, isSame, isSigned, type Keys } from './sealed.ts';

/** Where the platform's requests arrive. */
const WEBHOOK_PATH = '/feishu/webhook';
/** Far more than an event can be. */
const LARGEST_BODY = 1024 * 1024;

export interface WebhookParts extends Keys {
  readonly appId: string;
  readonly clock: () => Moment;
  /** Null until it is known who the bot is. */
  readonly receive: () => Receive | null;
}

const Challenge = z.object({ type: z.literal('url_verification'), challenge: z.string(), token: z.string() });
const Event = z.object({
  header: z.looseObject({ event_type: z.string(), app_id: z.string(), token: z.string() }),
  event: z.looseObject({}),
});

/** A body that is not taken, and with which status. */
class Turned extends Error {
  readonly status: 400 | 401 | 403;
  constructor(status: 400 | 401 | 403, why: string) {
    super(why);
    this.status = status;
  }
}

/**
 * Takes events over HTTP: 401 and 403 for what the platform did not send, 413 and 400 for what no event is, 200 once an
 * event is kept. When it cannot be kept the answer is an error, and the platform sends it again.
 */
export function webhookRoute(app: Hono, parts: WebhookParts): void {
  const limit = bodyLimit({ maxSize: LARGEST_BODY, onError: (c) => c.text('too large', 413) });
  app.post(WEBHOOK_PATH, limit, async (c) => {
    try {
      return await answer(c, parts);
    } catch (error) {
      if (error instanceof Turned) return c.text(error.message, error.status);
      throw error;
    }
  });
}

async function answer(c: Context, parts: WebhookParts): Promise<Response> {
  const { appId, verificationToken: token } = parts;
  const { body, signed } = await opened(c, parts);
  const challenge = Challenge.safeParse(body);
  if (challenge.success) {
    if (token !== undefined && !isSame(challenge.data.token, token)) throw new Turned(403, 'not our token');
    return c.json({ challenge: challenge.data.challenge });
  }
  if (!signed) throw new Turned(401, 'not signed');
  const event = Event.safeParse(body);
  if (!event.success) throw new Turned(400, 'not an event');
  const { header } = event.data;
  if (token !== undefined && !isSame(header.token, token)) throw new Turned(403, 'not our token');
  if (header.app_id !== appId) throw new Turned(403, 'not our app');
  const receive = parts.receive();
  if (!receive) return c.text('not ready', 503);
  return c.json((await receive(header.event_type, { ...header, ...event.data.event })) ?? {});
}

/** The JSON of a request. With an Encrypt Key only what is encrypted counts, and all but the challenge is signed. */
async function opened(c: Context, { encryptKey, clock }: WebhookParts): Promise<{ body: unknown; signed: boolean }> {
  const raw = Buffer.from(await c.req.arrayBuffer());
  if (encryptKey === undefined) return { body: json(raw.toString()), signed: true };
  const timestamp = c.req.header('x-lark-request-timestamp') ?? '';
  const nonce = c.req.header('x-lark-request-nonce') ?? '';
  const signature = c.req.header('x-lark-signature');
  const signed = signature !== undefined;
  if (signed && !isSigned(raw, { timestamp, nonce, signature }, encryptKey, clock().at)) {
    throw new Turned(401, 'not signed by the platform');
  }
  const { encrypt } = z.object({ encrypt: z.string().optional() }).catch({}).parse(json(raw.toString()));
  if (encrypt === undefined) throw new Turned(401, 'not encrypted');
  // Without a signature nobody learns whether something could be decrypted.
  const turned = new Turned(signed ? 400 : 401, signed ? 'cannot be decrypted' : 'not signed');
  try {
    return { body: JSON.parse(decrypted(encrypt, encryptKey)), signed };
  } catch {
    throw turned;
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Turned(400, 'not JSON');
  }
}
