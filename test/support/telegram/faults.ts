export type Fault =
  | { readonly code: number; readonly description?: string; readonly retryAfter?: number }
  /** An HTML page with this status, as a proxy sends it. */
  | { readonly html: number }
  /** The call is answered as always, later. */
  | { readonly delayMs: number }
  /** The connection is closed; the call was not carried out. */
  | 'drop before'
  /** The call is carried out, then the connection is closed without an answer. */
  | 'drop after';

export interface FaultRule {
  readonly method?: string | readonly string[];
  readonly chat?: number | { readonly id: number };
  /** Once, if not said. */
  readonly times?: number;
  readonly with: Fault;
}

/** A fault that waits for its calls, or for the rest of them. */
export interface PlannedFault {
  readonly left: number;
  cancel(): void;
}

/** The faults that are still to happen, in the order in which they were asked for. */
export class FaultPlan {
  #rules: { rule: FaultRule; left: number }[] = [];

  add(rule: FaultRule): PlannedFault {
    const entry = { rule, left: rule.times ?? 1 };
    this.#rules.push(entry);
    return {
      get left() {
        return entry.left;
      },
      cancel() {
        entry.left = 0;
      },
    };
  }

  take(method: string, chatId: number | undefined): Fault | undefined {
    this.#rules = this.#rules.filter(({ left }) => left > 0);
    const entry = this.#rules.find(({ rule }) => matches(rule, method, chatId));
    if (entry === undefined) return undefined;
    entry.left -= 1;
    return entry.rule.with;
  }
}

function matches({ method, chat }: FaultRule, called: string, chatId: number | undefined): boolean {
  const methods = method === undefined ? undefined : [method].flat();
  const id = typeof chat === 'object' ? chat.id : chat;
  const named = methods?.some((name) => name.toLowerCase() === called.toLowerCase()) ?? called !== 'getUpdates';
  return named && (id === undefined || id === chatId);
}
