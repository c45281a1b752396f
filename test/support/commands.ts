import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How a process ended; -1 for one that a signal ended. */
export interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Whoever works on the bot may have documents of their own: no command sees them unless a test says where. */
const NOTHING_KEPT = { DATA_DIR: join(tmpdir(), 'gongkai-bot-without-documents') };

/** Runs a program with nothing to read. */
export function execute(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const options = { encoding: 'utf8', env: { ...process.env, ...NOTHING_KEPT, ...env }, maxBuffer: 2 ** 24 } as const;
  return new Promise((resolve) => {
    const child = execFile(file, args, options, (error, stdout, stderr) =>
      resolve({ status: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr }),
    );
    child.stdin?.end();
  });
}

/** Runs one of the project's commands. */
export function command(script: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return execute(process.execPath, ['--import', 'tsx', script, ...args], env);
}
