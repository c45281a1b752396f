import { z } from 'zod';
import { InputError } from './errors.ts';

const Environment = z.object({
  SEEDS: z.enum(['on', 'off']).default('on').describe('on, or off to leave the five seeds out'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('fatal, error, warn, info, debug, trace or silent'),
  DATA_DIR: z.string().default('.data').describe('a folder'),
  MAX_FILE_MB: wholeNumber(1000).default(20).describe('a whole number of megabytes, 1 to 1000'),
  MAX_CLAUSES: wholeNumber(100_000).default(5000).describe('a whole number, 1 to 100000'),
  TZ: z.string().default('Asia/Shanghai').refine(isTimeZone).describe('a time zone such as Asia/Shanghai'),
});

/** Settings out of the environment, checked. */
export type Config = z.infer<typeof Environment>;

/**
 * Reads the settings. An empty value counts as not set.
 * @throws InputError naming every wrong variable and what to write.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = Environment.safeParse(given);
  if (result.success) return result.data;
  const wrong = [...new Set(result.error.issues.map(({ path }) => String(path[0])))];
  const lines = wrong.map((name) => {
    const { description } = Environment.shape[name as keyof Config];
    return `${name}="${given[name]}" cannot be used: write ${description}.`;
  });
  throw new InputError(lines.join('\n'));
}

/** Digits only: what else a number can be written as (1e3, 0x10, a blank) is more likely a slip. */
function wholeNumber(most: number) {
  return z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(most));
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
