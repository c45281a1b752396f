import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { readParams } from './body.ts';
import type { Call, CallLog } from './calls.ts';
import type { FaultPlan } from './faults.ts';
import { methodOf } from './methods/index.ts';
import type { Method } from './methods/method.ts';
import type { Params } from './params.ts';
import { Refusal } from './refusal.ts';
import { failure, refusalOf, send, sendHtml, success } from './respond.ts';
import type { World } from './world.ts';

interface HandlerParts {
  readonly world: World;
  readonly token: string;
  readonly faults: FaultPlan;
  readonly calls: CallLog;
}

/** A call of a method, with what is to happen to it. */
interface Asked {
  readonly method: Method;
  readonly params: Params;
  readonly call: Call;
}

const PATH = /^\/bot(?<token>[^/]+)\/(?:test\/)?(?<name>\w+)$/;

/** Answers HTTP requests as the Bot API server does. */
export function createHandler(parts: HandlerParts): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    handle(parts, request, response).catch((error: unknown) => send(response, failure(error)));
  };
}

async function handle(parts: HandlerParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const { token, name } = PATH.exec(decodeURIComponent(url.pathname))?.groups ?? {};
  const params = await readParams(request, url.searchParams);
  if (token === undefined || name === undefined) throw new Refusal(404, 'Not Found');
  if (token !== parts.token) throw new Refusal(401, 'Unauthorized');
  const [method, run] = methodOf(name) ?? [name, unknownMethod];
  const payload = structuredClone(params.values);
  const call: Call = { method, payload, files: [...params.files.values()], at: parts.world.clock.now() };
  const end = parts.calls.begin(call);
  try {
    await answer(parts, { method: run, params, call }, response);
  } finally {
    end();
  }
}

const unknownMethod: Method = () => {
  throw new Refusal(404, 'Not Found');
};

async function answer(parts: HandlerParts, asked: Asked, response: ServerResponse): Promise<void> {
  const { call, params } = asked;
  const fault = parts.faults.take(call.method, params.integer('chat_id'));
  if (fault === 'drop before') {
    call.dropped = true;
    response.destroy();
  } else if (typeof fault === 'object' && 'code' in fault) {
    call.response = failure(refusalOf(fault));
    send(response, call.response);
  } else if (typeof fault === 'object' && 'html' in fault) {
    sendHtml(response, fault.html);
  } else {
    if (typeof fault === 'object') await sleep(fault.delayMs);
    call.response = await run(parts.world, asked, response);
    call.dropped = fault === 'drop after';
    if (call.dropped) response.destroy();
    else send(response, call.response);
  }
}

async function run(world: World, { method, params }: Asked, response: ServerResponse) {
  const closed = new AbortController();
  response.once('close', () => closed.abort());
  try {
    return success(await method({ world, params, closed: closed.signal }));
  } catch (error) {
    return failure(error);
  }
}
