/** What the platform says instead of doing what was asked. */
export class Refusal extends Error {
  readonly code: number;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: number,
    msg: string,
    {
      status = 400,
      headers = {},
      details = {},
    }: {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly details?: Readonly<Record<string, unknown>>;
    } = {},
  ) {
    super(msg);
    this.code = code;
    this.status = status;
    this.headers = headers;
    this.details = details;
  }
}

/** A parameter whose meaning is wrong. */
export function badParameter(ext: string): Refusal {
  return new Refusal(230001, `Your request contains an invalid request parameter, ext=${ext}.`);
}

/** A parameter that is missing or of the wrong form: the gateway says so before the service sees it. */
export function badField(field: string, value: unknown, description: string): Refusal {
  const violation = { field, value: String(value ?? ''), description };
  return new Refusal(99992402, 'field validation failed', { details: { field_violations: [violation] } });
}

/** An id that is not of the right form, or is nobody's. */
export function noSuchId(kind: string, example: string): Refusal {
  const code = kind === 'open_id' ? 99992351 : 99992354;
  return new Refusal(
    code,
    `The request you send is not a valid {${kind}} or not exists, example value:${example}. Invalid ids: [].`,
  );
}

/** The bot is not where it wants to act. */
export function notInChat(): Refusal {
  return new Refusal(230002, 'Bot/User can NOT be out of the chat.');
}

/** The message was taken back. */
export function withdrawn(): Refusal {
  return new Refusal(230011, 'The message was withdrawn.');
}
