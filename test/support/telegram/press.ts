import type { InlineKeyboardButton, User } from 'grammy/types';
import type { CallbackAnswer } from './queries.ts';
import type { World } from './world.ts';

export interface PressOptions {
  /** The data is sent although no button has it, as a changed client can. */
  readonly forged?: boolean;
  /** The message is too old for the bot to see it. */
  readonly inaccessible?: boolean;
  /** How long the button may spin. */
  readonly timeoutMs?: number;
}

export interface PressedMessage {
  readonly message_id: number;
  readonly chat: { readonly id: number };
}

function dataOf(button: InlineKeyboardButton): string | undefined {
  return 'callback_data' in button ? button.callback_data : undefined;
}

/** Somebody presses the button with this label or data, as the message stands now. */
export function press(
  world: World,
  from: User,
  pressed: PressedMessage,
  labelOrData: string,
  options: PressOptions = {},
): Promise<CallbackAnswer> {
  const message = world.rooms.get(pressed.chat.id)?.find(pressed.message_id);
  const buttons = message?.reply_markup?.inline_keyboard.flat() ?? [];
  const button = buttons.find((one) => one.text === labelOrData || dataOf(one) === labelOrData);
  const data = options.forged ? labelOrData : button && dataOf(button);
  if (data === undefined) {
    throw new Error(`no button "${labelOrData}"; there are: ${buttons.map(({ text }) => text).join(', ') || 'none'}`);
  }
  const { id, answer } = world.queries.ask<CallbackAnswer>();
  const gone = { chat: world.rooms.get(pressed.chat.id)?.chat, message_id: pressed.message_id, date: 0 };
  const seen = options.inaccessible || message === undefined ? gone : message;
  const origin = message?.via_bot ? { inline_message_id: `inline-${message.message_id}` } : { message: seen };
  const query = { id, from, ...origin, chat_instance: String(pressed.chat.id), data };
  world.updates.push('callback_query', query, `callback ${from.id}`);
  return inTime(answer, options.timeoutMs ?? 10_000, `the button "${labelOrData}" still spins`);
}

/** Rejects when it takes too long; nobody needs to look at that. */
export function inTime<T>(promise: Promise<T>, timeoutMs: number, complaint: string): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(new Error(complaint)), timeoutMs);
    void promise.finally(() => clearTimeout(timer));
    timer.unref();
  });
  const first = Promise.race([promise, late]);
  first.catch(() => undefined);
  return first;
}
