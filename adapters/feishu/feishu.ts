import type { Config } from '../../src/config.ts';
import { InputError } from '../../src/errors.ts';
import type { Adapter } from '../adapter.ts';
import { createConversation } from '../chat/conversation.ts';
import type { Intake } from '../chat/intake.ts';
import type { ChatParts } from '../chat/parts.ts';
import { persistently } from '../chat/persistently.ts';
import { type App, createApi, type Me } from './api.ts';
import { openLink } from './long-connection.ts';
import { createMessenger } from './messenger.ts';
import { createOwnMessages } from './own-messages.ts';
import { pointed } from './pointed.ts';
import { createPresses } from './presses.ts';
import { createPrivateChats } from './private-chats.ts';
import { createReceive } from './receive.ts';
import { Refused } from './refused.ts';
import { webhookRoute } from './webhook.ts';

type Settings = Pick<Config, 'FEISHU_DOMAIN' | 'FEISHU_MODE' | 'FEISHU_ENCRYPT_KEY' | 'FEISHU_VERIFICATION_TOKEN'>;

export interface FeishuParts extends Omit<ChatParts, 'messenger' | 'config'> {
  readonly config: ChatParts['config'] & Settings;
  readonly app: App;
  readonly intake: Intake;
}

/** The connection to Feishu or Lark, by a long connection or by a webhook. */
export function createFeishu({ app, intake, ...parts }: FeishuParts): Adapter {
  const { config, log, clock, store, pageOf } = parts;
  const { FEISHU_MODE: mode, FEISHU_DOMAIN: domain } = config;
  const api = createApi(app, domain);
  const stop = new AbortController();
  let me: Me | null = null;
  let trouble: string | null = 'starting';
  let connecting: Promise<void> = Promise.resolve();
  let link: { close(): void } | null = null;
  const self = () => {
    if (!me) throw new Error('Feishu was asked before it said who the bot is');
    return me;
  };
  const say = (text: string | null) => {
    if (trouble !== null && text === null) log.info({ bot: self().name, mode }, 'Feishu is connected');
    trouble = text;
  };
  const [presses, own, privateChats] = [createPresses(), createOwnMessages(store.answers), createPrivateChats()];
  const messenger = createMessenger({
    api,
    me: self,
    pageOf,
    presses,
    log,
    sent({ message, chat }, to) {
      own.note(message);
      const moved = privateChats.learn(chat, to);
      if (moved)
        intake([{ key: `${to.key} moved`, event: moved }]).catch((err) => log.error({ err }, 'a chat was not moved'));
    },
  });
  const conversation = createConversation({ ...parts, messenger });
  const receive = createReceive({ store, intake, clock, log, me: self, presses, own, privateChats });

  async function connect(): Promise<void> {
    const explain = (error: unknown) => (error instanceof Error ? error.message : 'Feishu cannot be reached');
    me ??= await persistently(() => api.me(), { signal: stop.signal, log, say, explain });
    if (!me || stop.signal.aborted) return;
    if (mode === 'webhook') return say(null);
    say('the long connection is being opened');
    link = openLink({ app, domain, receive, log, say });
  }

  const webhook = {
    appId: app.appId,
    encryptKey: config.FEISHU_ENCRYPT_KEY,
    verificationToken: config.FEISHU_VERIFICATION_TOKEN,
    clock,
    receive: () => me && receive,
  };

  return {
    name: 'feishu',
    trouble: () => trouble,
    ...(mode === 'webhook' ? { routes: (http) => webhookRoute(http, webhook) } : {}),
    work: async (claim) => conversation({ ...claim, payload: await pointed(claim, api, store, log) }),
    async start() {
      me = await api.me().catch((error: unknown) => {
        if (!(error instanceof Refused) || error.api !== 'token') return null;
        throw new InputError(`${error.message}.`);
      });
      connecting = connect();
    },
    async stop() {
      stop.abort();
      await connecting;
      link?.close();
    },
  };
}
