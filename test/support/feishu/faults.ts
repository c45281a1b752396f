/** What goes wrong with a call. */
export type FaultEffect =
  /** Answered by the platform's envelope; status 400 unless told otherwise. */
  | {
      readonly code: number;
      readonly msg?: string;
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** Answered by something in between, such as a gateway's page. */
  | { readonly status: number; readonly body: string; readonly headers?: Readonly<Record<string, string>> }
  /** Taken up only after a while; the answer then is as usual. */
  | { readonly delayMs: number }
  /** The line breaks and nothing is done. */
  | 'drop before'
  /** All is done, but nobody hears of it. */
  | 'drop after';

export interface Fault {
  /** The name of a route such as `message.reply`, or what `METHOD /path` must match; every call without it. */
  readonly api?: string | RegExp;
  /** Only calls that act on this chat. */
  readonly chat?: string | { readonly chatId: string };
  /** Once unless told otherwise. */
  readonly times?: number;
  readonly with: FaultEffect;
}

interface Call {
  readonly api: string;
  readonly method: string;
  readonly path: string;
  readonly chatId: string | undefined;
}

export interface Faults {
  add(fault: Fault): void;
  /** The fault that a call meets; used up once. */
  take(call: Call): FaultEffect | undefined;
  clear(): void;
}

function hits({ api, chat }: Fault, call: Call): boolean {
  const chatId = typeof chat === 'object' ? chat.chatId : chat;
  if (chatId !== undefined && chatId !== call.chatId) return false;
  return api === undefined || (typeof api === 'string' ? api === call.api : api.test(`${call.method} ${call.path}`));
}

export function createFaults(): Faults {
  let planned: { readonly fault: Fault; left: number }[] = [];
  return {
    add: (fault) => planned.push({ fault, left: fault.times ?? 1 }),
    take(call) {
      const met = planned.find(({ fault, left }) => left > 0 && hits(fault, call));
      if (met === undefined) return undefined;
      met.left--;
      return met.fault.with;
    },
    clear() {
      planned = [];
    },
  };
}
