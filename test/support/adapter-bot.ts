import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Adapter } from '../../adapters/adapter.ts';
import { createIntake } from '../../adapters/chat/intake.ts';
import { startWorker } from '../../adapters/chat/worker.ts';
import { createApp, listen } from '../../adapters/http.ts';
import { createLearning } from '../../adapters/learning/learning.ts';
import { createLinks } from '../../adapters/links.ts';
import { createLog } from '../../adapters/log.ts';
import { openStore } from '../../adapters/store/open.ts';
import type { Store } from '../../adapters/store/store.ts';
import type { Assistant } from '../../src/assistant.ts';
import { readConfig } from '../../src/config.ts';
import type { Trainer } from '../../src/trainer.ts';
import type { ConnectParts } from './adapter-stage.ts';

/** In the middle of the plans: Haikou's and Beijing's dates are still to come, so lists of what is due are not empty. */
const TODAY = '2017-05-15';

/** The bot's clock: the real one, which a test may move forward. */
export class BotClock {
  #ahead = 0;

  readonly moment = () => ({ today: TODAY, at: Date.now() + this.#ahead });

  advance(milliseconds: number): void {
    this.#ahead += milliseconds;
  }
}

/** A new folder for what a bot keeps. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'gongkai-adapter-'));
}

export interface BotParts {
  readonly connect: (parts: ConnectParts) => Adapter;
  /** Its DATA_DIR. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly assistant: Assistant;
  readonly trainer: Trainer;
  readonly clock: BotClock;
}

/** A bot that runs in this process, as `startService` puts it together, over an assistant of the test's. */
export interface Bot {
  readonly adapter: Adapter;
  readonly store: Store;
  /** Where it answers over HTTP. */
  readonly url: string;
  /** Everything it logged, a JSON object a line. */
  logged(): string;
  /** Looks at once for what may be done by now. */
  wake(): void;
  stop(): Promise<void>;
}

/** Starts a bot. */
export async function startBot({ connect, folder, environment, assistant, trainer, clock }: BotParts): Promise<Bot> {
  const config = readConfig({ DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'trace', ...environment });
  const lines: string[] = [];
  const log = createLog(config, false);
  Object.assign(log, { [pino.symbols.streamSym]: { write: (line: string) => lines.push(line) } });
  const store = await openStore(config);
  let wake = () => {};
  const intake = createIntake(store.inbox, clock.moment, () => wake());
  const { pageOf, progressOf } = createLinks({
    publicUrl: config.PUBLIC_URL,
    secret: 'a secret of tests',
    clock: clock.moment,
  });
  const dayOf = () => TODAY;
  const learning = createLearning({ trainer, store, clock: clock.moment, dayOf });
  const adapter = connect({ config, log, clock: clock.moment, assistant, store, learning, intake, pageOf, progressOf });
  const server = await listen(createApp([adapter], log), config);
  const close = async () => {
    await server.close();
    await store.close();
  };
  await adapter.start().catch(async (error: unknown) => {
    await close();
    throw error;
  });
  const worker = startWorker({ inbox: store.inbox, work: adapter.work, clock: clock.moment, log });
  wake = worker.wake;
  return {
    adapter,
    store,
    url: `http://127.0.0.1:${server.port}`,
    logged: () => lines.join(''),
    wake: worker.wake,
    async stop() {
      await Promise.all([adapter.stop(), worker.stop()]);
      await close();
    },
  };
}
