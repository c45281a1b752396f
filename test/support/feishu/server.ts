import type { AddressInfo } from 'node:net';
import { appApi } from './api/app.ts';
import { editApi } from './api/edit.ts';
import { filesApi } from './api/files.ts';
import { readApi } from './api/read.ts';
import { sendApi } from './api/send.ts';
import { tokenApi } from './api/token.ts';
import { find, type Group, groupOf, type MessageRef, type P2p, p2pChat } from './chat.ts';
import { type Ack, createDeliveries, REDELIVER_AFTER_MS, type SentEvent } from './delivery.ts';
import { type Envelope, envelope } from './envelope.ts';
import { type EventType, menuPressed, received } from './events.ts';
import { createFaults, type Fault } from './faults.ts';
import { type CallRecord, createHttp } from './http.ts';
import { newId } from './ids.ts';
import { createLimits } from './limits.ts';
import { createPlatform, p2pOf } from './platform.ts';
import { appOf, clientConfigOf, type FeishuServerOptions } from './settings.ts';
import type { AppSettings, ChatRecord, Person, StoredFile } from './types.ts';
import { waitFor } from './wait.ts';
import { createConnections, MAX_CONNECTIONS } from './wire/connections.ts';
import { type Sealed, type SealOptions, seal } from './wire/seal.ts';
import { deliverTo, verify } from './wire/webhook.ts';

const FRAME_BYTES = 1024 * 1024;
const VERIFY_MS = 1000;
const WAIT_MS = 20_000;

interface PersonOptions {
  readonly name: string;
  readonly openId?: string;
  /** `app` for another bot. */
  readonly kind?: 'user' | 'app';
  /** False: outside the availability of the app. */
  readonly available?: boolean;
}

interface GroupOptions {
  readonly name: string;
  readonly chatId?: string;
  /** Every message on top begins a topic. */
  readonly topic?: boolean;
  readonly members?: readonly Person[];
  /** Those who run it, the owner first. */
  readonly admins?: readonly Person[];
  /** False: the bot is not in it yet. */
  readonly bot?: boolean;
}

/** A Feishu open platform with one tenant and one app. */
export interface FeishuServer {
  /** What the SDK takes as its domain. */
  readonly domain: string;
  /** Its scopes may be changed. */
  readonly app: AppSettings;
  readonly bot: Person;
  readonly calls: readonly CallRecord[];
  readonly events: readonly SentEvent[];
  readonly acks: readonly Ack[];
  /** The open long connections. */
  connections(): readonly { readonly id: number; readonly pings: number }[];
  person(options: PersonOptions): Person;
  group(options: GroupOptions): Group;
  p2p(person: Person): P2p;
  /** What was uploaded under a key. */
  file(key: string): { readonly name: string; readonly bytes: Buffer };
  /** Presses an entry of the bot's menu. */
  menu(person: Person, eventKey: string): void;
  /** Sends any event as it is given. */
  emit(type: EventType, event: unknown): void;
  /** Sends a message again under another event id. */
  redeliver(message: MessageRef): void;
  /** Sends events to a URL from now on; rejects when it does not echo the challenge. */
  webhook(url: string, options?: { readonly verify?: boolean }): Promise<void>;
  /** An event in its envelope, sent nowhere. */
  envelope(type: string, event: unknown): Envelope;
  /** The request the platform would POST; whatever is not an envelope is sealed just so. */
  signedRequest(payload: unknown, options?: SealOptions): Sealed;
  fail(fault: Fault): void;
  clearFaults(): void;
  /** Ends all tenant access tokens. */
  expireToken(): void;
  disconnect(how?: 'close' | 'reset'): void;
  stallConnection(): void;
  waitFor<T>(what: () => T | Promise<T>, timeoutMs?: number): Promise<NonNullable<T>>;
  stop(): Promise<void>;
}

/** Starts a platform on a free port. */
export async function startFeishuServer(options: FeishuServerOptions = {}): Promise<FeishuServer> {
  const app = appOf(options);
  const platform = createPlatform(app, options.botOpenId ?? newId('ou'));
  const config = clientConfigOf(options);
  const connections = createConnections(config, options.frameBytes ?? FRAME_BYTES);
  let webhookUrl: string | undefined;
  const deliveries = createDeliveries({
    app,
    transport: (attempt) =>
      webhookUrl === undefined ? connections.deliver(attempt) : deliverTo(webhookUrl, app, attempt),
    ackTimeoutMs: options.ackTimeoutMs ?? 3000,
    redeliverAfterMs: options.redeliverAfterMs ?? REDELIVER_AFTER_MS,
    cardFrames: options.cardFrames ?? 'event',
  });
  const [faults, limits, calls] = [createFaults(), createLimits(app.rateLimits), [] as CallRecord[]];
  const discovery = {
    invite: connections.invite,
    config,
    isFull: () => connections.list().length >= MAX_CONNECTIONS,
    hasWebhook: () => webhookUrl !== undefined,
  };
  const routes = [
    ...tokenApi(platform),
    ...appApi(platform, discovery),
    ...sendApi(platform, limits),
    ...editApi(platform, limits),
    ...readApi(platform),
    ...filesApi(platform),
  ];
  const http = createHttp({ platform, routes, faults, limits, calls });
  http.on('upgrade', connections.upgrade);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));

  return {
    domain: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    app,
    bot: platform.bot,
    calls,
    events: deliveries.events,
    acks: deliveries.acks,
    connections: connections.list,
    person({ name, openId = newId('ou'), kind = 'user', available = true }) {
      const person: Person = { name, openId, unionId: newId('on'), kind, available };
      platform.people.set(openId, person);
      return person;
    },
    group({ name, chatId = newId('oc'), topic = false, members = [], admins = [], bot = true }) {
      const mode = topic ? 'topic' : 'group';
      const chat: ChatRecord = { chatId, name, mode, members: new Set([...members, ...admins]), admins, hasBot: bot };
      platform.chats.set(chatId, chat);
      return groupOf(platform, deliveries, chat);
    },
    p2p: (person) => p2pChat(platform, deliveries, p2pOf(platform, person), person),
    file: (key) => platform.files.get(key) as StoredFile,
    menu: (person, eventKey) => deliveries.emit('application.bot.menu_v6', menuPressed(person, eventKey)),
    emit: deliveries.emit,
    redeliver(ref) {
      const message = find(platform, ref);
      const chat = platform.chats.get(message.chatId);
      if (chat !== undefined) deliveries.emit('im.message.receive_v1', received(platform, chat, message));
    },
    async webhook(url, { verify: asked = true } = {}) {
      if (asked) await verify(url, app, VERIFY_MS);
      webhookUrl = url;
    },
    envelope: (type, event) => envelope(app, type, event),
    signedRequest: (payload, sealing = {}) => seal(payload, { encryptKey: app.encryptKey, ...sealing }),
    fail: faults.add,
    clearFaults: faults.clear,
    expireToken: () => platform.tokens.clear(),
    disconnect: (how = 'close') => connections.disconnect(how),
    stallConnection: connections.stall,
    waitFor: (what, timeoutMs = WAIT_MS) => waitFor(what, timeoutMs),
    async stop() {
      deliveries.stop();
      connections.disconnect('reset');
      const closed = new Promise((resolve) => http.close(resolve));
      http.closeAllConnections();
      await closed;
    },
  };
}
