import { Api } from 'grammy';
import type { UserFromGetMe, WebhookInfo } from 'grammy/types';
import type { Config } from '../../src/config.ts';
import type { Finding } from '../doctor.ts';
import { troubleOf } from './trouble.ts';

const TIMEOUT_SECONDS = 20;

/** Asks Telegram how the bot is set up, and says what to change. Changes nothing itself. */
export async function examineTelegram(config: Config, token: string): Promise<Finding[]> {
  const api = new Api(token, { apiRoot: config.TELEGRAM_API_ROOT, timeoutSeconds: TIMEOUT_SECONDS });
  try {
    const me = await api.getMe();
    return [...aboutBot(me), ...aboutWebhook(await api.getWebhookInfo(), config)];
  } catch (error) {
    return [{ ok: false, text: troubleOf(error) }];
  }
}

function aboutBot({
  username,
  can_read_all_group_messages: readsAll,
  supports_inline_queries: inline,
}: UserFromGetMe): Finding[] {
  return [
    { ok: true, text: `the token is that of @${username}` },
    readsAll
      ? { ok: true, text: 'privacy mode is off: mentions in groups arrive' }
      : {
          ok: false,
          text: 'privacy mode is on: mentions in groups may not arrive. In BotFather: /setprivacy, choose the bot, Disable; then remove it from its groups and add it again. Or make it an administrator of each group. /ask works without',
        },
    inline
      ? { ok: true, text: 'inline mode is on' }
      : { ok: false, text: `inline mode is off: @${username} in other chats finds nothing. In BotFather: /setinline` },
  ];
}

function aboutWebhook(info: WebhookInfo, { TELEGRAM_MODE: mode, TELEGRAM_WEBHOOK_URL: wanted }: Config): Finding[] {
  const { url = '', pending_update_count: pending, last_error_message: lastError } = info;
  const waiting = { ok: true, text: `${pending} updates wait to be fetched` };
  if (mode === 'polling') {
    const set = {
      ok: true,
      text: `a webhook is set (${hostOf(url)}); npm start takes it away, since TELEGRAM_MODE is polling`,
    };
    return url === '' ? [waiting] : [set, waiting];
  }
  if (url === '') return [{ ok: true, text: 'no webhook is set yet; npm start sets it' }, waiting];
  return [
    url === wanted
      ? { ok: true, text: `the webhook is set to ${hostOf(url)}` }
      : {
          ok: false,
          text: `the webhook goes to ${hostOf(url)} and not to TELEGRAM_WEBHOOK_URL: another copy of the bot has set it`,
        },
    ...(lastError ? [{ ok: false, text: `Telegram could not deliver last time: ${lastError}` }] : []),
    waiting,
  ];
}

/** The address without its path, which may hold a secret. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'an address that cannot be read';
}
