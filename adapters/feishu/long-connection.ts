import { EventDispatcher, WSClient } from '@larksuiteoapi/node-sdk';
import type { Log } from '../log.ts';
import { linkAdvice } from './advice.ts';
import type { App } from './api.ts';
import { EVENTS } from './events.ts';
import { quiet } from './quiet.ts';
import type { Receive } from './receive.ts';

const HANDSHAKE_MS = 15_000;
/** A ping without an answer in that time means that the line is dead though it looks open. */
const PING_TIMEOUT_SECONDS = 20;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 5 * 60_000;

export interface LinkParts {
  readonly app: App;
  readonly domain: string;
  readonly receive: Receive;
  readonly log: Log;
  /** Null while it is open, else why it is not. */
  readonly say: (trouble: string | null) => void;
}

/** Opens the long connection, and keeps it open until it is closed; the SDK mends what breaks, but gives up on refusals. */
export function openLink({ app, domain, receive, log, say }: LinkParts): { close(): void } {
  let wait = FIRST_WAIT_MS;
  let timer: NodeJS.Timeout | undefined;
  const opened = () => {
    wait = FIRST_WAIT_MS;
    say(null);
  };
  const client = new WSClient({
    ...app,
    ...quiet,
    domain,
    handshakeTimeoutMs: HANDSHAKE_MS,
    wsConfig: { pingTimeout: PING_TIMEOUT_SECONDS },
    onReady: opened,
    onReconnected: opened,
    onReconnecting() {
      say('the long connection broke and is being opened again');
      log.warn('the long connection to Feishu broke; it is being opened again');
    },
    onError({ message }) {
      const trouble = linkAdvice(message);
      say(trouble);
      log.error({ seconds: wait / 1000 }, `${trouble}; trying again`);
      timer = setTimeout(open, wait);
      wait = Math.min(LONGEST_WAIT_MS, wait * 2);
    },
  });
  const handlers: Record<string, (data: never) => unknown> = Object.fromEntries(
    EVENTS.map((type) => [type, (data: never) => receive(type, data)]),
  );
  const eventDispatcher = new EventDispatcher(quiet).register(handlers);
  const open = () => void client.start({ eventDispatcher });
  open();
  return {
    close() {
      clearTimeout(timer);
      client.close({ force: true });
    },
  };
}
