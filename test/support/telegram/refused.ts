import { GrammyError } from 'grammy';

/** What the server refused a call with: its code and words, or `done`. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => 'done',
    (reason: unknown) => reason,
  );
  return error instanceof GrammyError ? `${error.error_code} ${error.description}` : String(error);
}
