import { afterEach, describe, expect, it } from 'vitest';
import type { Adapter } from '../../adapters/adapter.ts';
import { createApp, type Listening, listen } from '../../adapters/http.ts';
import { createLog } from '../../adapters/log.ts';
import { InputError } from '../../src/errors.ts';

const log = createLog({ LOG_LEVEL: 'silent' });
const HERE = { HOST: '127.0.0.1', PORT: 0 };
const adapter = (name: string, trouble: string | null, routes?: Adapter['routes']): Adapter => ({
  name,
  trouble: () => trouble,
  ...(routes && { routes }),
  work: async () => {},
  start: async () => {},
  stop: async () => {},
});

const open: Listening[] = [];
async function serve(...adapters: Adapter[]) {
  const listening = await listen(createApp(adapters, log), HERE);
  open.push(listening);
  return (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${listening.port}${path}`, init);
}
afterEach(async () => {
  for (const listening of open.splice(0)) await listening.close();
});

describe('the server', () => {
  it('is alive, and healthy without adapters', async () => {
    const get = await serve();
    expect([(await get('/livez')).status, (await get('/healthz')).status]).toEqual([200, 200]);
    expect(await (await get('/healthz')).json()).toEqual({ ok: true, adapters: {} });
  });

  it('is healthy when every adapter is connected', async () => {
    const get = await serve(adapter('telegram', null), adapter('feishu', null));
    expect((await get('/healthz')).status).toBe(200);
  });

  it('is alive but not healthy when one is not, and says why', async () => {
    const get = await serve(adapter('telegram', null), adapter('feishu', 'Feishu cannot be reached'));
    const health = await get('/healthz');
    expect(health.status).toBe(503);
    const state = { telegram: 'connected', feishu: 'Feishu cannot be reached' };
    expect(await health.json()).toEqual({ ok: false, adapters: state });
    expect((await get('/livez')).status).toBe(200);
  });

  it('answers what an adapter mounts, and 404 for the rest', async () => {
    const get = await serve(adapter('x', null, (app) => app.get('/x', (c) => c.text('here'))));
    expect(await (await get('/x')).text()).toBe('here');
    for (const path of ['/', '/y', '/livez/x', '/%00', '/../etc/passwd', `/${'a'.repeat(5000)}`])
      expect((await get(path)).status).toBe(404);
    expect((await get('/livez', { method: 'POST', body: 'x' })).status).toBe(404);
  });

  it('goes on after a request failed, and does not say why', async () => {
    const failing = adapter('x', null, (app) =>
      app.get('/x', () => {
        throw new Error('a secret');
      }),
    );
    const get = await serve(failing);
    const failed = await get('/x');
    expect([failed.status, await failed.text()]).toEqual([500, 'something went wrong']);
    expect((await get('/livez')).status).toBe(200);
  });

  it('lets no page frame it or guess its types', async () => {
    const { headers } = await (await serve())('/livez');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toMatch(/DENY|SAMEORIGIN/);
  });

  it('names PORT or HOST when it cannot listen', async () => {
    const first = await listen(createApp([], log), HERE);
    open.push(first);
    const again = listen(createApp([], log), { ...HERE, PORT: first.port });
    await expect(again).rejects.toThrow(InputError);
    await expect(again).rejects.toThrow(/EADDRINUSE\)\. Set PORT to one that is free/);
    await expect(listen(createApp([], log), { ...HERE, HOST: '192.0.2.1' })).rejects.toThrow(/Set HOST/);
  });

  it('closes although somebody holds a connection open', async () => {
    const listening = await listen(
      createApp([adapter('x', null, (app) => app.get('/x', () => new Promise<Response>(() => {})))], log),
      HERE,
    );
    const waiting = fetch(`http://127.0.0.1:${listening.port}/x`).catch(() => 'cut');
    await fetch(`http://127.0.0.1:${listening.port}/livez`);
    await listening.close();
    expect(await waiting).toBe('cut');
  });
});
