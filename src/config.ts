import { z } from 'zod';
import { InputError } from './errors.ts';

const Environment = z.object({
  SEEDS: z.enum(['on', 'off']).default('on').describe('on, or off to leave the five seeds out'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('fatal, error, warn, info, debug, trace or silent'),
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

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
