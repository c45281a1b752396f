import type { IncomingHttpHeaders } from 'node:http';
import { isObject } from '../cards/walk.ts';
import { badField } from '../refusal.ts';

/** A request that was read. */
export interface Call {
  readonly method: string;
  readonly path: string;
  /** What stands in the path. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
  /** Parsed JSON; undefined for anything else. */
  readonly body: unknown;
  readonly bytes: Buffer;
}

export type Result = Readonly<Record<string, unknown>> | { readonly bytes: Buffer; readonly type: string };

/** One thing the platform can be asked for. */
export interface Api {
  readonly name: string;
  readonly method: string;
  readonly pattern: RegExp;
  /** Asked for without a token. */
  readonly open?: boolean;
  /** Any one of them is needed. */
  readonly scopes?: readonly string[];
  chatOf?(call: Call): string | undefined;
  answer(call: Call): Result | Promise<Result>;
}

/** Turns `/a/:id` into a pattern with a group. */
export function path(template: string): RegExp {
  return new RegExp(`^${template.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`);
}

/** The platform's envelope. */
export function ok(data: unknown): Result {
  return { code: 0, msg: 'success', data };
}

/** A string of the body. */
export function field(call: Call, name: string): string | undefined {
  const value = isObject(call.body) ? call.body[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** A string that the body must have. */
export function required(call: Call, name: string): string {
  const value = field(call, name);
  if (value === undefined || value === '') throw badField(name, value, `${name} is required`);
  return value;
}
