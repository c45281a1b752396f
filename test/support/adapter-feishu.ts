import type { Adapter } from '../../adapters/adapter.ts';
import { createFeishu } from '../../adapters/feishu/feishu.ts';
import { chooseIn, questionIn } from './adapter-questions.ts';
import type { GroupWishes, Stage, StageChat, StageSay } from './adapter-stage.ts';
import type { Group, P2p } from './feishu/chat.ts';
import { EVENT_TYPES, type EventType, idsOf } from './feishu/events.ts';
import { readCard } from './feishu/read-card.ts';
import { type FeishuServer, startFeishuServer } from './feishu/server.ts';
import type { FeishuServerOptions } from './feishu/settings.ts';
import type { Person } from './feishu/types.ts';

const PRESS = 'card.action.trigger';

/** Feishu as a stage; the server behind it does what only Feishu does. */
export interface FeishuStage extends Stage {
  readonly server: FeishuServer;
  /** The person behind a name. */
  user(person: string): Person;
  groupOf(chat: StageChat): Group;
}

/** Opens Feishu; what is not taken comes again at once. */
export async function feishuStage(options: FeishuServerOptions = {}): Promise<FeishuStage> {
  const server = await startFeishuServer({
    subscribed: [...EVENT_TYPES, PRESS],
    redeliverAfterMs: Array.from({ length: 200 }, () => 50),
    ...options,
  });
  const people = new Map<string, Person>();
  const groups = new Map<string, Group>();
  const rooms = new Map<string, Group | P2p>();
  const roots = new Map<string, string>();
  const user = (person: string) => people.get(person) as Person;
  let ahead = 0;
  const stranger = server.person({ name: '张三' });

  /** Presses that are not answered as events are: the platform asks for them once. */
  const toasts = async (event: unknown): Promise<string | null> => {
    const count = server.acks.length;
    server.emit(PRESS as EventType, event);
    const ack = await server.waitFor(() => server.acks.slice(count).find(({ eventType }) => eventType === PRESS));
    return (ack.answer as { toast?: { content: string } }).toast?.content ?? null;
  };

  function chatOf(room: Group | P2p): StageChat {
    const name = `feishu:${room.chatId}`;
    rooms.set(name, room);
    const group = 'addBot' in room ? room : null;
    const chat: StageChat = {
      name,
      say(person, text, { mention, replyTo, thread, at }: StageSay = {}) {
        const parent = replyTo ?? (thread === undefined ? undefined : roots.get(thread));
        const { messageId } = room.say(user(person), text, {
          ...(mention && { mention: mention === 'other' ? [stranger] : true }),
          ...(parent !== undefined && { replyTo: { messageId: parent } }),
          createTime: at ?? Date.now() + ahead,
        });
        return messageId;
      },
      sendPicture: (person) => room.say(user(person), '图.png', { type: 'image' }).messageId,
      edit: null,
      async press(person, messageId, label) {
        const { toast, error } = await room.press(user(person), { messageId }, label);
        if (error !== undefined) throw new Error(`the press was answered with ${error}`);
        return toast?.content ?? null;
      },
      pressFrom(person, message, other, theirs, label) {
        const shown = rooms
          .get(other.name)
          ?.shown()
          .find(({ messageId }) => messageId === theirs);
        const value = readCard(shown?.content).values.get(label);
        return toasts({
          operator: idsOf(user(person)),
          action: { tag: 'button', value },
          context: { open_message_id: message, open_chat_id: room.chatId },
        });
      },
      shown: () =>
        room.shown().map(({ messageId, msgType, content, text, buttons, parentId, threadId }) => ({
          id: messageId,
          text: msgType === 'interactive' ? readCard(content).text : text,
          buttons,
          replyTo: parentId ?? null,
          thread: threadId ?? null,
        })),
      questions: () => chat.shown().flatMap((message) => questionIn(message) ?? []),
      answer: (person, question, option) => chooseIn(chat, person, question, option),
      files: () =>
        room.shown().flatMap(({ msgType, content, parentId }) => {
          if (msgType !== 'file') return [];
          const { name, bytes } = server.file((content as { file_key: string }).file_key);
          return [{ name, bytes, replyTo: parentId ?? null }];
        }),
      bytes: () =>
        JSON.stringify(
          server.calls
            .filter(({ api, chatId }) => api.startsWith('message.') && chatId === room.chatId)
            .map(({ body }) => body),
        ),
      addBot: (person) => group?.addBot(user(person)),
      removeBot: (person) => group?.removeBot(user(person)),
      thread(person) {
        const root = room.say(user(person), '专题');
        const { threadId = '' } = room.say(user(person), '开始', { replyTo: root, thread: true });
        roots.set(threadId, root.messageId);
        return threadId;
      },
    };
    return chat;
  }

  return {
    server,
    user,
    groupOf: ({ name }) => groups.get(name) as Group,
    environment: {
      FEISHU_APP_ID: server.app.appId,
      FEISHU_APP_SECRET: server.app.appSecret,
      FEISHU_DOMAIN: server.domain,
    },
    connect(parts) {
      const adapter = createFeishu({ ...parts, app: server.app });
      return { ...adapter, start: () => connected(adapter, server) };
    },
    person() {
      const created = server.person({ name: '某人' });
      const name = `feishu:${created.openId}`;
      people.set(name, created);
      return name;
    },
    privateChat: (person) => chatOf(server.p2p(user(person))),
    group({ admins = [], bot = true }: GroupWishes = {}) {
      const group = server.group({ name: '政务公开工作群', admins: admins.map(user), bot });
      groups.set(`feishu:${group.chatId}`, group);
      return chatOf(group);
    },
    fail: (times) =>
      void server.fail({ api: /^(?:POST|PATCH) .*\/messages/, times, with: { status: 502, body: 'bad gateway' } }),
    redeliver() {
      for (const { envelope } of [...server.events]) {
        const type = envelope.header.event_type;
        if (type === 'im.message.receive_v1') server.emit(type, envelope.event);
      }
    },
    advance(milliseconds) {
      ahead += milliseconds;
    },
    stop: () => server.stop(),
  };
}

/** Starts it, and waits until the long connection listens: a press before that is an error to people. */
async function connected(adapter: Adapter, server: FeishuServer): Promise<void> {
  await adapter.start();
  if (adapter.routes === undefined) await server.waitFor(() => adapter.trouble() === null);
}
