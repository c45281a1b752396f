import { describe, expect, it } from 'vitest';
import { type Config, readConfig } from '../src/config.ts';
import { InputError } from '../src/errors.ts';

const TOKEN = '123456:AAF-secret_of_the_bot';

describe('settings that can be used', () => {
  const cases: readonly (readonly [string, Record<string, string | undefined>, Partial<Config>])[] = [
    [
      'none',
      {},
      {
        TELEGRAM_API_ROOT: 'https://api.telegram.org',
        TELEGRAM_MODE: 'polling',
        FEISHU_DOMAIN: 'https://open.feishu.cn',
        FEISHU_MODE: 'websocket',
        ADMINS: [],
        ALLOWED_CHATS: [],
        SEEDS: 'on',
        DATA_DIR: '.data',
        HOST: '127.0.0.1',
        PORT: 3000,
        STALE_MINUTES: 120,
        KEEP_DAYS: 90,
        MAX_FILE_MB: 20,
        MAX_CLAUSES: 5000,
        LOG_LEVEL: 'info',
        TZ: 'Asia/Shanghai',
      },
    ],
    [
      'empty ones, which are none',
      { TELEGRAM_BOT_TOKEN: '', PORT: '', ADMINS: '', TELEGRAM_MODE: '' },
      { PORT: 3000, ADMINS: [], TELEGRAM_MODE: 'polling' },
    ],
    ['what is not ours', { HOME: '/root', GONGKAI_NOTHING: 'x' }, { PORT: 3000 }],
    ['a token', { TELEGRAM_BOT_TOKEN: TOKEN }, { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_MODE: 'polling' }],
    [
      'a webhook',
      {
        TELEGRAM_BOT_TOKEN: TOKEN,
        TELEGRAM_MODE: 'webhook',
        TELEGRAM_WEBHOOK_URL: 'https://x.cn/telegram/webhook',
        TELEGRAM_WEBHOOK_SECRET: 'a-B_9',
      },
      { TELEGRAM_WEBHOOK_URL: 'https://x.cn/telegram/webhook', TELEGRAM_WEBHOOK_SECRET: 'a-B_9' },
    ],
    ['webhook mode without a bot', { TELEGRAM_MODE: 'webhook' }, { TELEGRAM_MODE: 'webhook' }],
    [
      'addresses with a slash behind them',
      { TELEGRAM_API_ROOT: 'http://127.0.0.1:8081/', PUBLIC_URL: 'https://x.cn/bot//' },
      { TELEGRAM_API_ROOT: 'http://127.0.0.1:8081', PUBLIC_URL: 'https://x.cn/bot' },
    ],
    [
      'people and chats',
      { ADMINS: 'telegram:1, telegram:22\nfeishu:ou_abc', ALLOWED_CHATS: 'telegram:-100123,,feishu:oc_a1 ' },
      { ADMINS: ['telegram:1', 'telegram:22', 'feishu:ou_abc'], ALLOWED_CHATS: ['telegram:-100123', 'feishu:oc_a1'] },
    ],
    [
      'the ends of ranges',
      { PORT: '0', STALE_MINUTES: '1440', KEEP_DAYS: '1', MAX_FILE_MB: '1000', MAX_CLAUSES: '100000' },
      { PORT: 0, STALE_MINUTES: 1440, KEEP_DAYS: 1, MAX_FILE_MB: 1000, MAX_CLAUSES: 100_000 },
    ],
    ['a database', { DATABASE_URL: 'postgresql://u:p@db:5432/x' }, { DATABASE_URL: 'postgresql://u:p@db:5432/x' }],
    [
      'the rest',
      { SEEDS: 'off', DATA_DIR: '/srv/x', HOST: '0.0.0.0', LOG_LEVEL: 'silent', TZ: 'UTC' },
      { SEEDS: 'off', DATA_DIR: '/srv/x', HOST: '0.0.0.0', LOG_LEVEL: 'silent', TZ: 'UTC' },
    ],
    ['Feishu', { FEISHU_APP_ID: 'cli_a1b2c3d4e5f60708', FEISHU_APP_SECRET: 's' }, { FEISHU_MODE: 'websocket' }],
    [
      'Feishu by webhook, by either key',
      {
        FEISHU_APP_ID: 'cli_a1b2c3d4e5f60708',
        FEISHU_APP_SECRET: 's',
        FEISHU_MODE: 'webhook',
        FEISHU_ENCRYPT_KEY: 'k',
      },
      { FEISHU_ENCRYPT_KEY: 'k' },
    ],
  ];
  it.each(cases)('%s', (_, environment, settings) => expect(readConfig(environment)).toMatchObject(settings));
});

