/** The platform waits 3 s for the answer to a press, and shows an error then. */
const PATIENCE_MS = 2500;
const LONGEST_NOTICE = 100;

/** What a press is answered with: a short notice, or nothing. */
export type PressAnswer =
  | { readonly toast: { readonly type: 'info'; readonly content: string } }
  | Readonly<Record<string, never>>;

/** Presses whose answer the platform is waiting for. */
export interface Presses {
  /** The answer to a press; nothing when there is none in time. */
  wait(press: string): Promise<PressAnswer>;
  /** Answers a press; too late, or in another process, it does nothing. */
  answer(press: string, text: string | null): void;
}

export function createPresses(patienceMs = PATIENCE_MS): Presses {
  const waiting = new Map<string, (answer: PressAnswer) => void>();
  return {
    wait(press) {
      return new Promise((resolve) => {
        const settle = (answer: PressAnswer) => {
          clearTimeout(timer);
          if (waiting.get(press) === settle) waiting.delete(press);
          resolve(answer);
        };
        const timer = setTimeout(() => settle({}), patienceMs);
        waiting.set(press, settle);
      });
    },
    answer(press, text) {
      waiting.get(press)?.(text === null ? {} : { toast: { type: 'info', content: text.slice(0, LONGEST_NOTICE) } });
    },
  };
}
