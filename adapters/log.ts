import { pino } from 'pino';
import type { Config } from '../src/config.ts';

/** Where adapters report; what people ask is never part of it. */
export type Log = ReturnType<typeof createLog>;

/**
 * A log on standard error, one JSON object a line. On a terminal the same screen carries the chat, so an error is
 * logged there in one plain line; files and collectors get its stack.
 */
export function createLog({ LOG_LEVEL: level }: Pick<Config, 'LOG_LEVEL'>, screen = process.stderr.isTTY === true) {
  const err = screen ? ({ name, message }: Error) => `${name}: ${message}` : pino.stdSerializers.err;
  return pino({ level, base: null, serializers: { err } }, pino.destination({ dest: 2, sync: true }));
}
