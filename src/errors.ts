/** The input is wrong: the message says what, where and what to do. Commands exit with 1. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** The command was called wrongly. Commands exit with 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
