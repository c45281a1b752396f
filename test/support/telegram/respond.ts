import type { ServerResponse } from 'node:http';
import type { ApiResponse } from 'grammy/types';
import type { Fault } from './faults.ts';
import { Described } from './methods/method.ts';
import { Refusal, tooMany } from './refusal.ts';

const DESCRIPTIONS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden: bot was blocked by the user',
  404: 'Not Found',
  409: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
};

export function success(result: unknown): ApiResponse<unknown> {
  if (!(result instanceof Described)) return { ok: true, result };
  return { ok: true, result: result.result, description: result.description } as ApiResponse<unknown>;
}

/** What the caller is told of an error; anything but a refusal is a fault of this server. */
export function failure(error: unknown): ApiResponse<unknown> {
  if (!(error instanceof Refusal)) return { ok: false, error_code: 500, description: `Internal: ${error}` };
  const parameters = error.parameters === undefined ? {} : { parameters: error.parameters };
  return { ok: false, error_code: error.code, description: error.message, ...parameters };
}

export function send(response: ServerResponse, body: ApiResponse<unknown>): void {
  if (response.destroyed) return;
  response.writeHead(body.ok ? 200 : body.error_code, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

export function sendHtml(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/html' });
  response.end(`<html><head><title>${status}</title></head><body><center>nginx</center></body></html>`);
}

/** The refusal that a fault stands for. */
export function refusalOf({ code, description, retryAfter }: Extract<Fault, { code: number }>): Refusal {
  if (code === 429 && description === undefined) return tooMany(retryAfter ?? 1);
  const parameters = retryAfter === undefined ? undefined : { retry_after: retryAfter };
  return new Refusal(code, description ?? DESCRIPTIONS[code] ?? `Error ${code}`, parameters);
}
