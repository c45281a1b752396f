import type { Message, Poll, User } from 'grammy/types';
import { createTelegram } from '../../adapters/telegram/telegram.ts';
import type { Language } from '../../src/types.ts';
import { chooseIn, questionIn } from './adapter-questions.ts';
import type { GroupWishes, Shown, ShownQuestion, Stage, StageChat, StageSay } from './adapter-stage.ts';
import type { TestGroup } from './telegram/group.ts';
import type { ServerOptions } from './telegram/options.ts';
import type { TestPrivateChat } from './telegram/private-chat.ts';
import { startTelegramServer, type TelegramServer } from './telegram/server.ts';
import type { PollView } from './telegram/vote.ts';

const CODES: Readonly<Record<Language, string>> = { 'zh-Hans': 'zh-hans', 'zh-Hant': 'zh-hant', en: 'en' };

/** Telegram as a stage; the server behind it does what only Telegram does. */
export interface TelegramStage extends Stage {
  readonly server: TelegramServer;
  /** The person behind a name. */
  user(person: string): User;
  /** The group behind a chat. */
  groupOf(chat: StageChat): TestGroup;
}

/** A message as people see it. */
export function shownBy(message: Message): Shown {
  const replied = message.reply_to_message?.forum_topic_created ? undefined : message.reply_to_message;
  return {
    id: String(message.message_id),
    text: message.text ?? wordsOf(message.poll),
    buttons: (message.reply_markup?.inline_keyboard ?? []).flat().map(({ text }) => text),
    replyTo: replied ? String(replied.message_id) : null,
    thread: message.is_topic_message ? String(message.message_thread_id) : null,
  };
}

function asked({ id, thread }: Shown, { question, options, buttons, closed }: PollView): ShownQuestion {
  return { id, thread, text: question, options, buttons, open: !closed };
}

function wordsOf(poll: Poll | undefined): string {
  return poll ? [poll.question, ...poll.options.map(({ text }) => text)].join('\n') : '';
}

/** Opens Telegram; privacy mode is off unless told otherwise. */
export async function telegramStage(options: ServerOptions = {}): Promise<TelegramStage> {
  const server = await startTelegramServer({ canReadAll: true, supportsInline: true, ...options });
  const people = new Map<string, User>();
  const groups = new Map<string, TestGroup>();
  const user = (person: string) => people.get(person) as User;
  const groupOf = ({ name }: StageChat) => groups.get(name) as TestGroup;
  const optionsOf = ({ replyTo, thread, at }: StageSay) => ({
    ...(replyTo !== undefined && { replyTo: Number(replyTo) }),
    ...(thread !== undefined && { thread: Number(thread) }),
    ...(at !== undefined && { at: Math.floor(at / 1000) }),
  });

  function chatOf(room: TestGroup | TestPrivateChat): StageChat {
    const group = 'person' in room ? null : room;
    const find = (message: string) => room.messages.find(({ message_id }) => String(message_id) === message) as Message;
    const noticed = async (answer: ReturnType<TelegramServer['press']>) => (await answer).text ?? null;
    const chat: StageChat = {
      name: `telegram:${room.id}`,
      say(person, text, say = {}) {
        const name = say.mention === 'other' ? '@zhang_san_88' : say.mention ? `@${server.me.username}` : '';
        const whole = [name, text].filter((part) => part !== '').join(' ');
        const message =
          'person' in room ? room.say(whole, optionsOf(say)) : room.say(user(person), whole, optionsOf(say));
        return String(message.message_id);
      },
      sendPicture(person) {
        const message = 'person' in room ? room.media('photo') : room.media(user(person), 'photo');
        return String(message.message_id);
      },
      edit: (message, text) => void room.edit(Number(message), text),
      press: (person, message, label) => noticed(server.press(user(person), find(message), label)),
      pressFrom(person, message, other, theirs, label) {
        const elsewhere = [...(groups.get(other.name) ?? server.privateChat(user(other.name))).messages];
        const rows = elsewhere.find(({ message_id }) => String(message_id) === theirs)?.reply_markup?.inline_keyboard;
        const button = rows?.flat().find(({ text }) => text === label);
        const data = button && 'callback_data' in button ? button.callback_data : '';
        return noticed(server.press(user(person), find(message), data, { forged: true }));
      },
      shown: () => room.shown().map(shownBy),
      questions: () =>
        room.shown().flatMap((message) => {
          const shown = shownBy(message);
          return message.poll ? asked(shown, room.poll(message)) : (questionIn(shown) ?? []);
        }),
      async answer(person, question, option) {
        if (!find(question).poll) return chooseIn(chat, person, question, option);
        const { closed, votes } = room.poll(Number(question));
        // The app offers it no more.
        if (closed || votes.some((vote) => vote.person.id === user(person).id)) return null;
        return room.vote(user(person), Number(question), option).right ? '✓' : '✗';
      },
      files: () =>
        server.callsOf('sendDocument').flatMap(({ files, response }) => {
          const sent = response?.ok ? (response.result as Message) : undefined;
          const [file] = files;
          if (!file || sent?.chat.id !== room.id) return [];
          return [{ ...file, replyTo: shownBy(sent).replyTo }];
        }),
      bytes() {
        const sent = server.calls.map(({ payload }) => payload);
        return JSON.stringify(sent.filter(({ chat_id: id }) => Number(id) === room.id));
      },
      addBot: (person) => group?.addBot(user(person)),
      removeBot: (person) => group?.kickBot(user(person)),
      thread: (person) => String(group?.topic(user(person), '专题')),
    };
    return chat;
  }

  return {
    server,
    user,
    groupOf,
    environment: { TELEGRAM_BOT_TOKEN: server.token, TELEGRAM_API_ROOT: server.root },
    connect: (parts) => createTelegram({ ...parts, token: server.token }),
    person(language = 'zh-Hans') {
      const created = server.person({ firstName: '某人', language_code: CODES[language] });
      const name = `telegram:${created.id}`;
      people.set(name, created);
      return name;
    },
    privateChat: (person) => chatOf(server.privateChat(user(person))),
    group({ admins = [], bot = true, threads = false }: GroupWishes = {}) {
      const group = server.group({
        title: '政务公开工作群',
        forum: threads,
        admins: admins.map(user),
        bot: bot ? 'member' : 'absent',
      });
      groups.set(`telegram:${group.id}`, group);
      return chatOf(group);
    },
    fail: (times) =>
      void server.fail({
        method: ['sendMessage', 'sendPoll', 'sendDocument', 'editMessageText'],
        times,
        with: { code: 502 },
      }),
    redeliver() {
      for (const update of [...server.updates]) server.redeliver(update);
    },
    advance: (milliseconds) => server.advance(milliseconds / 1000),
    stop: () => server.stop(),
  };
}
