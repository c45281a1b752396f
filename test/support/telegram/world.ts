import type { Chat, Message, User, UserFromGetMe } from 'grammy/types';
import type { Clock } from './clock.ts';
import type { Flood } from './flood.ts';
import { Polls } from './polls.ts';
import { hears } from './privacy.ts';
import type { Queries } from './queries.ts';
import { Room, type Standing } from './room.ts';
import type { UpdateKind, UpdateQueue } from './updates.ts';
import type { Webhook } from './webhook.ts';

interface WorldParts {
  readonly me: UserFromGetMe;
  readonly clock: Clock;
  readonly updates: UpdateQueue;
  readonly webhook: Webhook;
  readonly queries: Queries;
  readonly flood: Flood;
}

/** What setMy… stored; commands by scope and language. */
export interface BotSettings {
  readonly commands: Map<string, readonly { command: string; description: string }[]>;
  readonly description: Map<string, string>;
  readonly shortDescription: Map<string, string>;
  readonly name: Map<string, string>;
}

/** People, chats and the bot's account. */
export class World implements WorldParts {
  readonly me: UserFromGetMe;
  readonly clock: Clock;
  readonly updates: UpdateQueue;
  readonly webhook: Webhook;
  readonly queries: Queries;
  readonly flood: Flood;
  readonly rooms = new Map<number, Room>();
  readonly polls: Polls;
  readonly people = new Map<number, User>();
  readonly settings: BotSettings = {
    commands: new Map(),
    description: new Map(),
    shortDescription: new Map(),
    name: new Map(),
  };
  #nextShared = 1;
  #nextChat = 1_000_000_001;

  constructor(parts: WorldParts) {
    this.me = parts.me;
    this.clock = parts.clock;
    this.updates = parts.updates;
    this.webhook = parts.webhook;
    this.queries = parts.queries;
    this.flood = parts.flood;
    this.polls = new Polls(this.clock, this.updates, this.rooms);
  }

  /** The bot as others see it. */
  get bot(): User {
    return { id: this.me.id, is_bot: true, first_name: this.me.first_name, username: this.me.username };
  }

  takeNumber(): number {
    this.#nextChat += 1;
    return this.#nextChat;
  }

  /**
   * Supergroups and channels count their messages themselves, the first being the one that made them; all other chats
   * of an account count together.
   */
  open(chat: Chat, standing: Standing): Room {
    let own = 2;
    const shared = chat.type === 'private' || chat.type === 'group';
    const room = new Room(chat, standing, () => {
      if (!shared) return own++;
      return this.#nextShared++;
    });
    this.rooms.set(chat.id, room);
    return room;
  }

  /** Lets the bot know of a message, if it may know. */
  tell(room: Room, kind: UpdateKind, message: Message): void {
    if (hears(this.me, room, message)) this.updates.push(kind, message, `chat ${room.chat.id}`);
  }
}
