import type { Platform } from '../platform.ts';
import { Refusal } from '../refusal.ts';
import type { ChatRecord } from '../types.ts';
import { type Api, type Call, ok, path } from './api.ts';
import { checkPresence, messageOf } from './send.ts';
import { view } from './view.ts';

const PAGE = 20;

/** Looking at messages, chats and members. */
export function readApi(platform: Platform): Api[] {
  const { chats, messages, bot, app } = platform;
  const chatOf = ({ params }: Call) => params['chat_id'];
  const chat = ({ params }: Call): ChatRecord => {
    const found = chats.get(params['chat_id'] ?? '');
    if (found === undefined) throw new Refusal(232006, 'Your request specifies a chat_id which is invalid.');
    if (!found.hasBot) throw new Refusal(232011, 'Operator can NOT be out of the chat.');
    return found;
  };

  return [
    {
      name: 'message.get',
      method: 'GET',
      pattern: path('/open-apis/im/v1/messages/:message_id'),
      scopes: ['im:message', 'im:message:readonly'],
      chatOf: ({ params }) => messages.get(params['message_id'] ?? '')?.chatId,
      answer(call) {
        const message = messageOf(platform, call);
        checkPresence(chats.get(message.chatId));
        return ok({ items: [view(platform, message)] });
      },
    },
    {
      name: 'chat.get',
      method: 'GET',
      pattern: path('/open-apis/im/v1/chats/:chat_id'),
      scopes: ['im:chat', 'im:chat:readonly', 'im:chat:read'],
      chatOf,
      answer(call) {
        const { name, mode, members, admins = [] } = chat(call);
        const [owner, ...managers] = admins.map(({ openId }) => openId);
        const people = [...members].filter(({ kind }) => kind === 'user').length;
        return ok({
          name: mode === 'p2p' ? '' : name,
          description: '',
          chat_mode: mode,
          chat_type: 'private',
          group_message_type: mode === 'topic' ? 'thread' : 'chat',
          chat_status: 'normal',
          external: false,
          tenant_key: app.tenantKey,
          ...(owner === undefined ? {} : { owner_id: owner, owner_id_type: 'open_id' }),
          user_manager_id_list: managers,
          user_count: String(people),
          bot_count: String(members.size - people + 1),
        });
      },
    },
    {
      name: 'chat.members',
      method: 'GET',
      pattern: path('/open-apis/im/v1/chats/:chat_id/members'),
      scopes: ['im:chat', 'im:chat:readonly', 'im:chat.members:read'],
      chatOf,
      answer(call) {
        const size = Number(call.query['page_size'] ?? PAGE);
        const from = Number(call.query['page_token'] || 0);
        const people = [...chat(call).members].filter((person) => person !== bot && person.kind === 'user');
        const items = people.slice(from, from + size).map(({ openId, name }) => ({
          member_id_type: 'open_id',
          member_id: openId,
          name,
          tenant_key: app.tenantKey,
        }));
        const more = from + size < people.length;
        const page_token = more ? String(from + size) : '';
        return ok({ items, has_more: more, page_token, member_total: people.length });
      },
    },
  ];
}
