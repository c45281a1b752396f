import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, DefaultCache, EventDispatcher, LoggerLevel, WSClient } from '@larksuiteoapi/node-sdk';
import type { FeishuServer } from './server.ts';

/** How long the SDK needs from the handshake until it listens. */
const SETTLE_MS = 20;
const say = () => {};

/** Keeps the SDK silent. A level of `fatal` would not: it is 0, and the SDK takes that for none given. */
export const quiet = {
  logger: { error: say, warn: say, info: say, debug: say, trace: say },
  loggerLevel: LoggerLevel.error,
};

/** The SDK's client with a cache of its own: the default one is shared by the whole process. */
export function sdk(server: FeishuServer) {
  const { appId, appSecret } = server.app;
  const cache = new DefaultCache();
  const client = new Client({ appId, appSecret, domain: server.domain, cache, ...quiet });
  const reply = (messageId: string, msgType: string, content: unknown, rest: { uuid?: string } = {}) =>
    client.im.v1.message.reply({
      path: { message_id: messageId },
      data: { msg_type: msgType, content: JSON.stringify(content), ...rest },
    });
  return { client, cache, reply };
}

export type Handles = Record<string, (data: never) => unknown>;

/** Opens a long connection; returns what closes it. */
export async function openConnection(server: FeishuServer, handles: Handles): Promise<() => void> {
  const { appId, appSecret } = server.app;
  const before = server.connections().length;
  const client = new WSClient({ appId, appSecret, domain: server.domain, ...quiet });
  await client.start({ eventDispatcher: new EventDispatcher(quiet).register(handles) });
  await server.waitFor(() => server.connections().length > before);
  await pause(SETTLE_MS);
  return () => client.close({ force: true });
}

/** How the platform refused a call, as the SDK tells. */
export async function refusal(call: Promise<unknown>): Promise<{ status?: number; code?: number; msg?: string }> {
  try {
    await call;
    return {};
  } catch (error) {
    const { response } = error as { response: { status: number; data: { code: number; msg: string } } };
    return { status: response.status, ...response.data };
  }
}

/** An HTTP server that answers as the handler says and remembers what came. */
export async function listen(handler: (body: Record<string, unknown>) => unknown) {
  const requests: { readonly headers: Record<string, unknown>; readonly raw: string }[] = [];
  const http = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const raw = Buffer.concat(chunks).toString();
    requests.push({ headers: request.headers, raw });
    response.end(JSON.stringify(handler(JSON.parse(raw))));
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const close = () => new Promise((resolve) => http.close(resolve));
  return { url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/`, requests, close };
}
