import { fstatSync } from 'node:fs';
import { readConfig } from '../src/config.ts';
import { run } from './cli/run.ts';
import { now } from './clock.ts';
import { createLog } from './log.ts';
import { startService } from './service.ts';
import { startTerminal } from './terminal.ts';

await run(async () => {
  const config = readConfig(process.env);
  const log = createLog(config);
  const clock = () => now(config.TZ);
  const service = await startService({ config, log, clock });
  const chat = !service.hasAdapters && hasTerminal();
  if (chat) {
    await startTerminal({ assistant: service.assistant, log, clock, input: process.stdin, output: process.stdout });
  } else {
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
