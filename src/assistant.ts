import type { Answer } from './ask/answer.ts';
import { CONTEXT_MINUTES, contextOf, followUp, type ThreadContext } from './ask/follow-up.ts';
import { kinds } from './ask/kinds/index.ts';
import type { Library, Viewer } from './ask/library.ts';
import { parse } from './ask/parse.ts';
import { route } from './ask/route.ts';
import { present } from './say/present.ts';
import type { Reply } from './say/reply.ts';

/** A message as any chat platform delivers it. */
export interface IncomingMessage {
  readonly text: string;
  /** Documents the chat is limited to by /scope; null is all. */
  readonly scope: readonly string[] | null;
}

/** The moment of a message: the day its dates count from, and the clock for how long a context lives. */
export interface Moment {
  /** ISO date in the office's time zone. */
  readonly today: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface Replied {
  readonly answer: Answer;
  readonly reply: Reply;
  readonly context: ThreadContext;
}

export interface Assistant {
  reply(message: IncomingMessage, context: ThreadContext | null, viewer: Viewer, moment: Moment): Promise<Replied>;
  /** Another page of an answer. */
  page(answer: Answer, page: number): Reply;
}

/** The whole way from a message to a reply; pure apart from the library. */
export function createAssistant(library: Library): Assistant {
  return {
    async reply(message, context, viewer, { today, at }) {
      const view = await library.view(viewer);
      const live = context && at - context.at <= CONTEXT_MINUTES * 60_000 ? context : null;
      const query = followUp(parse(message.text, view, today), live);
      const found = await route(query, view, message.scope);
      const answer = withScope(found.kind === 'help' ? { ...found, examples: EXAMPLES } : found, message.scope);
      return { answer, reply: present(answer), context: contextOf(answer, at) };
    },
    page: present,
  };

  /** Says which documents the chat is limited to, when that decided. */
  function withScope(answer: Answer, scope: readonly string[] | null): Answer {
    if (!scope || answer.query.documents !== null || answer.kind !== 'answer') return answer;
    const documents = [...new Map(answer.items.map(({ document }) => [document.id, document])).values()];
    return documents.length === 0 ? answer : { ...answer, notes: [...answer.notes, { is: 'scope', documents }] };
  }
}

const EXAMPLES = kinds.flatMap(({ examples }) => examples.slice(0, 1)).slice(2, 8);
