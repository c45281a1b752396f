import { chatMethods } from './chats.ts';
import { messageMethods } from './messages.ts';
import type { Method } from './method.ts';
import { pollMethods } from './poll.ts';
import { queryMethods } from './queries.ts';
import { receivingMethods } from './receiving.ts';
import { settingsMethods } from './settings.ts';

const METHODS = new Map<string, readonly [string, Method]>(
  [chatMethods, messageMethods, pollMethods, queryMethods, receivingMethods, settingsMethods]
    .flatMap((methods) => Object.entries(methods))
    .map((entry) => [entry[0].toLowerCase(), entry]),
);

/** The method and its usual name; names are not case-sensitive. */
export function methodOf(name: string): readonly [string, Method] | undefined {
  return METHODS.get(name.toLowerCase());
}
