import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Update, User, UserFromGetMe } from 'grammy/types';
import { type Call, CallLog } from './calls.ts';
import { TestChannel } from './channel.ts';
import { Clock } from './clock.ts';
import { FaultPlan, type FaultRule, type PlannedFault } from './faults.ts';
import { Flood } from './flood.ts';
import { TestGroup } from './group.ts';
import { createHandler } from './handler.ts';
import { InlineClient, type InlineOptions } from './inline-client.ts';
import type { ChannelOptions, GroupOptions, PersonOptions, ServerOptions } from './options.ts';
import { type PressedMessage, type PressOptions, press } from './press.ts';
import { TestPrivateChat } from './private-chat.ts';
import { type CallbackAnswer, type InlineAnswer, Queries } from './queries.ts';
import { runReply } from './reply-call.ts';
import { UpdateQueue } from './updates.ts';
import { PATIENCE_MS, waitFor } from './wait.ts';
import { Webhook } from './webhook.ts';
import { type BotSettings, World } from './world.ts';

/** A Bot API server on this machine, with the people and chats behind it. */
export class TelegramServer {
  readonly root: string;
  readonly token: string;
  readonly #http: Server;
  readonly #world: World;
  readonly #calls: CallLog;
  readonly #faults: FaultPlan;
  readonly #inline: InlineClient;

  constructor(http: Server, token: string, world: World, calls: CallLog, faults: FaultPlan) {
    this.root = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
    this.token = token;
    this.#http = http;
    this.#world = world;
    this.#calls = calls;
    this.#faults = faults;
    this.#inline = new InlineClient(world);
  }

  get me(): UserFromGetMe {
    return this.#world.me;
  }

  /** What setMyCommands and its siblings stored. */
  get settings(): BotSettings {
    return this.#world.settings;
  }

  /** Every call so far. */
  get calls(): readonly Call[] {
    return this.#calls.all;
  }

  callsOf(method: string): Call[] {
    return this.calls.filter((call) => call.method === method);
  }

  /** Every update that there was for the bot, taken or not. */
  get updates(): readonly Update[] {
    return this.#world.updates.history;
  }

  /** Delivers an update once more, to a webhook or to the next getUpdates that waits or starts anew. */
  redeliver(update: Update): void {
    this.#world.updates.repeat(update);
  }

  person(options: PersonOptions): User {
    const { id = this.#world.takeNumber(), firstName, lastName, username, language_code, isBot = false } = options;
    const user: User = {
      id,
      is_bot: isBot,
      first_name: firstName,
      ...(lastName && { last_name: lastName }),
      ...(username && { username }),
      ...(language_code && { language_code }),
    };
    this.#world.people.set(id, user);
    return user;
  }

  group(options: GroupOptions): TestGroup {
    const { type = 'supergroup', title, forum = false, username, creator, admins = [], bot = 'member' } = options;
    const number = this.#world.takeNumber();
    const id = options.id ?? (type === 'group' ? -number : -1_000_000_000_000 - number);
    const chat =
      type === 'group'
        ? { id, type, title }
        : { id, type, title, ...(forum && { is_forum: true as const }), ...(username && { username }) };
    const room = this.#world.open(chat, bot);
    if (creator !== undefined) room.join(creator, 'creator');
    for (const admin of admins) room.join(admin, 'administrator');
    return new TestGroup(this.#world, room);
  }

  channel(options: ChannelOptions): TestChannel {
    const { title, username, bot = 'administrator' } = options;
    const id = options.id ?? -1_000_000_000_000 - this.#world.takeNumber();
    const room = this.#world.open({ id, type: 'channel', title, ...(username && { username }) }, bot);
    return new TestChannel(this.#world, room);
  }

  /** The same chat every time; the bot may write there once the person has. */
  privateChat(person: User): TestPrivateChat {
    const { id, first_name, username } = person;
    const chat = { id, type: 'private' as const, first_name, ...(username && { username }) };
    const room = this.#world.rooms.get(id) ?? this.#world.open(chat, 'absent');
    return new TestPrivateChat(this.#world, room, person);
  }

  /** Somebody presses a button; resolves to what answerCallbackQuery sent, and rejects when nothing is sent. */
  press(from: User, message: PressedMessage, button: string, options?: PressOptions): Promise<CallbackAnswer> {
    return press(this.#world, from, message, button, options);
  }

  /** Somebody types an inline query; resolves to what answerInlineQuery sent. */
  inline(from: User, query: string, options?: InlineOptions): Promise<InlineAnswer> {
    return this.#inline.ask(from, query, options);
  }

  fail(rule: FaultRule): PlannedFault {
    return this.#faults.add(rule);
  }

  /** Moves the server's clock forward: queries get too old, floods and polls end, updates last for a day. */
  advance(seconds: number): void {
    this.#world.clock.advance(seconds);
    this.#world.polls.closeDue();
  }

  /** How many updates the bot has neither confirmed nor, as a webhook, accepted. */
  get pendingUpdates(): number {
    return this.#world.updates.pending.length;
  }

  /** Waits for a value that is neither undefined nor false. */
  waitFor<T>(check: () => T | undefined | false | Promise<T | undefined | false>, timeoutMs = PATIENCE_MS): Promise<T> {
    const last = () => this.calls.slice(-5).map(({ method, response }) => `${method} ${JSON.stringify(response)}`);
    return waitFor(check, timeoutMs, () => `waited ${timeoutMs} ms in vain; last calls:\n${last().join('\n')}`);
  }

  /** Waits until all updates are taken and the bot has asked for nothing (but updates) for a while. */
  async settled(quietMs = 100, timeoutMs = PATIENCE_MS): Promise<void> {
    await this.waitFor(() => this.pendingUpdates === 0 && this.#calls.quietFor(quietMs), timeoutMs);
  }

  async stop(): Promise<void> {
    this.#world.webhook.set(undefined);
    const closed = new Promise((resolve) => this.#http.close(resolve));
    this.#http.closeAllConnections();
    await closed;
  }
}

function botUser(token: string, options: ServerOptions): UserFromGetMe {
  return {
    id: Number(token.split(':')[0]),
    is_bot: true,
    first_name: '政务公开',
    username: options.username ?? 'gongkai_bot',
    can_join_groups: true,
    can_read_all_group_messages: options.canReadAll ?? false,
    supports_inline_queries: options.supportsInline ?? false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
  };
}

/** Starts a server on a free port of 127.0.0.1. */
export async function startTelegramServer(options: ServerOptions = {}): Promise<TelegramServer> {
  const token = options.token ?? '5000000001:AAF-test_token_of_no_real_bot_000000';
  const clock = new Clock();
  const updates = new UpdateQueue(clock);
  const tuning = { secondMs: options.webhookSecondMs ?? 1000, timeoutMs: options.webhookTimeoutMs ?? 60_000 };
  const webhook = new Webhook(updates, clock, tuning);
  const flood = new Flood(clock, { perSecond: options.floodPerSecond, perMinute: options.floodPerMinute });
  const world = new World({ me: botUser(token, options), clock, updates, webhook, queries: new Queries(clock), flood });
  const calls = new CallLog();
  const faults = new FaultPlan();
  webhook.onReply = (values) => void runReply(world, calls, values);
  const http = createServer(createHandler({ world, token, faults, calls }));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return new TelegramServer(http, token, world, calls, faults);
}
