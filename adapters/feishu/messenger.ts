import { createHash } from 'node:crypto';
import type { PageOf } from '../../src/say/link.ts';
import { type Address, Later, type Messenger, type Outgoing, type OutgoingFile } from '../chat/messenger.ts';
import type { Log } from '../log.ts';
import type { Api, Content, Me, Sent } from './api.ts';
import { type Form, formsOf } from './card.ts';
import { isAboutMessage, isWithdrawn, meaningOf } from './errors.ts';
import { named } from './events.ts';
import type { Presses } from './presses.ts';

export interface MessengerParts {
  readonly api: Api;
  readonly me: () => Me;
  readonly pageOf: PageOf;
  readonly presses: Presses;
  /** Told of every message that was sent. */
  readonly sent: (sent: Sent, to: Address) => void;
  readonly log: Log;
}

/** Feishu as conversations use it. */
export function createMessenger({ api, me, pageOf, presses, sent, log }: MessengerParts): Messenger {
  /** Sends one message, as a reply if there is something to reply to; null when that was taken back. */
  async function deliver(to: Address, parent: string | null, content: Content): Promise<string | null> {
    try {
      const done =
        parent === null
          ? await api.create(idOf(to.chat), content)
          : await api.reply(parent, to.thread !== null, content);
      sent(done, to);
      return done.message;
    } catch (error) {
      if (parent === null || !isWithdrawn(error)) throw error;
      log.info({ event: to.key }, 'what was to be answered was taken back; nothing is said to it');
      return null;
    }
  }

  /** Sends a card; refused, it goes out once more as plain text, so that no answer is lost. */
  async function post(to: Address, parent: string | null, form: Form, part: number): Promise<string | null> {
    try {
      return await deliver(to, parent, { type: 'interactive', content: form.card, uuid: uuidOf(to, part, 'card') });
    } catch (error) {
      if (!isAboutMessage(error)) throw error;
      log.warn({ err: error }, 'Feishu refused a card; it goes out as plain text');
      const content = JSON.stringify({ text: form.text });
      return deliver(to, parent, { type: 'text', content, uuid: uuidOf(to, part, 'text') });
    }
  }

  const shapeOf = (to: Address, { reply, buttons }: Outgoing) => formsOf(reply, buttons, { ...to, pageOf });

  async function send(to: Address, outgoing: Outgoing, progress: Parameters<Messenger['send']>[2]) {
    const ids: string[] = [];
    for (const [i, form] of shapeOf(to, outgoing).entries()) {
      if (i < progress.delivered) continue;
      const id = await post(to, parentOf(to), form, i);
      if (id === null) break;
      ids.push(id);
      await progress.sent(i + 1);
    }
    return ids;
  }

  async function sendFile(to: Address, { name, bytes }: OutgoingFile): Promise<void> {
    const content = JSON.stringify({ file_key: await api.upload(name, bytes) });
    await deliver(to, parentOf(to), { type: 'file', content, uuid: uuidOf(to, 0, 'file') });
  }

  /** Changes a card; what cannot be changed any more is said anew below it. */
  async function change(to: Address, message: string, form: Form, part: number): Promise<string | null> {
    try {
      await api.patch(message, form.card);
      return message;
    } catch (error) {
      if (!isAboutMessage(error)) throw error;
      log.info({ err: error }, 'a card cannot be changed any more; a new one takes its place');
      // In the chat itself the answer may stand for itself, in a thread it would begin another one.
      const parent = isWithdrawn(error) && to.thread === null ? null : message;
      return post(to, parent, form, part);
    }
  }

  async function edit(to: Address, messages: readonly string[], outgoing: Outgoing): Promise<string[]> {
    const forms = shapeOf(to, outgoing);
    const ids: string[] = [];
    for (const [i, form] of forms.entries()) {
      const old = messages[i];
      const id =
        old === undefined ? await post(to, messages[0] ?? parentOf(to), form, i) : await change(to, old, form, i);
      if (id !== null) ids.push(id);
    }
    for (const left of messages.slice(forms.length)) {
      await api.remove(left).catch((error: unknown) => {
        if (!isAboutMessage(error)) throw error;
      });
    }
    return ids;
  }

  /** Errors come out as what they mean. */
  const meant = <T>(to: Pick<Address, 'isPrivate'>, work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw meaningOf(error, to.isPrivate);
    });

  return {
    polls: null,
    get name() {
      return me().name;
    },
    send: (to, outgoing, progress) => meant(to, send(to, outgoing, progress)),
    sendFile: (to, file) => meant(to, sendFile(to, file)),
    edit: (to, messages, outgoing) => meant(to, edit(to, messages, outgoing)),
    notice: async (press, text) => presses.answer(press, text),
    isChatAdmin: async (chat, person) => {
      try {
        return (await api.adminsOf(idOf(chat))).map(named).includes(person);
      } catch (error) {
        const meaning = meaningOf(error, false);
        if (meaning instanceof Later) throw meaning;
        log.error({ err: error }, 'nobody knows who runs a group; only administrators of the bot may change it');
        return false;
      }
    },
    // What mentions the bot reaches it with the least of permissions.
    seesMentions: async () => true,
  };
}

/** `feishu:oc_1` → `oc_1` */
function idOf(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The message that is answered, in a thread any of it. Not everything that asks is one: an entry of the menu is not. */
function parentOf({ replyTo, thread, within }: Address): string | null {
  const parent = replyTo ?? (thread === null ? null : within);
  return parent?.startsWith('om_') ? parent : null;
}

/** The same for every attempt at one message, at most 50 characters. */
function uuidOf({ key }: Address, part: number, type: string): string {
  return createHash('sha256').update(`${key} ${part} ${type}`).digest('base64url');
}
