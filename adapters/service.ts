import { randomBytes } from 'node:crypto';
import type { Assistant, Moment } from '../src/assistant.ts';
import type { Config } from '../src/config.ts';
import type { PageOf } from '../src/say/link.ts';
import { createTrainer } from '../src/trainer.ts';
import type { Adapter } from './adapter.ts';
import { createIntake, type Intake } from './chat/intake.ts';
import { startWorker } from './chat/worker.ts';
import { dayOf } from './clock.ts';
import { libraryOf, shelfOf } from './documents.ts';
import { createApp, listen } from './http.ts';
import { createLearning, type Learning } from './learning/learning.ts';
import { createLinks } from './links.ts';
import type { Log } from './log.ts';
import { openStore } from './store/open.ts';
import type { Store } from './store/store.ts';
import { startSweeping } from './sweeping.ts';
import { webRoutes } from './web/web.tsx';

/** Once the greeting is on the screen. */
const WARM_AFTER_MS = 50;
/** What is under way may take that long to finish when the process is told to end. */
const GRACE_MS = 4000;

export interface ServiceParts {
  readonly config: Config;
  readonly log: Log;
  readonly clock: () => Moment;
}

/** Everything that runs until it is stopped. */
export interface Service {
  readonly assistant: Assistant;
  readonly learning: Learning;
  /** Deletes what is kept of a person; returns how many questions that were. */
  readonly forget: Store['forget'];
  /** The chat platforms that are configured. */
  readonly adapters: readonly string[];
  readonly port: number;
  /** Takes nothing more in, finishes what is under way, at most some seconds, and closes what is open. */
  stop(): Promise<void>;
}

/** What an adapter is made of. */
interface AdapterParts extends ServiceParts {
  readonly pageOf: PageOf;
  readonly progressOf: (person: string) => string | null;
  readonly assistant: Assistant;
  readonly store: Store;
  readonly learning: Learning;
  readonly intake: Intake;
}

/** The adapters that are configured; what a platform needs is only then loaded. */
async function adaptersOf(parts: AdapterParts): Promise<Adapter[]> {
  const { TELEGRAM_BOT_TOKEN: token, FEISHU_APP_ID: appId, FEISHU_APP_SECRET: appSecret } = parts.config;
  const adapters: Adapter[] = [];
  if (token !== undefined) {
    const { createTelegram } = await import('./telegram/telegram.ts');
    adapters.push(createTelegram({ ...parts, token }));
  }
  if (appId !== undefined && appSecret !== undefined) {
    const { createFeishu } = await import('./feishu/feishu.ts');
    adapters.push(createFeishu({ ...parts, app: { appId, appSecret } }));
  }
  return adapters;
}

/**
 * Starts what is configured: the store, the HTTP server and every adapter.
 * @throws InputError when the settings, a document or the database cannot be used.
 */
export async function startService({ config, log, clock }: ServiceParts): Promise<Service> {
  const store = await openStore(config);
  const opened: (() => Promise<void>)[] = [() => store.close()];
  try {
    const { library, assistant, warm } = await libraryOf(config, await shelfOf(store, config));
    const secret = config.SECRET ?? (await store.value('secret', makeSecret));
    const links = createLinks({ publicUrl: config.PUBLIC_URL, secret, clock });
    let wake = () => {};
    const intake = createIntake(store.inbox, clock, () => wake());
    const trainer = createTrainer(library);
    const learning = createLearning({ trainer, store, clock, dayOf: (time) => dayOf(time, config.TZ) });
    const adapters = await adaptersOf({
      ...{ config, log, clock, assistant, store, learning, intake },
      pageOf: links.pageOf,
      progressOf: links.progressOf,
    });
    const app = createApp(adapters, log);
    webRoutes(app, { library, assistant, learning, trainer, store, links, clock, log, config });
    const server = await listen(app, config);
    opened.unshift(() => server.close());
    // A second's work that would stand in the way of acknowledging; somebody at a terminal reads the greeting meanwhile.
    if (adapters.length > 0) await warm();
    else setTimeout(() => void warm(), WARM_AFTER_MS).unref();
    for (const adapter of adapters) {
      await adapter.start();
      opened.unshift(() => adapter.stop());
    }
    // Another process may share the inbox: one that only shows pages must not take up what it cannot answer.
    const worker = adapters.length > 0 ? startWorker({ inbox: store.inbox, work: workOf(adapters), clock, log }) : null;
    if (worker) wake = worker.wake;
    const sweeping = startSweeping({ store, clock, log, keepDays: config.KEEP_DAYS });
    return {
      assistant,
      learning,
      forget: store.forget,
      adapters: adapters.map(({ name }) => name),
      port: server.port,
      async stop() {
        sweeping.stop();
        await Promise.race([
          Promise.all([...adapters.map((adapter) => adapter.stop()), worker?.stop()]),
          pause(GRACE_MS),
        ]);
        await server.close();
        await store.close();
      },
    };
  } catch (error) {
    for (const close of opened) await close();
    throw error;
  }
}

/** 256 bits nobody can guess. */
function makeSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Events go to the adapter of their chat. */
function workOf(adapters: readonly Adapter[]): Adapter['work'] {
  return async (claim) => {
    const adapter = adapters.find(({ name }) => claim.chat.startsWith(`${name}:`));
    if (!adapter) throw new Error('the platform of this chat is not configured');
    await adapter.work(claim);
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}
