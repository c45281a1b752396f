import { adviceFor } from './advice.ts';

/** What the platform said instead of doing what it was asked. */
interface Refusal {
  /** The call: `message.reply`. */
  readonly api: string;
  readonly code: number;
  /** As the platform words it. It may quote the message, so it is looked into but never repeated. */
  readonly said: string;
  /** Seconds it asks to wait; null when it does not say. */
  readonly seconds: number | null;
}

/** The platform refused a call. The message says what to do, without what people wrote. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly api: string;
  readonly code: number;
  readonly seconds: number | null;

  constructor({ api, code, said, seconds }: Refusal) {
    super(`Feishu refused ${api} (${[code, ...detailsIn(said)].join(', ')}): ${adviceFor(code)}`);
    this.api = api;
    this.code = code;
    this.seconds = seconds;
  }
}

/** The platform did not answer, or not as it should. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** The code of a card's own fault, and the names of lacking permissions. */
function detailsIn(said: string): string[] {
  const inner = /ErrCode: (\d+)/.exec(said)?.[1];
  const scopes = /\[([\w:., ]+)\]/.exec(said)?.[1];
  return [...(inner ? [inner] : []), ...(scopes?.includes(':') ? [`one of ${scopes}`] : [])];
}

/** What the SDK hangs on an error of a call. */
interface HttpError {
  readonly isAxiosError?: boolean;
  readonly code?: string;
  readonly response?: {
    readonly status: number;
    readonly data: unknown;
    readonly headers?: Readonly<Record<string, unknown>>;
  };
}

/** What a failed call was; nothing of the SDK's error is kept, since it holds what was sent, and the secret. */
export function failureOf(api: string, error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { isAxiosError, response, code } = error as Error & HttpError;
  if (response) return refusalIn(api, response);
  if (isAxiosError) return new Unreachable(`Feishu cannot be reached for ${api} (${code ?? 'no answer'})`);
  const token = /^failed to get \w+, code: (\d+), msg: ([\s\S]*)$/.exec(error.message);
  if (!token) return error;
  return new Refused({ api: 'token', code: Number(token[1]), said: token[2] as string, seconds: null });
}

function refusalIn(api: string, { status, data, headers }: NonNullable<HttpError['response']>): Error {
  const { code, msg } = (typeof data === 'object' && data !== null ? data : {}) as { code?: unknown; msg?: unknown };
  if (status >= 500 || typeof code !== 'number') return new Unreachable(`Feishu answered ${api} with ${status}`);
  const reset = Number(headers?.['x-ogw-ratelimit-reset'] ?? Number.NaN);
  return new Refused({ api, code, said: String(msg), seconds: Number.isFinite(reset) ? reset : null });
}
