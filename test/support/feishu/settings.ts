import { EVENT_TYPES } from './events.ts';
import type { AppSettings } from './types.ts';
import type { ClientConfig } from './wire/connections.ts';

/** What an app can be given. */
const SCOPES = [
  ...['im:message', 'im:message:send_as_bot', 'im:message:readonly', 'im:message:update', 'im:message:recall'],
  ...['im:message.p2p_msg:readonly', 'im:message.group_at_msg:readonly', 'im:message.group_msg'],
  ...['im:resource', 'im:chat:readonly', 'im:chat.members:read', 'application:application:self_manage'],
];

export interface FeishuServerOptions {
  readonly appId?: string;
  readonly appSecret?: string;
  readonly appName?: string;
  readonly botOpenId?: string;
  readonly verificationToken?: string;
  /** Webhook bodies are encrypted and signed when there is one. */
  readonly encryptKey?: string;
  /** `mentions`: of a group only what mentions the bot arrives, as with the scope group_at_msg alone. */
  readonly receives?: 'all' | 'mentions';
  /** False: pressed buttons show 200340. */
  readonly cardCallbacks?: boolean;
  /** Some tenants get callbacks in frames of type `card`, which the SDK drops. */
  readonly cardFrames?: 'event' | 'card';
  /** 3 s on the platform. */
  readonly ackTimeoutMs?: number;
  /** 15 s, 5 min, 1 h and 6 h on the platform. */
  readonly redeliverAfterMs?: readonly number[];
  /** Larger events come in several frames. */
  readonly frameBytes?: number;
  /** 2 h on the platform. */
  readonly tokenSeconds?: number;
  /** 5 messages a second and chat, 5 edits a second and message, 50 calls a second and API. */
  readonly rateLimits?: boolean;
  /** In seconds; reconnecting is at once unless told otherwise. */
  readonly clientConfig?: Partial<ClientConfig>;
  /** The events the app subscribed to; all the server knows unless told otherwise. */
  readonly subscribed?: readonly string[];
  readonly scopes?: readonly string[];
}

/** The app that the options describe. */
export function appOf(options: FeishuServerOptions): AppSettings {
  return {
    appId: options.appId ?? 'cli_0123456789abcdef',
    appSecret: options.appSecret ?? 'secret-of-the-app',
    appName: options.appName ?? '政务公开助手',
    tenantKey: '2ed263bf32cf1651',
    verificationToken: options.verificationToken ?? 'verification-token',
    encryptKey: options.encryptKey,
    receives: options.receives ?? 'all',
    cardCallbacks: options.cardCallbacks ?? true,
    tokenSeconds: options.tokenSeconds ?? 7200,
    rateLimits: options.rateLimits ?? false,
    scopes: new Set(options.scopes ?? SCOPES),
    subscribed: new Set(options.subscribed ?? EVENT_TYPES),
  };
}

/** What clients are told about reconnecting. */
export function clientConfigOf({ clientConfig }: FeishuServerOptions): ClientConfig {
  return { ReconnectCount: -1, ReconnectInterval: 0.05, ReconnectNonce: 0, PingInterval: 120, ...clientConfig };
}
