import type { Chat, Message, MessageEntity, User } from 'grammy/types';
import { withDetected } from './detect.ts';
import { placeFields } from './placement.ts';
import type { Room } from './room.ts';
import type { UpdateKind } from './updates.ts';
import { type Choice, type PollView, type Voted, viewPoll, vote } from './vote.ts';
import type { World } from './world.ts';

export type MessageRef = number | { readonly message_id: number };

export interface SayOptions {
  readonly replyTo?: MessageRef;
  /** The part of the answered message that is quoted. */
  readonly quote?: string;
  /** A topic of a forum. */
  readonly thread?: number;
  /** Unix seconds. */
  readonly at?: number;
  /** Somebody without a username, mentioned by these words of the text. */
  readonly textMention?: { readonly text: string; readonly user: User };
}

export interface MediaOptions extends SayOptions {
  readonly caption?: string;
}

export type MediaKind = 'photo' | 'voice' | 'sticker' | 'document';

/** A chat with its people; what they do reaches the bot. Messages are given as they are at that moment. */
export class TestChat {
  protected readonly world: World;
  protected readonly room: Room;

  constructor(world: World, room: Room) {
    this.world = world;
    this.room = room;
  }

  get id(): number {
    return this.room.chat.id;
  }

  get info(): Chat {
    return structuredClone(this.room.chat);
  }

  /** All messages that are still there, the oldest first, as they stand after edits. */
  get messages(): Message[] {
    return structuredClone(this.room.messages);
  }

  /** Those of the bot. */
  shown(): Message[] {
    const own = ({ from, sender_chat, via_bot }: Message) =>
      via_bot === undefined && (from?.id === this.world.me.id || (from === undefined && sender_chat !== undefined));
    return this.messages.filter(own);
  }

  /** Somebody edits a message. */
  edit(message: MessageRef, text: string, at = this.world.clock.seconds()): Message {
    const live = this.live(message);
    Object.assign(live, textFields(text), { edit_date: at });
    this.world.tell(this.room, this.room.chat.type === 'channel' ? 'edited_channel_post' : 'edited_message', live);
    return structuredClone(live);
  }

  /** Somebody deletes a message; bots are not told. */
  remove(message: MessageRef): void {
    this.room.remove(this.live(message));
  }

  /**
   * Somebody votes in a poll; choosing none of the options takes the vote back. What the app does not let people do
   * throws: a second vote in a quiz, any in a closed poll.
   */
  vote(person: User, message: MessageRef, choice: Choice | readonly Choice[]): Voted {
    return vote(this.world, person, this.live(message), choice);
  }

  /** The poll of a message as it stands now. */
  poll(message: MessageRef): PollView {
    return viewPoll(this.world, this.live(message));
  }

  protected live(message: MessageRef): Message {
    const id = typeof message === 'number' ? message : message.message_id;
    const found = this.room.find(id);
    if (found === undefined) throw new Error(`no message ${id} in chat ${this.id}`);
    return found;
  }

  protected send(sender: object, content: object, options: SayOptions = {}, kind: UpdateKind = 'message'): Message {
    const { replyTo, thread, quote, at } = options;
    if (thread !== undefined && !this.room.topics.has(thread)) throw new Error(`no topic ${thread} in chat ${this.id}`);
    const reply = replyTo === undefined ? undefined : this.live(replyTo);
    const position = quote === undefined ? -1 : (reply?.text ?? reply?.caption ?? '').indexOf(quote);
    const quoted = quote === undefined ? undefined : { text: quote, position, is_manual: true as const };
    const place = placeFields(this.room, { thread, reply, quote: quoted });
    const message = this.room.add({ ...sender, ...place, ...content }, at ?? this.world.clock.seconds());
    this.world.tell(this.room, kind, message);
    return structuredClone(message);
  }

  protected sendMedia(sender: object, kind: MediaKind, options: MediaOptions = {}): Message {
    return this.send(sender, mediaFields(kind, options.caption), options);
  }
}

/** A text as people send it: with the entities that Telegram sees in it. */
export function textFields(text: string, mention?: SayOptions['textMention']): Pick<Message, 'text' | 'entities'> {
  const shown = text.trim();
  const offset = mention === undefined ? -1 : shown.indexOf(mention.text);
  const given: MessageEntity[] =
    mention === undefined || offset < 0
      ? []
      : [{ type: 'text_mention', offset, length: mention.text.length, user: mention.user }];
  const entities = withDetected(shown, given);
  return { text: shown, ...(entities.length > 0 && { entities }) };
}

function mediaFields(kind: MediaKind, caption: string | undefined): object {
  const file = { file_id: `${kind}-${crypto.randomUUID()}`, file_unique_id: crypto.randomUUID(), file_size: 2048 };
  const content: Record<MediaKind, unknown> = {
    photo: [{ ...file, width: 90, height: 60 }],
    voice: { ...file, duration: 3, mime_type: 'audio/ogg' },
    sticker: { ...file, type: 'regular', width: 512, height: 512, is_animated: false, is_video: false, emoji: '👍' },
    document: { ...file, file_name: 'file.pdf', mime_type: 'application/pdf' },
  };
  const { text, entities } = textFields(caption ?? '');
  return { [kind]: content[kind], ...(text && { caption: text, ...(entities && { caption_entities: entities }) }) };
}
