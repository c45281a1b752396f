import type { Answer } from '../answer.ts';
import type { View } from '../library.ts';
import type { Ask, Query } from '../query.ts';

/** Everything a kind may look at. */
export interface Asked {
  readonly query: Query;
  readonly view: View;
  /** The documents in question: those named, else the thread's, else the chat's, else all the viewer sees. */
  readonly scope: readonly string[];
}

/** One kind of question. */
export interface Kind {
  readonly name: Ask;
  /** Questions of this kind about the seeds; run as tests, shown in help, printed in the README. */
  readonly examples: readonly string[];
  /** Whether the kind answers this question; the first of the ordered list that does is taken. */
  matches(asked: Asked): boolean;
  find(asked: Asked): Promise<Answer>;
}
