import type { Params } from '../params.ts';
import type { World } from '../world.ts';

interface MethodCall {
  readonly world: World;
  readonly params: Params;
  /** Ends when the caller hangs up. */
  readonly closed: AbortSignal;
}

/** Gives the result of a call, or throws a Refusal. */
export type Method = (call: MethodCall) => unknown;

/** A result with the sentence that some methods put beside it. */
export class Described {
  readonly result: unknown;
  readonly description: string;

  constructor(result: unknown, description: string) {
    this.result = result;
    this.description = description;
  }
}
