import type { Config } from '../src/config.ts';
import { libraryOf, shelfOf } from './documents.ts';
import { openStore } from './store/open.ts';
import type { Store } from './store/store.ts';

/** Something that was looked at. */
export interface Finding {
  /** False for what somebody has to change. */
  readonly ok: boolean;
  readonly text: string;
}

const DAY_MS = 24 * 60 * 60_000;

/**
 * Looks at everything the settings name, the live platforms too, and says what to do. Nothing is changed, but the store
 * is made where there is none.
 * @throws InputError when the store or a document cannot be used.
 */
export async function examine(config: Config, now: number): Promise<Finding[]> {
  const store = await openStore(config);
  try {
    return [
      ...(await aboutDocuments(config, store)),
      ...(await aboutStore(config, store, now)),
      ...aboutAccess(config),
      ...(await aboutPlatforms(config)),
    ];
  } finally {
    await store.close();
  }
}

async function aboutDocuments(config: Config, store: Store): Promise<Finding[]> {
  const { library } = await libraryOf(config, await shelfOf(store, config));
  const { documents } = await library.view({ internal: true });
  const internal = documents.filter(({ visibility }) => visibility === 'internal').length;
  if (documents.length === 0)
    return [{ ok: false, text: 'there are no documents: take some in with npm run -s ingest' }];
  return [{ ok: true, text: `${documents.length} documents, ${internal} of them internal` }];
}

async function aboutStore({ KEEP_DAYS: days }: Config, store: Store, now: number): Promise<Finding[]> {
  const { count } = await store.inbox.waiting(now);
  const trouble = await store.answers.trouble(now - days * DAY_MS);
  const complaints = trouble.filter(({ complaint }) => complaint !== null).length;
  return [
    { ok: true, text: `${count} messages wait for an answer` },
    {
      ok: true,
      text: `in ${days} days ${trouble.length - complaints} questions found nothing and ${complaints} answers were called wrong`,
    },
  ];
}

function aboutAccess({ ADMINS, ALLOWED_CHATS, PUBLIC_URL }: Config): Finding[] {
  return [
    ADMINS.length > 0
      ? { ok: true, text: `administrators: ${ADMINS.join(', ')}` }
      : { ok: true, text: 'ADMINS is empty: nobody can use /allow; /privacy tells people their id' },
    { ok: true, text: `chats allowed from the start: ${ALLOWED_CHATS.join(', ') || 'none'}` },
    {
      ok: true,
      text: PUBLIC_URL ? `sources are linked to ${PUBLIC_URL}` : 'PUBLIC_URL is not set: sources are not linked',
    },
  ];
}

async function aboutPlatforms(config: Config): Promise<Finding[]> {
  const { TELEGRAM_BOT_TOKEN: token, FEISHU_APP_ID: appId, FEISHU_APP_SECRET: appSecret } = config;
  const telegram = async () => (await import('./telegram/doctor.ts')).examineTelegram(config, token as string);
  const feishu = async () => {
    const app = { appId: appId as string, appSecret: appSecret as string };
    return (await import('./feishu/doctor.ts')).examineFeishu(config, app);
  };
  return [
    ...(await about('Telegram', token === undefined ? 'TELEGRAM_BOT_TOKEN' : null, telegram)),
    ...(await about('Feishu', appId === undefined ? 'FEISHU_APP_ID' : null, feishu)),
  ];
}

async function about(platform: string, unset: string | null, look: () => Promise<Finding[]>): Promise<Finding[]> {
  if (unset !== null) return [{ ok: true, text: `${platform} is not configured: ${unset} is not set` }];
  return (await look()).map(({ ok, text }) => ({ ok, text: `${platform}: ${text}` }));
}
