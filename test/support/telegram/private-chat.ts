import type { Message, User } from 'grammy/types';
import { type MediaKind, type MediaOptions, type SayOptions, TestChat, textFields } from './chat.ts';
import { setStanding } from './membership.ts';
import type { Room } from './room.ts';
import type { World } from './world.ts';

/** The chat of one person with the bot. It is none before that person has written something. */
export class TestPrivateChat extends TestChat {
  readonly person: User;

  constructor(world: World, room: Room, person: User) {
    super(world, room);
    this.person = person;
  }

  say(text: string, options: SayOptions = {}): Message {
    this.#open();
    return this.send({ from: this.person }, textFields(text, options.textMention), options);
  }

  media(kind: MediaKind, options: MediaOptions = {}): Message {
    this.#open();
    return this.sendMedia({ from: this.person }, kind, options);
  }

  blockBot(): void {
    setStanding(this.world, this.room, this.person, 'kicked');
  }

  unblockBot(): void {
    setStanding(this.world, this.room, this.person, 'member');
  }

  #open(): void {
    if (this.room.standing === 'kicked') throw new Error('the bot is blocked; unblock it first');
    this.room.standing = 'member';
  }
}
