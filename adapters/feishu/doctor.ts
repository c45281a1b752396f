import type { Config } from '../../src/config.ts';
import type { Finding } from '../doctor.ts';
import { type App, createApi, type Setup } from './api.ts';
import { Refused } from './refused.ts';

const LACKING_PERMISSION = 99991672;

/** What the bot needs, each by any of some permissions, and what for. */
const SCOPES: readonly { readonly any: readonly string[]; readonly why: string }[] = [
  { any: ['im:message.p2p_msg:readonly', 'im:message.p2p_msg', 'im:message'], why: 'read what people write to it' },
  {
    any: ['im:message.group_at_msg:readonly', 'im:message.group_at_msg', 'im:message.group_msg', 'im:message'],
    why: 'read what mentions it in groups',
  },
  { any: ['im:message:send_as_bot', 'im:message'], why: 'answer' },
  { any: ['im:message:readonly', 'im:message'], why: 'read the message a mention replies to' },
  { any: ['im:resource', 'im:resource:upload'], why: 'send lists as files (导出)' },
  { any: ['im:chat:readonly', 'im:chat:read', 'im:chat'], why: 'know who runs a group (/scope)' },
];

const EVENTS: readonly { readonly event: string; readonly why: string }[] = [
  { event: 'im.message.receive_v1', why: 'nothing that is asked arrives' },
  { event: 'im.chat.member.bot.added_v1', why: 'groups are not greeted, and not allowed at once' },
  { event: 'im.chat.member.bot.deleted_v1', why: 'it goes on writing to groups it was removed from' },
];

/** Asks Feishu how the app is set up, and says what to change. Changes nothing itself. */
export async function examineFeishu({ FEISHU_DOMAIN: domain }: Config, app: App): Promise<Finding[]> {
  const api = createApi(app, domain);
  try {
    const { name } = await api.me();
    return [{ ok: true, text: `the app is ${name}` }, ...(await aboutSetup(() => api.setup()))];
  } catch (error) {
    return [{ ok: false, text: error instanceof Error ? error.message : 'Feishu cannot be reached' }];
  }
}

async function aboutSetup(ask: () => Promise<Setup>): Promise<Finding[]> {
  try {
    return findingsOf(await ask());
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== LACKING_PERMISSION) throw error;
    const text =
      'permissions and events cannot be checked: tick application:application:self_manage under 权限管理 and publish a version to have them checked';
    return [{ ok: true, text }];
  }
}

function findingsOf({ scopes, events, callbacks }: Setup): Finding[] {
  const lackingScopes = SCOPES.filter(({ any }) => !any.some((scope) => scopes.includes(scope)));
  const lackingEvents = EVENTS.filter(({ event }) => !events.includes(event));
  const lacking = [
    ...lackingScopes.map(({ any, why }) => `it may not ${why}: tick ${any[0]} under 权限管理 and publish a version`),
    ...lackingEvents.map(({ event, why }) => `${event} is not subscribed, so ${why}: add it under 事件与回调`),
    ...(callbacks.includes('card.action.trigger')
      ? []
      : ['card.action.trigger is not subscribed, so buttons show an error: add it under 事件与回调, 回调配置']),
  ];
  if (lacking.length === 0) return [{ ok: true, text: 'permissions, events and callbacks are in place' }];
  return lacking.map((text) => ({ ok: false, text }));
}
