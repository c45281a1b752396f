import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Api, Call } from './api/api.ts';
import { allow } from './api/token.ts';
import type { FaultEffect, Faults } from './faults.ts';
import { newId } from './ids.ts';
import { type Limits, tooManyCalls } from './limits.ts';
import type { Platform } from './platform.ts';
import { Refusal } from './refusal.ts';

const API_CALLS_PER_SECOND = 50;

/** A call of the bot and how it ended. */
export interface CallRecord extends Call {
  readonly api: string;
  readonly chatId: string | undefined;
  readonly at: number;
  status: number | undefined;
  code: number | undefined;
}

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
  readonly code?: number;
}

function jsonReply(status: number, value: Readonly<Record<string, unknown>>, headers = {}): Reply {
  const type = { 'Content-Type': 'application/json; charset=utf-8' };
  return { status, headers: { ...type, ...headers }, body: JSON.stringify(value), code: Number(value['code']) };
}

function refusalReply({ code, message, status, headers, details }: Refusal): Reply {
  return jsonReply(status, { code, msg: message, error: { log_id: newId('log'), ...details } }, headers);
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function parse(bytes: Buffer, type: string): unknown {
  if (!type.includes('json') || bytes.length === 0) return undefined;
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return undefined;
  }
}

async function read(request: IncomingMessage): Promise<Call> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const bytes = await bytesOf(request);
  const { method = 'GET', headers } = request;
  const body = parse(bytes, headers['content-type'] ?? '');
  return { method, path: url.pathname, query: Object.fromEntries(url.searchParams), headers, body, bytes, params: {} };
}

function faultReply(effect: Exclude<FaultEffect, string | { delayMs: number }>): Reply {
  if ('body' in effect) return { headers: { 'Content-Type': 'text/html' }, ...effect };
  const { code, msg = 'fault', status = 400, headers = {} } = effect;
  return jsonReply(status, { code, msg, data: {} }, headers);
}

interface Parts {
  readonly platform: Platform;
  readonly routes: readonly Api[];
  readonly faults: Faults;
  readonly limits: Limits;
  readonly calls: CallRecord[];
}

/** The HTTP side of the platform. */
export function createHttp({ platform, routes, faults, limits, calls }: Parts): Server {
  const answer = async (route: Api, call: Call): Promise<Reply> => {
    try {
      if (!route.open) allow(platform, call.headers.authorization, route.scopes ?? []);
      limits.take(`api ${route.name}`, API_CALLS_PER_SECOND, tooManyCalls);
      const result = await route.answer(call);
      if (!('bytes' in result)) return jsonReply(200, result);
      const { bytes, type } = result as { bytes: Buffer; type: string };
      return { status: 200, headers: { 'Content-Type': type }, body: bytes };
    } catch (error) {
      if (error instanceof Refusal) return refusalReply(error);
      throw error;
    }
  };

  /** Undefined when the line breaks instead. */
  const meet = async (route: Api, call: Call, effect: FaultEffect | undefined): Promise<Reply | undefined> => {
    if (effect === 'drop before') return undefined;
    if (effect === undefined) return answer(route, call);
    if (effect === 'drop after') {
      await answer(route, call);
      return undefined;
    }
    if (!('delayMs' in effect)) return faultReply(effect);
    await pause(effect.delayMs, undefined, { ref: false });
    return answer(route, call);
  };

  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const read_ = await read(request);
    const route = routes.find((own) => own.method === read_.method && own.pattern.test(read_.path));
    const call = { ...read_, params: route?.pattern.exec(read_.path)?.groups ?? {} };
    const [api, chatId] = [route?.name ?? 'unknown', route?.chatOf?.(call)];
    const record: CallRecord = { ...call, api, chatId, at: Date.now(), status: undefined, code: undefined };
    calls.push(record);
    const effect = faults.take(record);
    const missing: Reply = { status: 404, headers: { 'Content-Type': 'text/plain' }, body: '404 page not found' };
    const reply = route === undefined ? missing : await meet(route, call, effect);
    if (reply === undefined) {
      request.socket.destroy();
      return;
    }
    record.status = reply.status;
    record.code = reply.code;
    response.writeHead(reply.status, { 'X-Tt-Logid': newId('log'), ...reply.headers }).end(reply.body);
  };

  return createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      response.writeHead(500, { 'Content-Type': 'text/plain' }).end(String(error));
    });
  });
}
