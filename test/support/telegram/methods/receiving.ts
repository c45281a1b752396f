import { badRequest, conflict } from '../refusal.ts';
import { Described, type Method } from './method.ts';

const MAX_TIMEOUT = 50;

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

const getUpdates: Method = async ({ world, params, closed }) => {
  if (world.webhook.active) {
    throw conflict(
      "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
  }
  world.updates.allow(params.list('allowed_updates'));
  const limit = clamp(params.integer('limit') || 100, 1, 100);
  const seconds = clamp(params.integer('timeout') ?? 0, 0, MAX_TIMEOUT);
  return world.updates.poll(params.integer('offset') ?? 0, limit, seconds * 1000, closed);
};

function checkSecret(secret: string): void {
  if (secret.length > 256) throw badRequest('secret token is too long');
  if (!/^[A-Za-z0-9_-]*$/.test(secret)) throw badRequest('secret token contains unallowed characters');
}

/** As a local server does: http and any port will do. */
const setWebhook: Method = ({ world, params }) => {
  const url = params.text('url') ?? '';
  const secret = params.text('secret_token') ?? '';
  if (url !== '' && !URL.canParse(url)) throw badRequest('bad webhook: invalid webhook URL specified');
  if (url !== '' && !/^https?:/.test(url)) throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
  checkSecret(secret);
  world.updates.allow(params.list('allowed_updates'));
  if (params.flag('drop_pending_updates')) world.updates.clear();
  if (url === '') return removeWebhook(world);
  world.updates.interrupt('setWebhook request');
  const maxConnections = clamp(params.integer('max_connections') ?? 40, 1, 100);
  world.webhook.set({ url, secret, maxConnections });
  return new Described(true, 'Webhook was set');
};

function removeWebhook(world: Parameters<Method>[0]['world']): Described {
  const was = world.webhook.active;
  world.webhook.set(undefined);
  return new Described(true, was ? 'Webhook was deleted' : 'Webhook is already deleted');
}

const deleteWebhook: Method = ({ world, params }) => {
  if (params.flag('drop_pending_updates')) world.updates.clear();
  return removeWebhook(world);
};

export const receivingMethods: Readonly<Record<string, Method>> = {
  getUpdates,
  setWebhook,
  deleteWebhook,
  getWebhookInfo: ({ world }) => world.webhook.info(),
};
