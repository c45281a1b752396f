import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The bot as its own process, as `npm start` runs it. */
export interface Running {
  /** Where its HTTP server listens. */
  readonly address: string;
  /** What it logged until now, a JSON object a line. */
  readonly log: string;
  readonly pid: number;
  /** Sends a signal; resolves with the exit code, null for a process that a signal ended. */
  end(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<number | null>;
}

/** A folder of its own under the system's temporary one. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'gongkai-bot-'));
}

/**
 * Starts it on any free port, and waits until it listens.
 * @throws Error with what it said when it ends before.
 */
export async function startProcess(env: Readonly<Record<string, string>>): Promise<Running> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'adapters/main.ts'], {
    env: { ...process.env, PORT: '0', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const port = await listening(child, () => log);
  return {
    address: `http://127.0.0.1:${port}`,
    get log() {
      return log;
    },
    pid: child.pid as number,
    async end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}

function listening(child: ChildProcess, log: () => string): Promise<number> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const port = /"port":(\d+)/.exec(log())?.[1];
      if (port) resolve(Number(port));
    };
    child.stderr?.on('data', look);
    child.once('exit', (code) => reject(new Error(`the bot ended with ${code}: ${log()}`)));
  });
}
