import { randomBytes } from 'node:crypto';
import { change } from './api/edit.ts';
import { checkCard } from './cards/check-card.ts';
import { type Button, buttonsOf, isObject, type Json } from './cards/walk.ts';
import { isDowngrade } from './content.ts';
import type { Deliveries } from './delivery.ts';
import { idsOf } from './events.ts';
import type { Platform } from './platform.ts';
import type { Outcome } from './transport.ts';
import type { Message, Person } from './types.ts';

const NOT_CONFIGURED = 200340;
const TIMED_OUT = 200341;
const FAILED = 200671;
const ILLEGAL_ANSWER = 200672;
const ILLEGAL_CARD = 200673;
const DOWNGRADE = 200830;
const TOASTS = ['info', 'success', 'warning', 'error'];

/** What a person sees after pressing a button. */
export interface Pressed {
  readonly toast?: { readonly type: string; readonly content: string };
  /** The card the message became. */
  readonly card?: unknown;
  /** The link that was opened. */
  readonly opened?: string;
  /** The code the platform shows: 200340, 200341, 200671, 200672, 200673 or 200830. */
  readonly error?: number;
  readonly latencyMs?: number;
}

function buttonOf(message: Message, label: string): Button {
  const buttons = message.msgType === 'interactive' ? buttonsOf(JSON.parse(message.content)) : [];
  const found = buttons.find((button) => button.label === label);
  if (found === undefined) throw new Error(`no button 「${label}」 but ${buttons.map((own) => own.label).join('、')}`);
  if (found.element['disabled'] === true) throw new Error(`the button 「${label}」 cannot be pressed`);
  return found;
}

function behaviorOf({ element }: Button, type: string): Json | undefined {
  const behaviors = Array.isArray(element['behaviors']) ? element['behaviors'] : [];
  return behaviors.filter(isObject).find((behavior) => behavior['type'] === type);
}

function newCardOf(answer: Json, message: Message): { card?: Json; error?: number } {
  if (answer['card'] === undefined) return {};
  const wrapped = answer['card'];
  if (!isObject(wrapped) || !['raw', 'template'].includes(String(wrapped['type']))) return { error: ILLEGAL_ANSWER };
  const card = wrapped['type'] === 'raw' ? wrapped['data'] : wrapped;
  try {
    checkCard(card);
  } catch {
    return { error: ILLEGAL_CARD };
  }
  return isDowngrade(message.content, card as Json) ? { error: DOWNGRADE } : { card: card as Json };
}

function isToast(toast: unknown): toast is { type: string; content: string } {
  if (!isObject(toast)) return false;
  return TOASTS.includes(String(toast['type'] ?? 'info')) && typeof toast['content'] === 'string';
}

function resultOf({ via, answer }: Outcome, message: Message): Pressed {
  if (answer === undefined) return { error: via === undefined ? NOT_CONFIGURED : TIMED_OUT };
  const { latencyMs } = answer;
  if (answer.code !== 200) return { error: FAILED, latencyMs };
  const said = answer.answer ?? {};
  if (!answer.readable || !isObject(said)) return { error: ILLEGAL_ANSWER, latencyMs };
  const { toast } = said;
  if (toast !== undefined && !isToast(toast)) return { error: ILLEGAL_ANSWER, latencyMs };
  const { card, error } = newCardOf(said, message);
  if (error !== undefined) return { error, latencyMs };
  if (card !== undefined) change(message, JSON.stringify(card));
  return { ...(toast === undefined ? {} : { toast }), ...(card === undefined ? {} : { card }), latencyMs };
}

/** Presses the button of a card. `form` is what was filled in around it. */
export async function press(
  platform: Platform,
  deliveries: Deliveries,
  { person, message, label, form }: { person: Person; message: Message; label: string; form?: Json | undefined },
): Promise<Pressed> {
  const button = buttonOf(message, label);
  const link = behaviorOf(button, 'open_url');
  const opened = link === undefined ? {} : { opened: String(link['default_url']) };
  const callback = behaviorOf(button, 'callback');
  if (callback === undefined && form === undefined) return opened;
  if (!platform.app.cardCallbacks) return { ...opened, error: NOT_CONFIGURED };
  const { name } = button.element;
  const outcome = await deliveries.call('card.action.trigger', {
    operator: { tenant_key: platform.app.tenantKey, ...idsOf(person) },
    token: `c-${randomBytes(20).toString('hex')}`,
    action: {
      ...(callback === undefined ? {} : { value: callback['value'] }),
      tag: 'button',
      ...(name === undefined ? {} : { name }),
      ...(form === undefined ? {} : { form_value: form }),
    },
    host: 'im_message',
    context: { open_message_id: message.messageId, open_chat_id: message.chatId },
  });
  return { ...opened, ...resultOf(outcome, message) };
}
