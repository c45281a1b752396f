import type { Chat, Message, User } from 'grammy/types';

/** `absent`: the bot was never there. In a private chat, `kicked` is blocked. */
export type Standing = 'member' | 'administrator' | 'left' | 'kicked' | 'absent';

export interface Topic {
  readonly name: string;
  closed: boolean;
}

interface Member {
  readonly user: User;
  status: 'creator' | 'administrator' | 'member' | 'left';
}

/** All there is of a chat, seen from nobody's side. */
export class Room {
  readonly chat: Chat;
  readonly messages: Message[] = [];
  readonly topics = new Map<number, Topic>();
  readonly members = new Map<number, Member>();
  standing: Standing;
  migratedTo: number | undefined;
  /** Nobody but administrators may write. */
  muted = false;
  /** In privacy mode general commands go to the bot that spoke last. */
  botSpokeLast = false;
  #takeId: () => number;

  constructor(chat: Chat, standing: Standing, takeId: () => number) {
    this.chat = chat;
    this.standing = standing;
    this.#takeId = takeId;
  }

  get forum(): boolean {
    return 'is_forum' in this.chat && this.chat.is_forum === true;
  }

  get botIsThere(): boolean {
    return this.standing === 'member' || this.standing === 'administrator';
  }

  find(id: number | undefined): Message | undefined {
    return this.messages.find(({ message_id }) => message_id === id);
  }

  /** Puts a message into the chat; it gets its number here. */
  add(fields: object, date: number): Message {
    const message = { message_id: this.#takeId(), date, chat: this.chat, ...fields } as Message;
    this.messages.push(message);
    return message;
  }

  remove(message: Message): void {
    const at = this.messages.indexOf(message);
    if (at >= 0) this.messages.splice(at, 1);
  }

  join(user: User, status: Member['status'] = 'member'): void {
    this.members.set(user.id, { user, status });
  }
}
