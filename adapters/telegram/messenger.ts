import { type Api, GrammyError, InputFile } from 'grammy';
import type { InlineKeyboardMarkup, UserFromGetMe } from 'grammy/types';
import type { PageOf } from '../../src/say/link.ts';
import { plainBlock } from '../../src/say/plain.ts';
import type { Reply } from '../../src/say/reply.ts';
import type { Address, Messenger, Outgoing, OutgoingFile } from '../chat/messenger.ts';
import type { Log } from '../log.ts';
import { isRefusal, meaningOf } from './errors.ts';
import { htmlOf } from './html.ts';
import { keyboardOf } from './keyboard.ts';
import { chatOf, createPolls } from './polls.ts';

export interface MessengerParts {
  readonly api: Api;
  readonly me: () => UserFromGetMe;
  readonly pageOf: PageOf;
  readonly log: Log;
}

const NO_PREVIEW = { link_preview_options: { is_disabled: true } } as const;
const LONGEST_PLAIN = 4000;
const LONGEST_NOTICE = 200;

/** Telegram as conversations use it. */
export function createMessenger({ api, me, pageOf, log }: MessengerParts): Messenger {
  /** Does something with one message; refused, it is done once more in plain text, so that no answer is lost. */
  async function twice<T>(rich: () => Promise<T>, plain: () => Promise<T>): Promise<T> {
    try {
      return await rich();
    } catch (error) {
      if (!isRefusal(error) || meaningOf(error) !== error) throw error;
      // What Telegram says may quote the message.
      log.warn(
        { method: error.method, code: error.error_code },
        'Telegram refused a message; it goes out as plain text',
      );
      return plain();
    }
  }

  async function sendOne(to: Address, html: string, plain: string, keyboard: InlineKeyboardMarkup): Promise<string> {
    const chat = chatOf(to.chat);
    const reply = to.replyTo === null ? {} : { reply_parameters: replyTo(to.replyTo) };
    const thread = to.thread === null ? {} : { message_thread_id: Number(to.thread) };
    const common = { ...NO_PREVIEW, ...reply, reply_markup: keyboard };
    const { message_id } = await twice(
      () => api.sendMessage(chat, html, { ...common, ...thread, parse_mode: 'HTML' }),
      () => api.sendMessage(chat, plain, { ...NO_PREVIEW, ...reply }),
    );
    return String(message_id);
  }

  async function send(to: Address, { reply, buttons }: Outgoing, progress: Parameters<Messenger['send']>[2]) {
    const parts = htmlOf(reply, pageOf);
    const ids: string[] = [];
    for (const [i, html] of parts.entries()) {
      if (i < progress.delivered) continue;
      const keyboard = keyboardOf(i === parts.length - 1 ? buttons : []);
      ids.push(await sendOne(to, html, plainPart(reply, i, parts.length), keyboard));
      await progress.sent(i + 1);
    }
    return ids;
  }

  async function sendFile(to: Address, { name, bytes, caption }: OutgoingFile): Promise<void> {
    const reply = to.replyTo === null ? {} : { reply_parameters: replyTo(to.replyTo) };
    const thread = to.thread === null ? {} : { message_thread_id: Number(to.thread) };
    const document = () => new InputFile(bytes, name);
    await twice(
      () => api.sendDocument(chatOf(to.chat), document(), { caption, ...reply, ...thread }),
      () => api.sendDocument(chatOf(to.chat), document(), reply),
    );
  }

  async function editOne(chat: number, message: string, html: string, plain: string, keyboard: InlineKeyboardMarkup) {
    const id = Number(message);
    const options = { ...NO_PREVIEW, reply_markup: keyboard };
    await twice<unknown>(
      () => api.editMessageText(chat, id, html, { ...options, parse_mode: 'HTML' }).catch(unlessSame),
      () => api.editMessageText(chat, id, plain, NO_PREVIEW).catch(unlessSame),
    );
    return message;
  }

  async function edit(to: Address, messages: readonly string[], { reply, buttons }: Outgoing): Promise<string[]> {
    const parts = htmlOf(reply, pageOf);
    const ids: string[] = [];
    for (const [i, html] of parts.entries()) {
      const keyboard = keyboardOf(i === parts.length - 1 ? buttons : []);
      const plain = plainPart(reply, i, parts.length);
      const old = messages[i];
      const sent = () => sendOne(to, html, plain, keyboard);
      ids.push(
        old === undefined
          ? await sent()
          : await editOne(chatOf(to.chat), old, html, plain, keyboard).catch(instead(sent)),
      );
    }
    for (const left of messages.slice(parts.length))
      await api.deleteMessage(chatOf(to.chat), Number(left)).catch(ignored);
    return ids;
  }

  /** Errors come out as what they mean. */
  const meant = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw meaningOf(error);
    });

  return {
    polls: createPolls(api),
    get name() {
      return me().username;
    },
    send: (to, outgoing, progress) => meant(send(to, outgoing, progress)),
    sendFile: (to, file) => meant(sendFile(to, file)),
    edit: (to, messages, outgoing) => meant(edit(to, messages, outgoing)),
    notice: async (press, text) => {
      const answer = text === null ? {} : { text: text.slice(0, LONGEST_NOTICE) };
      // Too late, or pressed in a chat that is gone: the button has stopped waiting by itself.
      await meant(api.answerCallbackQuery(press, answer).catch(ignored));
    },
    isChatAdmin: async (chat, person) => {
      // A channel that writes in a group is none of its members; Telegram refuses to look up who is not there.
      if (chatOf(person) < 0) return false;
      return meant(api.getChatMember(chatOf(chat), chatOf(person))).then(isAdmin, (error: unknown) => {
        ignored(error);
        return false;
      });
    },
    seesMentions: async (chat) => {
      if (me().can_read_all_group_messages) return true;
      // Where it may not look, it says nothing.
      return meant(api.getChatMember(chatOf(chat), me().id)).then(isAdmin, (error: unknown) => {
        ignored(error);
        return true;
      });
    },
  };
}

function isAdmin({ status }: { readonly status: string }): boolean {
  return status === 'administrator' || status === 'creator';
}

function replyTo(message: string) {
  return { message_id: Number(message), allow_sending_without_reply: true };
}

/** The reply in plain text: whole where there is one message, else as much of it as this one can hold. */
function plainPart(reply: Reply, part: number, parts: number): string {
  const text = reply.blocks.map((block) => plainBlock(block, reply)).join('\n');
  const size = parts === 1 ? LONGEST_PLAIN : Math.ceil(text.length / parts);
  return (
    text
      .slice(part * size, (part + 1) * size)
      .slice(0, LONGEST_PLAIN)
      .trim() || '…'
  );
}

/** What Telegram refuses, and nothing hangs on. */
function ignored(error: unknown): void {
  if (!isRefusal(error)) throw error;
}

/** The message was deleted meanwhile: a new one says it. */
function instead(send: () => Promise<string>): (error: unknown) => Promise<string> {
  return (error) => {
    if (!isRefusal(error)) throw error;
    return send();
  };
}

function unlessSame(error: unknown): void {
  if (!(error instanceof GrammyError) || !error.description.includes('message is not modified')) throw error;
}
