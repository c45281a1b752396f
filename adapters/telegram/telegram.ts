import { autoRetry } from '@grammyjs/auto-retry';
import { Api, GrammyError } from 'grammy';
import type { Update, UserFromGetMe } from 'grammy/types';
import type { Config } from '../../src/config.ts';
import { InputError } from '../../src/errors.ts';
import type { Adapter } from '../adapter.ts';
import { createConversation } from '../chat/conversation.ts';
import type { Incoming } from '../chat/incoming.ts';
import type { Intake } from '../chat/intake.ts';
import type { ChatParts } from '../chat/parts.ts';
import { persistently } from '../chat/persistently.ts';
import { eventOf, UPDATES } from './events.ts';
import { answerInline } from './inline.ts';
import { publishMenu } from './menu.ts';
import { createMessenger } from './messenger.ts';
import { poll } from './polling.ts';
import { voteOf } from './polls.ts';
import { troubleOf } from './trouble.ts';
import { webhookRoute } from './webhook.ts';

/** Waits Telegram asks for that are sat out at once; for longer ones only that chat waits, in the inbox. */
const RETRY = { maxRetryAttempts: 2, maxDelaySeconds: 3, rethrowHttpErrors: true, rethrowInternalServerErrors: true };
/** Longer than a held-open request for updates. */
const TIMEOUT_SECONDS = 60;
/** Inline mode asks with every few letters typed. */
const INLINE_PER_MINUTE = 120;

type Settings = Pick<
  Config,
  'TELEGRAM_API_ROOT' | 'TELEGRAM_MODE' | 'TELEGRAM_WEBHOOK_URL' | 'TELEGRAM_WEBHOOK_SECRET'
>;

export interface TelegramParts extends Omit<ChatParts, 'messenger' | 'config'> {
  readonly config: ChatParts['config'] & Settings;
  readonly token: string;
  readonly intake: Intake;
}

/** The connection to Telegram, by asking for updates or by a webhook. */
export function createTelegram({ token, intake, ...parts }: TelegramParts): Adapter {
  const { config, log, assistant, clock, store, pageOf } = parts;
  const api = new Api(token, { apiRoot: config.TELEGRAM_API_ROOT, timeoutSeconds: TIMEOUT_SECONDS });
  api.config.use(autoRetry(RETRY));
  const stop = new AbortController();
  let me: UserFromGetMe | null = null;
  let trouble: string | null = 'starting';
  let polling: Promise<void> = Promise.resolve();
  const self = () => {
    if (!me) throw new Error('Telegram was asked before it said who the bot is');
    return me;
  };
  const say = (text: string | null) => {
    if (trouble !== null && text === null)
      log.info({ bot: self().username, mode: config.TELEGRAM_MODE }, 'Telegram is connected');
    trouble = text;
  };
  const trying = { signal: stop.signal, log, say, explain: troubleOf };
  const messenger = createMessenger({ api, me: self, pageOf, log });
  const conversation = createConversation({ ...parts, messenger });
  const inlineLimit = store.limiter('inline', INLINE_PER_MINUTE, 60);
  const inlineParts = {
    api,
    assistant,
    clock,
    pageOf,
    mayAsk: async (person: string) => (await inlineLimit.consume(person)) === 'within',
  };

  /** An update of a form nobody knows must not keep those behind it from arriving. */
  function read(update: Update): Incoming | null {
    const bot = self();
    try {
      return eventOf(update, bot);
    } catch (err) {
      log.error({ err, update_id: update.update_id }, 'an update could not be read');
      return null;
    }
  }

  async function take(updates: readonly Update[]): Promise<void> {
    for (const { inline_query: query, update_id } of updates) {
      // Nobody waits for it longer than for the next letter: it is answered now or never.
      if (query)
        answerInline(query, inlineParts).catch((err) => log.warn({ err, update_id }, 'an inline query failed'));
    }
    const received: { key: string; event: Incoming }[] = [];
    for (const update of updates) {
      const event = update.poll_answer ? await voteOf(update.poll_answer, store, clock()) : read(update);
      if (event) received.push({ key: `telegram:${self().id}:${update.update_id}`, event });
    }
    if (received.length > 0) await intake(received);
  }

  async function connect(): Promise<void> {
    me ??= await persistently(() => api.getMe(), trying);
    if (!me) return;
    publishMenu(api).catch((err) => log.warn({ err }, 'the command menu could not be put in place'));
    if (config.TELEGRAM_MODE === 'polling') return poll({ api, take, ...trying });
    const url = config.TELEGRAM_WEBHOOK_URL as string;
    const secret = config.TELEGRAM_WEBHOOK_SECRET as string;
    const set = () => api.setWebhook(url, { secret_token: secret, allowed_updates: [...UPDATES] });
    if (await persistently(set, trying)) say(null);
  }

  return {
    name: 'telegram',
    trouble: () => trouble,
    ...(config.TELEGRAM_MODE === 'webhook'
      ? { routes: (app) => webhookRoute(app, config.TELEGRAM_WEBHOOK_SECRET as string, take) }
      : {}),
    work: conversation,
    async start() {
      me = await api.getMe().catch((error: unknown) => {
        if (!(error instanceof GrammyError) || ![401, 404].includes(error.error_code)) return null;
        throw new InputError(`${troubleOf(error)}.`);
      });
      polling = connect();
    },
    async stop() {
      stop.abort();
      await polling;
    },
  };
}