describe('settings that stop the start', () => {
  const cannot = (name: string, value: string, advice: RegExp) =>
    [{ [name]: value }, new RegExp(`^${name}=".*" cannot be used: write ${advice.source}`)] as const;
  const cases: readonly (readonly [Record<string, string>, RegExp])[] = [
    [
      { TELEGRAM_BOT_TOKEN: 'hunter2' },
      /^TELEGRAM_BOT_TOKEN cannot be used: write the token BotFather gave, such as 123456:ABC…\.$/,
    ],
    [{ TELEGRAM_BOT_TOKEN: `${TOKEN} hunter2` }, /^TELEGRAM_BOT_TOKEN cannot be used/],
    [{ TELEGRAM_WEBHOOK_SECRET: 'hunter2 !' }, /^TELEGRAM_WEBHOOK_SECRET cannot be used: write 1 to 256 letters/],
    [{ TELEGRAM_WEBHOOK_SECRET: 'hunter2'.repeat(40) }, /^TELEGRAM_WEBHOOK_SECRET cannot be used/],
    [
      { DATABASE_URL: 'mysql://me:hunter2@db/x' },
      /^DATABASE_URL cannot be used: write postgres:\/\/user:password@host:5432\/name\.$/,
    ],
    [{ FEISHU_APP_SECRET: 'hunter2 x', FEISHU_APP_ID: 'cli_a1b2c3d4e5f60708' }, /^FEISHU_APP_SECRET cannot be used/],
    [{ FEISHU_ENCRYPT_KEY: 'hunter2 x' }, /^FEISHU_ENCRYPT_KEY cannot be used/],
    [{ FEISHU_VERIFICATION_TOKEN: 'hunter2 x' }, /^FEISHU_VERIFICATION_TOKEN cannot be used/],
    cannot('TELEGRAM_MODE', 'push', /polling or webhook/),
    cannot('TELEGRAM_API_ROOT', 'api.telegram.org', /the address of a Bot API server/),
    cannot('PUBLIC_URL', 'ftp://x.cn', /the address people reach the pages by/),
    cannot('ADMINS', '123456', /people with commas between them, such as telegram:123456/),
    cannot('ADMINS', 'telegram:@ada', /people/),
    cannot('ADMINS', 'telegram:1;telegram:2', /people/),
    cannot('ALLOWED_CHATS', 'telegram:-100123,slack:C1', /chats with commas between them, such as telegram:-100123/),
    cannot('PORT', '65536', /a port, 0 to 65535/),
    cannot('PORT', '80a', /a port/),
    cannot('PORT', '1e3', /a port/),
    cannot('STALE_MINUTES', '0', /a whole number of minutes, 1 to 1440/),
    cannot('KEEP_DAYS', '-1', /a whole number of days/),
    cannot('MAX_FILE_MB', '1.5', /a whole number of megabytes/),
    cannot('SEEDS', 'no', /on, or off/),
    cannot('LOG_LEVEL', 'INFO', /fatal, error, warn/),
    cannot('TZ', 'Peking', /a time zone such as Asia\/Shanghai/),
    cannot('FEISHU_APP_ID', 'cli_1', /the App ID/),
    [
      { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_MODE: 'webhook' },
      /^TELEGRAM_WEBHOOK_URL is not set: write the address .+\nTELEGRAM_WEBHOOK_SECRET is not set: write 1 to 256/,
    ],
    [{ FEISHU_APP_ID: 'cli_a1b2c3d4e5f60708' }, /^FEISHU_APP_SECRET is not set: write /],
    [{ FEISHU_APP_SECRET: 'hunter2' }, /^FEISHU_APP_ID is not set: write /],
    [
      { FEISHU_APP_ID: 'cli_a1b2c3d4e5f60708', FEISHU_APP_SECRET: 'hunter2', FEISHU_MODE: 'webhook' },
      /^FEISHU_VERIFICATION_TOKEN is not set/,
    ],
  ];
  it.each(cases)('%o', (environment, message) => {
    const reading = () => readConfig(environment);
    expect(reading).toThrow(InputError);
    expect(reading).toThrow(message);
    // Secrets are not repeated, whatever is wrong with them.
    expect(reading).not.toThrow(/hunter2|AAF-secret/);
  });

  it('are all named at once', () => {
    const reading = () => readConfig({ PORT: 'x', SEEDS: 'y', TELEGRAM_BOT_TOKEN: 'z' });
    for (const name of ['PORT="x"', 'SEEDS="y"', 'TELEGRAM_BOT_TOKEN cannot']) expect(reading).toThrow(name);
  });
});
