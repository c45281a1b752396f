import type { Answer } from '../../src/ask/answer.ts';
import type { Action, Reply } from '../../src/say/reply.ts';

/** What a typed key does. */
interface Bound {
  readonly action: Action;
  /** The answer whose reply offered it. */
  readonly answer: Answer;
}

export type Keys = ReadonlyMap<string, Bound>;

/** The key of each action of a reply: the number of its row, `n` and `p` for pages, else what the action is called. */
export function keysOf({ blocks, actions, page }: Reply): { key: string; action: Action }[] {
  const rows = blocks.flatMap((block) => (block.is === 'row' && block.number !== null ? [block.number] : []));
  let opened = 0;
  return actions.map((action) => {
    if (action.kind === 'page') return { key: action.page > (page?.k ?? 0) ? 'n' : 'p', action };
    if (action.kind !== 'open') return { key: action.kind === 'narrow' ? action.document : action.kind, action };
    const key = String(rows[opened] ?? opened + 1);
    opened++;
    return { key, action };
  });
}

/** The keys a reply to a question offers, each by its label too. */
export function bind(answer: Answer, reply: Reply): Keys {
  const bound = keysOf(reply).flatMap(({ key, action }): [string, Bound][] => [
    [key, { action, answer }],
    [typed(action.label), { action, answer }],
  ]);
  return new Map(bound);
}

/**
 * The keys after one of them was used: rows stay open to the next number, since their list still stands on the screen;
 * the next page and the original are those of the reply just given.
 */
export function rebind(keys: Keys, used: Action, next: Keys): Keys {
  const kept = [...keys].filter(
    ([, { action }]) =>
      action.kind === 'open' || (action.kind === 'page' ? used.kind !== 'page' : used.kind === 'original'),
  );
  return new Map([...kept, ...next]);
}

/** A line as a key: input methods write full-width digits and letters. */
export function typed(line: string): string {
  return line.normalize('NFKC').trim().toLowerCase();
}
