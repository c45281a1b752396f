/** A chat command: a name behind a slash, in a group perhaps with the bot's own name behind it. */
export interface Command {
  readonly name: string;
  /** What stands behind the name. */
  readonly rest: string;
}

/** The command a message is, or null for a question. */
export function commandOf(text: string): Command | null {
  const [, name, rest = ''] = /^\s*\/([\p{L}_]+)(?:@\S+)?(?:\s+(.*))?$/su.exec(text) ?? [];
  return name === undefined ? null : { name: name.toLowerCase(), rest: rest.trim() };
}
