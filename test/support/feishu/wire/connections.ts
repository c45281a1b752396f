import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type Attempt, expectAnswer, type Outcome } from '../transport.ts';
import { decodeFrame, encodeFrame, type Frame } from './frame.ts';
import { acceptUpgrade, refuseUpgrade, type WebSocketLink } from './websocket.ts';

export const MAX_CONNECTIONS = 50;
const CONTROL = 0;
const DATA = 1;
const SERVICE = 33_554_678;

/** What the server tells clients about pings and reconnecting, in seconds. */
export interface ClientConfig {
  readonly ReconnectCount: number;
  readonly ReconnectInterval: number;
  readonly ReconnectNonce: number;
  readonly PingInterval: number;
}

interface Connection {
  readonly id: number;
  readonly link: WebSocketLink;
  stalled: boolean;
  pings: number;
  readonly waiting: Map<string, ReturnType<typeof expectAnswer>>;
}

export interface Connections {
  /** The URL of one connection; the ticket in it works once. */
  invite(host: string): string;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Gives an event to one connection at random. */
  deliver(attempt: Attempt): Promise<Outcome>;
  /** The open connections: their number and how often they pinged. */
  list(): { readonly id: number; readonly pings: number }[];
  disconnect(how: 'close' | 'reset'): void;
  /** Keeps the connections open but deaf and dumb, as a half-open link is. */
  stall(): void;
}

function pick<T>(items: readonly T[]): T | undefined {
  return items[Math.floor(Math.random() * items.length)];
}

function split(payload: Buffer, size: number): Buffer[] {
  const count = Math.max(1, Math.ceil(payload.length / size));
  return Array.from({ length: count }, (_, index) => payload.subarray(index * size, (index + 1) * size));
}

/** The long connections of one app. */
export function createConnections(config: ClientConfig, frameBytes: number): Connections {
  const open = new Map<number, Connection>();
  const tickets = new Set<string>();
  let last = 0;

  const ack = (connection: Connection, { headers, payload }: Frame) => {
    const { code, data } = JSON.parse(payload.toString()) as { code?: number; data?: string };
    const text = data === undefined ? undefined : Buffer.from(data, 'base64').toString();
    connection.waiting.get(headers['message_id'] ?? '')?.answer(code ?? 0, text);
  };

  const receive = (connection: Connection, message: Buffer) => {
    if (connection.stalled) return;
    const frame = decodeFrame(message);
    if (frame.method === DATA) ack(connection, frame);
    if (frame.method !== CONTROL || frame.headers['type'] !== 'ping') return;
    connection.pings++;
    const pong = { ...frame, headers: { type: 'pong' }, payload: Buffer.from(JSON.stringify(config)) };
    connection.link.send(encodeFrame(pong));
  };

  const deliver = ({ envelope, frameType, avoid, ...attempt }: Attempt): Promise<Outcome> => {
    const all = [...open.values()];
    const others = all.filter(({ id }) => id !== avoid);
    const chosen = pick(others.length > 0 ? others : all);
    if (chosen === undefined) return Promise.resolve({ via: undefined, answer: undefined });
    const messageId = randomUUID();
    const expected = expectAnswer(chosen.id, { envelope, frameType, avoid, ...attempt });
    chosen.waiting.set(messageId, expected);
    const parts = split(Buffer.from(JSON.stringify(envelope)), frameBytes);
    for (const [seq, payload] of parts.entries()) {
      const place = { message_id: messageId, sum: String(parts.length), seq: String(seq) };
      const headers = { type: frameType, ...place, trace_id: randomBytes(16).toString('hex') };
      const logId = randomBytes(8).readBigUInt64BE();
      if (!chosen.stalled) {
        chosen.link.send(encodeFrame({ seqId: 1n, logId, service: SERVICE, method: DATA, headers, payload }));
      }
    }
    return expected.outcome;
  };

  const accept = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const id = ++last;
    const link = acceptUpgrade(request, socket, head, {
      message: (message) => {
        const connection = open.get(id);
        if (connection !== undefined) receive(connection, message);
      },
      closed: () => {
        for (const expected of open.get(id)?.waiting.values() ?? []) expected.giveUp();
        open.delete(id);
      },
    });
    open.set(id, { id, link, stalled: false, pings: 0, waiting: new Map() });
  };

  return {
    deliver,
    invite(host) {
      const ticket = randomUUID();
      tickets.add(ticket);
      const query = { fpid: '493', aid: '552564', device_id: String(Date.now()), access_key: newKey(), ticket };
      return `ws://${host}/ws/v2?${new URLSearchParams({ ...query, service_id: String(SERVICE) })}`;
    },
    upgrade(request, socket, head) {
      const ticket = new URL(request.url ?? '', 'ws://localhost').searchParams.get('ticket') ?? '';
      if (!tickets.delete(ticket)) refuseUpgrade(socket, 514, 'auth failed');
      else if (open.size >= MAX_CONNECTIONS) refuseUpgrade(socket, 1000040350, 'exceed conn limit');
      else accept(request, socket, head);
    },
    list: () => [...open.values()].map(({ id, pings }) => ({ id, pings })),
    disconnect(how) {
      for (const { id, link, waiting } of [...open.values()]) {
        open.delete(id);
        link[how]();
        for (const expected of waiting.values()) expected.giveUp();
      }
    },
    stall() {
      for (const connection of open.values()) connection.stalled = true;
    },
  };
}

function newKey(): string {
  return randomBytes(16).toString('hex');
}
