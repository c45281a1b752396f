import { fstatSync } from 'node:fs';
import { readConfig } from '../src/config.ts';
import { run } from './cli/run.ts';
import { now } from './clock.ts';
import { openLibrary } from './documents.ts';
import { createLog } from './log.ts';
import { startTerminal } from './terminal.ts';

const NO_TERMINAL = `Nothing to run: there is no terminal to chat in.
  to chat:           npm start, in a terminal (docker run -it …)
  for one question:  npm run -s ask -- "question"
  for many:          npm run -s ask -- --json --batch FILE
`;

await run(async () => {
  const config = readConfig(process.env);
  const log = createLog(config);
  const { assistant, warm } = await openLibrary(config);
  if (!hasTerminal()) {
    // Nothing is wrong, so the exit code is 0: a supervisor need not start it again.
    process.stderr.write(NO_TERMINAL);
    return;
  }
  // After the greeting is on the screen, while the person reads it.
  setTimeout(() => void warm(), 50).unref();
  await startTerminal({ assistant, log, clock: () => now(config.TZ), input: process.stdin, output: process.stdout });
});

/**
 * A person looks at standard output. Questions may come from a pipe or a file then; a service's output is no terminal,
 * and what its input is left open on must not be read.
 */
function hasTerminal(): boolean {
  const input = fstatSync(0);
  return process.stdout.isTTY === true && (process.stdin.isTTY || input.isFIFO() || input.isFile());
}
