import { randomUUID } from 'node:crypto';
import type { AppSettings } from './types.ts';

/** An event as it goes out, version 2.0. */
export interface Envelope {
  readonly schema: '2.0';
  readonly header: {
    readonly event_id: string;
    readonly event_type: string;
    readonly create_time: string;
    readonly token: string;
    readonly app_id: string;
    readonly tenant_key: string;
  };
  readonly event: unknown;
}

/** Wraps an event under an id of its own. */
export function envelope(app: AppSettings, type: string, event: unknown): Envelope {
  const header = {
    event_id: randomUUID().replaceAll('-', ''),
    event_type: type,
    create_time: String(Date.now()),
    token: app.verificationToken,
    app_id: app.appId,
    tenant_key: app.tenantKey,
  };
  return { schema: '2.0', header, event };
}
