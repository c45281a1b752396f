import type { Chat, InlineQueryResult, Message, User } from 'grammy/types';
import { type MediaKind, type MediaOptions, type SayOptions, TestChat, textFields } from './chat.ts';
import { setStanding } from './membership.ts';
import { ANONYMOUS_ADMIN, CHANNEL_BOT } from './privacy.ts';
import { resultFields } from './result-fields.ts';

const TELEGRAM = { id: 777_000, is_bot: false, first_name: 'Telegram' } as const;

/** A group or supergroup. */
export class TestGroup extends TestChat {
  /** Somebody, a person or another bot, writes. */
  say(from: User, text: string, options: SayOptions = {}): Message {
    if (!this.room.members.has(from.id)) this.room.join(from);
    if (from.is_bot) this.room.botSpokeLast = false;
    return this.send({ from }, textFields(text, options.textMention), options);
  }

  /** An administrator writes in the name of the group. */
  sayAnonymously(text: string, options: SayOptions = {}): Message {
    const sender = { from: ANONYMOUS_ADMIN, sender_chat: this.room.chat };
    return this.send(sender, textFields(text, options.textMention), options);
  }

  /** Somebody writes in the name of a channel. */
  sayAsChannel(channel: Chat, text: string, options: SayOptions = {}): Message {
    return this.send({ from: CHANNEL_BOT, sender_chat: channel }, textFields(text, options.textMention), options);
  }

  /** A post of the linked channel comes in by itself. */
  forwardAutomatically(post: Message): Message {
    const { chat, message_id, date, text, entities, caption, caption_entities } = post;
    const content = { text, entities, caption, caption_entities };
    const origin = { forward_origin: { type: 'channel', chat, message_id, date }, is_automatic_forward: true };
    const given = Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));
    return this.send({ from: TELEGRAM, sender_chat: chat }, { ...origin, ...given });
  }

  /** Somebody sends a result of an inline query, of this bot unless another is named. */
  sayVia(from: User, result: InlineQueryResult, options: SayOptions & { readonly bot?: User } = {}): Message {
    const via = { from, via_bot: options.bot ?? this.world.bot };
    return this.send(via, resultFields(result), options);
  }

  media(from: User, kind: MediaKind, options: MediaOptions = {}): Message {
    return this.sendMedia({ from }, kind, options);
  }

  /** Somebody sends a poll of their own; the bot is not told of the votes in it. */
  sendPoll(from: User, question: string, options: readonly string[]): Message {
    return this.send({ from }, { poll: this.world.polls.create(question, options) });
  }

  /** Opens a topic of a forum; its number is the thread. */
  topic(by: User, name: string): number {
    if (!this.room.forum) throw new Error(`chat ${this.id} is not a forum`);
    const created = { from: by, forum_topic_created: { name, icon_color: 7_322_096 }, is_topic_message: true };
    const message = this.room.add(created, this.world.clock.seconds());
    message.message_thread_id = message.message_id;
    this.room.topics.set(message.message_id, { name, closed: false });
    this.world.tell(this.room, 'message', message);
    return message.message_id;
  }

  closeTopic(thread: number): void {
    const topic = this.room.topics.get(thread);
    if (topic !== undefined) topic.closed = true;
  }

  /** The topic goes, with its messages. */
  deleteTopic(thread: number): void {
    this.room.topics.delete(thread);
    for (const message of [...this.room.messages]) {
      if (message.message_thread_id === thread) this.room.remove(message);
    }
  }

  /** Adds the bot, or changes what it is. */
  addBot(by: User, standing: 'member' | 'administrator' = 'member'): void {
    const joins = !this.room.botIsThere;
    setStanding(this.world, this.room, by, standing);
    if (joins) this.send({ from: by }, { new_chat_members: [this.world.bot] });
  }

  kickBot(by: User): void {
    setStanding(this.world, this.room, by, 'kicked');
  }

  /** Nobody but administrators may write from now on, or everybody again. */
  mute(muted = true): void {
    this.room.muted = muted;
  }

  /** The group becomes a supergroup; what is sent to the old one is refused from now on. */
  migrate(by: User): TestGroup {
    const title = 'title' in this.room.chat ? (this.room.chat.title ?? '') : '';
    const id = -1_000_000_000_000 - this.world.takeNumber();
    const room = this.world.open({ id, type: 'supergroup', title }, this.room.standing);
    for (const { user, status } of this.room.members.values()) room.join(user, status);
    this.send({ from: by }, { migrate_to_chat_id: id });
    this.room.migratedTo = id;
    const group = new TestGroup(this.world, room);
    group.send({ from: ANONYMOUS_ADMIN, sender_chat: room.chat }, { migrate_from_chat_id: this.id });
    return group;
  }
}
