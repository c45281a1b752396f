import { z } from 'zod';
import { InputError } from './errors.ts';

const CHAT = /^(?:telegram:-?\d{1,19}|feishu:o[cu]_\w+)$/;

const Environment = z.object({
  TELEGRAM_BOT_TOKEN: secret(/^\d+:[\w-]+$/).describe('the token BotFather gave, such as 123456:ABC…'),
  TELEGRAM_API_ROOT: url().default('https://api.telegram.org').describe('the address of a Bot API server'),
  TELEGRAM_MODE: z.enum(['polling', 'webhook']).default('polling').describe('polling or webhook'),
  TELEGRAM_WEBHOOK_URL: url()
    .optional()
    .describe('the address Telegram reaches, ending in /telegram/webhook; webhook mode needs it'),
  TELEGRAM_WEBHOOK_SECRET: secret(/^[\w-]{1,256}$/).describe(
    '1 to 256 letters, digits, hyphens or underscores; webhook mode needs it',
  ),
  FEISHU_APP_ID: z
    .string()
    .regex(/^cli_[0-9a-fA-F]{16}$/)
    .optional()
    .describe('the App ID of the developer console, such as cli_a1b2c3d4e5f60708'),
  FEISHU_APP_SECRET: secret(/^\S+$/).describe('the App Secret that stands beside the App ID'),
  FEISHU_DOMAIN: url()
    .default('https://open.feishu.cn')
    .describe('the address of the open platform; Lark international has https://open.larksuite.com'),
  FEISHU_MODE: z.enum(['websocket', 'webhook']).default('websocket').describe('websocket or webhook'),
  FEISHU_ENCRYPT_KEY: secret(/^\S+$/).describe('the Encrypt Key of the developer console'),
  FEISHU_VERIFICATION_TOKEN: secret(/^\S+$/).describe(
    'the Verification Token of the developer console; webhook mode needs it, or FEISHU_ENCRYPT_KEY',
  ),
  ADMINS: chats().describe('people with commas between them, such as telegram:123456,feishu:ou_abc'),
  ALLOWED_CHATS: chats().describe('chats with commas between them, such as telegram:-100123,feishu:oc_abc'),
  SEEDS: z.enum(['on', 'off']).default('on').describe('on, or off to leave the five seeds out'),
  DATA_DIR: z.string().default('.data').describe('a folder'),
  DATABASE_URL: secret(/^postgres(?:ql)?:\/\/\S+$/).describe('postgres://user:password@host:5432/name'),
  HOST: z.string().default('127.0.0.1').describe('the address to listen on, such as 127.0.0.1 or 0.0.0.0'),
  PORT: wholeNumber(0, 65_535).default(3000).describe('a port, 0 to 65535; 0 takes any that is free'),
  PUBLIC_URL: url().optional().describe('the address people reach the pages by, such as https://gongkai.example.cn'),
  TRUST_PROXY: wholeNumber(0, 9)
    .default(0)
    .describe(
      'how many proxies of your own stand before the server, 0 to 9: so many X-Forwarded-For entries are believed',
    ),
  SECRET: secret(/^.{16,}$/).describe('at least 16 characters; without it one is made and kept in the store'),
  STALE_MINUTES: wholeNumber(1, 1440).default(120).describe('a whole number of minutes, 1 to 1440'),
  KEEP_DAYS: wholeNumber(1, 3650).default(90).describe('a whole number of days, 1 to 3650'),
  MAX_FILE_MB: wholeNumber(1, 1000).default(20).describe('a whole number of megabytes, 1 to 1000'),
  MAX_CLAUSES: wholeNumber(1, 100_000).default(5000).describe('a whole number, 1 to 100000'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('fatal, error, warn, info, debug, trace or silent'),
  TZ: z.string().default('Asia/Shanghai').refine(isTimeZone).describe('a time zone such as Asia/Shanghai'),
});

/** Settings out of the environment, checked. */
export type Config = z.infer<typeof Environment>;

/** What is never repeated, wrong or not. */
const SECRETS: readonly (keyof Config)[] = [
  'TELEGRAM_BOT_TOKEN',
  'TELEGRAM_WEBHOOK_SECRET',
  'FEISHU_APP_SECRET',
  'FEISHU_ENCRYPT_KEY',
  'FEISHU_VERIFICATION_TOKEN',
  'DATABASE_URL',
  'SECRET',
];

/** Settings that are needed where another one has a value. */
const NEEDED: readonly { readonly name: keyof Config; readonly where: (config: Config) => boolean }[] = [
  { name: 'TELEGRAM_WEBHOOK_URL', where: inWebhookMode },
  { name: 'TELEGRAM_WEBHOOK_SECRET', where: inWebhookMode },
  { name: 'FEISHU_APP_SECRET', where: ({ FEISHU_APP_ID }) => FEISHU_APP_ID !== undefined },
  { name: 'FEISHU_APP_ID', where: ({ FEISHU_APP_SECRET }) => FEISHU_APP_SECRET !== undefined },
  { name: 'FEISHU_VERIFICATION_TOKEN', where: takesAnybodysEvents },
];

/**
 * Reads the settings. An empty value counts as not set.
 * @throws InputError naming every wrong or lacking variable and what to write.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = Environment.safeParse(given);
  if (!result.success) {
    const wrong = [...new Set(result.error.issues.map(({ path }) => String(path[0]) as keyof Config))];
    throw new InputError(wrong.map((name) => `${shown(name, given[name])} cannot be used: ${advice(name)}`).join('\n'));
  }
  const lacking = NEEDED.filter(({ name, where }) => result.data[name] === undefined && where(result.data));
  if (lacking.length === 0) return result.data;
  throw new InputError(lacking.map(({ name }) => `${name} is not set: ${advice(name)}`).join('\n'));
}

function shown(name: keyof Config, value: string | undefined): string {
  return SECRETS.includes(name) ? name : `${name}="${value}"`;
}

function advice(name: keyof Config): string {
  return `write ${Environment.shape[name].description}.`;
}

function inWebhookMode({ TELEGRAM_BOT_TOKEN, TELEGRAM_MODE }: Config): boolean {
  return TELEGRAM_BOT_TOKEN !== undefined && TELEGRAM_MODE === 'webhook';
}

/** A webhook that nothing authenticates. */
function takesAnybodysEvents({ FEISHU_APP_ID, FEISHU_MODE, FEISHU_ENCRYPT_KEY }: Config): boolean {
  return FEISHU_APP_ID !== undefined && FEISHU_MODE === 'webhook' && FEISHU_ENCRYPT_KEY === undefined;
}

function secret(form: RegExp) {
  return z.string().regex(form).optional();
}

/** An http address without the slash at its end. */
function url() {
  return z.url({ protocol: /^https?$/ }).transform((text) => text.replace(/\/+$/, ''));
}

/** Chats or people, each with its platform. */
function chats() {
  return z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter((own) => own !== ''))
    .pipe(z.array(z.string().regex(CHAT)));
}

/** Digits only: what else a number can be written as (1e3, 0x10, a blank) is more likely a slip. */
function wholeNumber(least: number, most: number) {
  return z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.int().min(least).max(most));
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
