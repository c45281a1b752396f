import type { Platform } from '../platform.ts';
import { badField, Refusal } from '../refusal.ts';
import { type Api, field, ok, path } from './api.ts';

/** How a client finds the long connection. */
export interface Discovery {
  invite(host: string): string;
  readonly config: object;
  isFull(): boolean;
  hasWebhook(): boolean;
}

/** The bot, the app and the way to the long connection. */
export function appApi({ app, bot }: Platform, discovery: Discovery): Api[] {
  const subscription = () => (discovery.hasWebhook() ? 'webhook' : 'websocket');
  return [
    {
      name: 'bot.info',
      method: 'GET',
      pattern: path('/open-apis/bot/v3/info'),
      answer: () => ({
        code: 0,
        msg: 'ok',
        bot: { activate_status: 2, app_name: bot.name, avatar_url: '', ip_white_list: [], open_id: bot.openId },
      }),
    },
    {
      name: 'app.get',
      method: 'GET',
      pattern: path('/open-apis/application/v6/applications/:app_id'),
      scopes: ['application:application:self_manage', 'admin:app.info:readonly'],
      answer({ params, query }) {
        if (query['lang'] === undefined) throw badField('lang', '', 'lang is required');
        if (params['app_id'] !== 'me' && params['app_id'] !== app.appId) throw new Refusal(210501, 'app not found');
        const scopes = [...app.scopes].map((scope) => ({ scope, level: 1, token_types: ['tenant'] }));
        const event = { subscription_type: subscription(), subscribed_events: [...app.subscribed] };
        const callbacks = app.cardCallbacks ? ['card.action.trigger'] : [];
        const callback = { callback_type: subscription(), subscribed_callbacks: callbacks };
        const identity = { app_id: app.appId, app_name: app.appName, status: 1, scene_type: 0 };
        return ok({ app: { ...identity, scopes, event, callback, callback_info: callback } });
      },
    },
    {
      name: 'ws.endpoint',
      method: 'POST',
      pattern: path('/callback/ws/endpoint'),
      open: true,
      answer(call) {
        const none = { URL: '', ClientConfig: discovery.config };
        const isKnown = field(call, 'AppID') === app.appId && field(call, 'AppSecret') === app.appSecret;
        if (!isKnown) return { code: 514, msg: 'auth failed', data: none };
        if (discovery.isFull()) return { code: 1000040350, msg: 'exceed conn limit', data: none };
        return ok({ URL: discovery.invite(call.headers.host ?? ''), ClientConfig: discovery.config });
      },
    },
  ];
}
