import type { Call, CallLog } from './calls.ts';
import { methodOf } from './methods/index.ts';
import { Params } from './params.ts';
import { failure, success } from './respond.ts';
import type { World } from './world.ts';

const NOT_AS_REPLY = /^(?:get.*|setwebhook|deletewebhook|close|logout)$/i;

/** Carries out the method that the answer of a webhook asks for; nobody learns the result. */
export async function runReply(world: World, calls: CallLog, values: Readonly<Record<string, unknown>>): Promise<void> {
  const { method: name, ...payload } = values;
  const found = typeof name === 'string' && !NOT_AS_REPLY.test(name) ? methodOf(name) : undefined;
  if (found === undefined) return;
  const [method, run] = found;
  const call: Call = { method, payload, files: [], at: world.clock.now() };
  const end = calls.begin(call);
  try {
    const closed = new AbortController().signal;
    call.response = success(await run({ world, params: new Params(payload), closed }));
  } catch (error) {
    call.response = failure(error);
  }
  end();
}
