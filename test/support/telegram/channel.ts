import type { Message } from 'grammy/types';
import { type SayOptions, TestChat, textFields } from './chat.ts';

/** A channel; posts have no sender but the channel. */
export class TestChannel extends TestChat {
  post(text: string, options: SayOptions = {}): Message {
    return this.send({ sender_chat: this.room.chat }, textFields(text), options, 'channel_post');
  }
}
