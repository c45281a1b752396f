import { Client, CTenantAccessToken, DefaultCache } from '@larksuiteoapi/node-sdk';
import { quiet } from './quiet.ts';
import { failureOf, Refused, Unreachable } from './refused.ts';

/** The SDK waits for ever. */
const TIMEOUT_MS = 10_000;
/** No token, or one that does not hold any more. */
const TOKEN_REFUSED = [99991661, 99991663];
/** A moment that is long past. */
const EXPIRED = 1;

export interface App {
  readonly appId: string;
  readonly appSecret: string;
}

/** Who the bot is. */
export interface Me {
  readonly openId: string;
  readonly name: string;
}

/** A message to be sent; of several with one uuid the platform sends one. */
export interface Content {
  readonly type: 'interactive' | 'text' | 'file';
  readonly content: string;
  readonly uuid: string;
}

/** A message that was sent, and the chat it is in. */
export interface Sent {
  readonly message: string;
  readonly chat: string;
}

/** A message as it is looked up. */
interface Found {
  readonly type: string;
  readonly content: string;
  readonly mentions: readonly string[];
  /** The bot wrote it. */
  readonly own: boolean;
}

/** How an app is set up in the developer console. */
export interface Setup {
  readonly scopes: readonly string[];
  readonly events: readonly string[];
  readonly callbacks: readonly string[];
}

/** The calls the bot makes. What fails is a Refused or Unreachable. */
export interface Api {
  me(): Promise<Me>;
  /** Needs a permission of its own. */
  setup(): Promise<Setup>;
  reply(message: string, inThread: boolean, content: Content): Promise<Sent>;
  /** Into a chat, or to a person. */
  create(to: string, content: Content): Promise<Sent>;
  /** Takes a file in, to be sent; returns its key. Needs a permission of its own. */
  upload(name: string, bytes: Buffer): Promise<string>;
  patch(message: string, card: string): Promise<void>;
  remove(message: string): Promise<void>;
  /** Null for one that is not there. */
  find(message: string): Promise<Found | null>;
  /** The open ids of those who run a group. */
  adminsOf(chat: string): Promise<readonly string[]>;
}

/** What the platform answers every call with. */
interface Answer<T> {
  readonly code?: number | undefined;
  readonly msg?: string | undefined;
  readonly data?: T | undefined;
}

/** The platform's API for one app. */
export function createApi({ appId, appSecret }: App, domain: string, timeoutMs = TIMEOUT_MS): Api {
  // The SDK's own cache is shared by all clients of the process.
  const cache = new DefaultCache();
  const client = new Client({ appId, appSecret, domain, cache, ...quiet });
  const { message, chat } = client.im.v1;

  async function once<A extends Answer<unknown>>(api: string, ask: () => Promise<A>): Promise<A> {
    const answer = await timely(ask(), api, timeoutMs).catch((error: unknown) => {
      throw failureOf(api, error);
    });
    const { code = 0, msg = '' } = answer;
    if (code !== 0) throw new Refused({ api, code, said: msg, seconds: null });
    return answer;
  }

  /** Asks; with a new token when the old one does not hold, since the SDK goes on using it. */
  async function call<A extends Answer<unknown>>(api: string, ask: () => Promise<A>): Promise<A> {
    try {
      return await once(api, ask);
    } catch (error) {
      if (!(error instanceof Refused) || !TOKEN_REFUSED.includes(error.code)) throw error;
      await cache.set(CTenantAccessToken, '', EXPIRED, { namespace: appId });
      return once(api, ask);
    }
  }

  return {
    async me() {
      const ask = () =>
        client.request<Answer<never> & { readonly bot: { readonly open_id: string; readonly app_name: string } }>({
          method: 'GET',
          url: '/open-apis/bot/v3/info',
        });
      const { bot } = await call('bot.info', ask);
      return { openId: bot.open_id, name: bot.app_name };
    },
    async setup() {
      const request = { path: { app_id: appId }, params: { lang: 'zh_cn' as const } };
      const { data } = await call('app.get', () => client.application.v6.application.get(request));
      // The SDK does not know these fields yet.
      const app = (data?.app ?? {}) as {
        readonly scopes?: readonly { readonly scope: string }[];
        readonly event?: { readonly subscribed_events?: readonly string[] };
        readonly callback?: { readonly subscribed_callbacks?: readonly string[] };
      };
      return {
        scopes: (app.scopes ?? []).map(({ scope }) => scope),
        events: app.event?.subscribed_events ?? [],
        callbacks: app.callback?.subscribed_callbacks ?? [],
      };
    },
    async reply(id, inThread, { type, content, uuid }) {
      const data = { msg_type: type, content, uuid, ...(inThread ? { reply_in_thread: true } : {}) };
      return sentIn(await call('message.reply', () => message.reply({ path: { message_id: id }, data })));
    },
    async create(to, { type, content, uuid }) {
      const params = { receive_id_type: to.startsWith('ou_') ? ('open_id' as const) : ('chat_id' as const) };
      const data = { receive_id: to, msg_type: type, content, uuid };
      return sentIn(await call('message.create', () => message.create({ params, data })));
    },
    async upload(name, bytes) {
      const data = { file_type: 'stream' as const, file_name: name, file: bytes };
      // The SDK keeps the code of this answer to itself; without a key it was refused.
      const ask = async () => {
        const uploaded = await client.im.v1.file.create({ data });
        return { code: uploaded?.file_key ? 0 : -1, data: uploaded };
      };
      return (await call('file.create', ask)).data?.file_key ?? '';
    },
    async patch(id, card) {
      await call('message.patch', () => message.patch({ path: { message_id: id }, data: { content: card } }));
    },
    async remove(id) {
      await call('message.delete', () => message.delete({ path: { message_id: id } }));
    },
    async find(id) {
      const { data } = await call('message.get', () => message.get({ path: { message_id: id } }));
      const found = data?.items?.[0];
      if (!found || found.deleted) return null;
      return {
        type: found.msg_type ?? '',
        content: found.body?.content ?? '',
        mentions: (found.mentions ?? []).map(({ key }) => key),
        own: found.sender?.id === appId,
      };
    },
    async adminsOf(id) {
      const params = { user_id_type: 'open_id' as const };
      const { data } = await call('chat.get', () => chat.get({ path: { chat_id: id }, params }));
      return [...(data?.owner_id ? [data.owner_id] : []), ...(data?.user_manager_id_list ?? [])];
    },
  };
}

function sentIn({
  data,
}: Answer<{ readonly message_id?: string | undefined; readonly chat_id?: string | undefined }>): Sent {
  return { message: data?.message_id ?? '', chat: data?.chat_id ?? '' };
}

/** A call that ends, one way or the other. */
async function timely<T>(asked: Promise<T>, api: string, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unreachable(`Feishu did not answer ${api} in time`)), milliseconds);
  });
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
