import { type ServerType, serve } from '@hono/node-server';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Config } from '../src/config.ts';
import { InputError } from '../src/errors.ts';
import type { Adapter } from './adapter.ts';
import type { Log } from './log.ts';

/** A question of 2000 Chinese characters takes 18 KB of an address, and Node takes 16 of them. */
const LONGEST_HEADERS = 32 * 1024;

/** How long open connections may take to finish when the server stops. */
const GRACE_MS = 1000;

/** Pages load what this server serves, and nothing else; no script and no style stands in them. */
const POLICY = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  scriptSrc: ["'self'"],
  imgSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};

/** The one server: what every adapter answers, and how it is doing. */
export function createApp(adapters: readonly Adapter[], log: Log): Hono {
  const app = new Hono();
  app.use(secureHeaders({ contentSecurityPolicy: POLICY, referrerPolicy: 'same-origin', xFrameOptions: 'DENY' }));
  app.get('/livez', (c) => c.text('ok'));
  app.get('/healthz', (c) => {
    const state = adapters.map((adapter) => [adapter.name, adapter.trouble() ?? 'connected'] as const);
    const connected = adapters.every((adapter) => adapter.trouble() === null);
    return c.json({ ok: connected, adapters: Object.fromEntries(state) }, connected ? 200 : 503);
  });
  for (const { routes } of adapters) routes?.(app);
  app.notFound((c) => c.text('not found', 404));
  app.onError((err, c) => {
    log.error({ err, path: c.req.path }, 'a request failed');
    return c.text('something went wrong', 500);
  });
  return app;
}

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Listens where the settings say.
 * @throws InputError when the port is taken or may not be used.
 */
export function listen(app: Hono, { HOST: hostname, PORT: port }: Pick<Config, 'HOST' | 'PORT'>): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve(
      { fetch: app.fetch, hostname, port, serverOptions: { maxHeaderSize: LONGEST_HEADERS } },
      (address) => resolve({ port: address.port, close }),
    );
    server.once('error', (error: NodeJS.ErrnoException) => {
      const advice =
        error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND' ? 'Set HOST' : 'Set PORT to one that is free';
      reject(new InputError(`cannot listen on ${hostname}:${port} (${error.code}). ${advice}.`));
    });
    const close = () => closed(server);
  });
}

function closed(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    const cut = () => 'closeAllConnections' in server && server.closeAllConnections();
    setTimeout(cut, GRACE_MS).unref();
  });
}
