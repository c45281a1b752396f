import { pino } from 'pino';
import type { Config } from '../src/config.ts';

/** Where adapters report; what people ask is never part of it. */
export type Log = ReturnType<typeof createLog>;

/**
 * A log on standard error, one JSON object a line. On a terminal the same screen carries the chat, so an error is
 * logged there in one plain line; files and collectors get its stack. Of an error nothing else is taken: clients hang
 * on it what was sent, and to whom.
 */
export function createLog({ LOG_LEVEL: level }: Pick<Config, 'LOG_LEVEL'>, screen = process.stderr.isTTY === true) {
  const err = (error: unknown) => {
    if (!(error instanceof Error)) return String(error);
    const { name, message, stack, cause } = error;
    if (screen) return `${name}: ${message}`;
    return { name, message, stack, ...(cause instanceof Error ? { cause: `${cause.name}: ${cause.message}` } : {}) };
  };
  return pino({ level, base: null, serializers: { err } }, pino.destination({ dest: 2, sync: true }));
}
