import { createApp, listen } from '../../adapters/http.ts';
import { createLearning, type Learning } from '../../adapters/learning/learning.ts';
import { createLinks, type Links } from '../../adapters/links.ts';
import { createLog } from '../../adapters/log.ts';
import { openStore } from '../../adapters/store/open.ts';
import type { Store } from '../../adapters/store/store.ts';
import { webRoutes } from '../../adapters/web/web.tsx';
import { createLibrary } from '../../index/library.ts';
import type { View } from '../../src/ask/library.ts';
import { createAssistant, type Moment } from '../../src/assistant.ts';
import { readConfig } from '../../src/config.ts';
import { loadSeeds } from '../../src/read/load.ts';
import { createTrainer } from '../../src/trainer.ts';
import type { ReadDocument } from '../../src/types.ts';
import { type Parsed, parsePage } from './html.ts';

/** The pages of the seeds and of more documents, on a loopback port. */
export interface Site {
  readonly address: string;
  readonly links: Links;
  readonly store: Store;
  readonly learning: Learning;
  /** What everybody sees. */
  readonly view: View;
  /** Asks for a page, each time from another address: nobody is kept waiting. */
  get(path: string, init?: RequestInit): Promise<Response>;
  /** Moves the clock on. */
  wait(milliseconds: number): void;
  close(): Promise<void>;
}

/** The day of the tests. */
const TODAY = '2026-11-22';

/** Opens the site; `environment` is what an office would set, `kept` the store of a process before it. */
export async function openSite(
  more: readonly ReadDocument[] = [],
  environment: Readonly<Record<string, string>> = {},
  today = TODAY,
  kept?: Store,
): Promise<Site> {
  const own = { HOST: '127.0.0.1', PORT: '0', TRUST_PROXY: '1', SECRET: 'a secret of the tests' };
  const config = readConfig({ ...own, ...environment });
  let asked = 0;
  const log = createLog({ LOG_LEVEL: 'silent' });
  let at = Date.UTC(2026, 10, 22, 4);
  const clock = (): Moment => ({ today, at });
  const library = createLibrary([...loadSeeds('seeds', 'seeds'), ...more]);
  const store = kept ?? (await openStore('memory'));
  const links = createLinks({ publicUrl: config.PUBLIC_URL, secret: config.SECRET as string, clock });
  const app = createApp([], log);
  const trainer = createTrainer(library);
  const learning = createLearning({ trainer, store, clock, dayOf: () => today });
  webRoutes(app, { library, assistant: createAssistant(library), learning, trainer, store, links, clock, log, config });
  const listening = await listen(app, config);
  const address = `http://127.0.0.1:${listening.port}`;
  return {
    address,
    links,
    store,
    learning,
    view: await library.view({ internal: false }),
    get(path, init) {
      const headers = new Headers(init?.headers);
      if (!headers.has('x-forwarded-for')) headers.set('x-forwarded-for', `client-${asked++}`);
      return fetch(address + path, { redirect: 'manual', ...init, headers });
    },
    wait(milliseconds) {
      at += milliseconds;
    },
    async close() {
      await listening.close();
      if (!kept) await store.close();
    },
  };
}

/** What somebody's browser shows. */
interface Shown extends Parsed {
  readonly answer: Response;
  readonly html: string;
}

/** Somebody's browser: keeps its cookies, follows no redirect. */
export interface Reader {
  readonly cookies: ReadonlyMap<string, string>;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Shown>;
  /** Sends a form of a page of ours, unless the headers say otherwise. */
  post(
    path: string,
    form?: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Shown>;
}

/** A browser that has been to no page yet. */
export function readerOf(site: Site): Reader {
  const cookies = new Map<string, string>();
  const ask = async (path: string, init: RequestInit): Promise<Shown> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await site.get(path, { ...init, headers: { cookie, ...init.headers } });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (/max-age=0/i.test(set)) cookies.delete(name);
      else cookies.set(name, value);
    }
    const html = await answer.text();
    return { answer, html, ...parsePage(html) };
  };
  return {
    cookies,
    get: (path, headers = {}) => ask(path, { headers }),
    post: (path, form = {}, headers = { 'sec-fetch-site': 'same-origin' }) =>
      ask(path, { method: 'POST', body: new URLSearchParams(form), headers }),
  };
}
