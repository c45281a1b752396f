import { fstatSync } from 'node:fs';
import { readConfig } from '../src/config.ts';
import { run } from './cli/run.ts';
import { now } from './clock.ts';
import { createLog } from './log.ts';
import { startService } from './service.ts';
import { startTerminal } from './terminal.ts';

const NOTHING_CONFIGURED = 'started with the pages alone: set TELEGRAM_BOT_TOKEN or FEISHU_APP_ID for a chat platform';

await run(async () => {
  const config = readConfig(process.env);
  const log = createLog(config);
  const clock = () => now(config.TZ);
  const service = await startService({ config, log, clock });
  const { assistant, learning, forget, adapters, port } = service;
  if (adapters.length === 0 && hasTerminal()) {
    const pages = `http://${config.HOST}:${port}/`;
    await startTerminal({
      assistant,
      learning,
      forget,
      log,
      clock,
      pages,
      input: process.stdin,
      output: process.stdout,
    });
  } else {
    log.info({ port, adapters }, adapters.length > 0 ? 'started' : NOTHING_CONFIGURED);
    await told();
  }
  await service.stop();
  // What a library may have left running is not waited for.
  process.exit(0);
});

/** Waits until the process is told to end. */
function told(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

/**
 * A person looks at standard output. Questions may come from a pipe or a file then; a service's output is no terminal,
 * and what its input is left open on must not be read.
 */
function hasTerminal(): boolean {
  const input = fstatSync(0);
  return process.stdout.isTTY === true && (process.stdin.isTTY || input.isFIFO() || input.isFile());
}
