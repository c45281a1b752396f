import { randomBytes } from 'node:crypto';

/** An id as the platform makes them: `om_` messages, `oc_` chats, `ou_` people, `on_` unions, `omt_` topics … */
export function newId(prefix: string): string {
  return `${prefix}_${randomBytes(16).toString('hex')}`;
}
