import type { Envelope } from './envelope.ts';

/** How a client answered an event. */
export interface Answered {
  /** The number of the connection, or the webhook. */
  readonly via: number | 'webhook';
  /** 200 is success; anything else brings the event again. */
  readonly code: number;
  /** What the handler returned, read from JSON; undefined for nothing. */
  readonly answer: unknown;
  /** Whether the answer could be read. */
  readonly readable: boolean;
  readonly latencyMs: number;
  /** Past the deadline: the platform no longer minds it. */
  readonly late: boolean;
}

export interface Attempt {
  readonly envelope: Envelope;
  /** Card callbacks may travel in frames of their own type. */
  readonly frameType: 'event' | 'card';
  /** The connection that failed last time. */
  readonly avoid: number | 'webhook' | undefined;
  readonly deadlineMs: number;
  /** Told of every answer, also of late ones. */
  readonly answered: (answer: Answered) => void;
}

/** What became of an attempt within its deadline. */
export interface Outcome {
  /** Undefined when there was nobody to send it to. */
  readonly via: number | 'webhook' | undefined;
  readonly answer: Answered | undefined;
}

export type Transport = (attempt: Attempt) => Promise<Outcome>;

/** Starts the stopwatch of one attempt: its answer, or nothing once the deadline has passed or the line broke. */
export function expectAnswer(via: number | 'webhook', { deadlineMs, answered }: Attempt) {
  const start = performance.now();
  let settle: (outcome: Outcome) => void = () => {};
  let late = false;
  const outcome = new Promise<Outcome>((resolve) => {
    settle = resolve;
  });
  const giveUp = () => {
    late = true;
    clearTimeout(timer);
    settle({ via, answer: undefined });
  };
  const timer = setTimeout(giveUp, deadlineMs);
  const answer = (code: number, text: string | undefined) => {
    const latencyMs = performance.now() - start;
    const full = { via, code, ...read(text), latencyMs, late };
    clearTimeout(timer);
    answered(full);
    settle({ via, answer: full });
  };
  return { outcome, answer, giveUp };
}

function read(text: string | undefined): { answer: unknown; readable: boolean } {
  if (text === undefined || text === '') return { answer: undefined, readable: true };
  try {
    return { answer: JSON.parse(text), readable: true };
  } catch {
    return { answer: text, readable: false };
  }
}
