import { randomBytes } from 'node:crypto';
import type { Platform } from '../platform.ts';
import { Refusal } from '../refusal.ts';
import { type Api, field, path } from './api.ts';

const RENEW_BELOW_MS = 30 * 60_000;

/** Throws unless the call may be made. */
export function allow({ app, tokens }: Platform, authorization: string | undefined, scopes: readonly string[]): void {
  const token = /^Bearer (.+)$/.exec(authorization ?? '')?.[1];
  if (token === undefined) throw new Refusal(99991661, 'Missing access token for authorization.');
  const end = tokens.get(token);
  if (end === undefined || end < Date.now()) {
    throw new Refusal(99991663, 'Invalid access token for authorization. Please make a test with the correct token.');
  }
  if (scopes.length > 0 && !scopes.some((scope) => app.scopes.has(scope))) {
    throw new Refusal(99991672, `Access denied. One of the following scopes is required: [${scopes.join(', ')}].`);
  }
}

/** The same token is given out while it has more than half an hour left. */
function tokenOf({ app, tokens }: Platform): { token: string; end: number } {
  const now = Date.now();
  for (const [token, end] of tokens) if (end - now > RENEW_BELOW_MS) return { token, end };
  const token = `t-${randomBytes(16).toString('hex')}`;
  const end = now + app.tokenSeconds * 1000;
  tokens.set(token, end);
  return { token, end };
}

/** Tokens for self-built apps. Refusals come with HTTP 200. */
export function tokenApi(platform: Platform): Api[] {
  return [
    {
      name: 'token',
      method: 'POST',
      pattern: path('/open-apis/auth/v3/tenant_access_token/internal'),
      open: true,
      answer(call) {
        if (field(call, 'app_id') !== platform.app.appId) return { code: 10003, msg: 'invalid param' };
        if (field(call, 'app_secret') !== platform.app.appSecret) return { code: 10014, msg: 'app secret invalid' };
        const { token, end } = tokenOf(platform);
        return {
          code: 0,
          msg: 'ok',
          tenant_access_token: token,
          expire: Math.round((end - Date.now()) / 1000),
        };
      },
    },
  ];
}
