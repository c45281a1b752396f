import type { Answer } from './ask/answer.ts';
import { commandOf, nameOf, questionOf } from './ask/command.ts';
import { CONTEXT_MINUTES, contextOf, followUp, listAgain, type ThreadContext } from './ask/follow-up.ts';
import type { Library, View, Viewer } from './ask/library.ts';
import { openRow } from './ask/open.ts';
import { overview } from './ask/overview.ts';
import { parse } from './ask/parse.ts';
import type { Query } from './ask/query.ts';
import { isList, route } from './ask/route.ts';
import { type CalendarOffer, calendarOffer } from './say/calendar.ts';
import { type Card, cardsOf } from './say/cards.ts';
import { examplesFor } from './say/examples.ts';
import { presentOriginal, presentWhole } from './say/expand.ts';
import { type Export, exportOf } from './say/export.ts';
import { present } from './say/present.ts';
import type { Action, Passage, Reply } from './say/reply.ts';
import { changeScope, type ScopeChange } from './say/scope.ts';
import type { Language } from './types.ts';

/** A message as any chat platform delivers it. */
interface IncomingMessage {
  readonly text: string;
  /** Documents the chat is limited to by /scope; null is all. */
  readonly scope: readonly string[] | null;
  /** The language of the chat, for messages that are in none: a bare /help. */
  readonly language?: Language;
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
  /** Does what a button under the reply to `answer` says. */
  act(action: Action, answer: Answer, viewer: Viewer, moment: Moment): Promise<Replied>;
  /** Carries out /scope with what stands behind it. */
  scope(argument: string, current: readonly string[] | null, language: Language, viewer: Viewer): Promise<ScopeChange>;
  /** The list an answer shows, as a file; null for one that lists no deadlines. */
  export(answer: Answer, viewer: Viewer, linkTo: (passage: Passage) => string | null): Promise<Export | null>;
  /** What /calendar with something behind it would show; null where no document or unit is called that. */
  calendar(
    argument: string,
    current: readonly string[] | null,
    language: Language,
    viewer: Viewer,
  ): Promise<CalendarOffer | null>;
  /** The answer as results to choose from, at most `most`. */
  cards(message: IncomingMessage, viewer: Viewer, moment: Moment, most: number): Promise<Card[]>;
}

/** Example questions that help and a greeting show. */
const EXAMPLES: Readonly<Record<string, number>> = { help: 6, start: 3 };

/** The whole way from a message to a reply; pure apart from the library. */
export function createAssistant(library: Library): Assistant {
  async function reply(
    message: IncomingMessage,
    context: ThreadContext | null,
    viewer: Viewer,
    { today, at }: Moment,
  ): Promise<Replied> {
    const view = await library.view(viewer);
    const live = context && at - context.at <= CONTEXT_MINUTES * 60_000 ? inView(context, view) : null;
    const scope = scopeIn(message.scope, view);
    const answer = await answerTo({ ...message, scope }, live, view, today);
    // Help says nothing a question could refer to: what was talked about before stays.
    const next = (answer.kind === 'help' && live) || contextOf(answer, at);
    return { answer, reply: present(answer), context: next };
  }

  return {
    reply,
    async act(action, answer, viewer, { today, at }) {
      const acted = await actedOn(action, answer, await library.view(viewer), today);
      return { answer: acted, reply: replyTo(action, acted), context: contextOf(acted, at) };
    },
    async scope(argument, current, language, viewer) {
      const view = await library.view(viewer);
      return changeScope(argument, scopeIn(current, view), view.documents, language);
    },
    async export(answer, viewer, linkTo) {
      return exportOf(answer, await library.view(viewer), linkTo);
    },
    async calendar(argument, current, language, viewer) {
      const view = await library.view(viewer);
      return calendarOffer(argument, scopeIn(current, view), view, language);
    },
    async cards(message, viewer, moment, most) {
      const { answer } = await reply(message, null, viewer, moment);
      return cardsOf(answer, most);
    },
  };
}

/** The answer to a message: a question, a command that is short for one, or one about the documents. */
async function answerTo(
  { text, scope, language }: IncomingMessage,
  context: ThreadContext | null,
  view: View,
  today: string,
): Promise<Answer> {
  const command = commandOf(text);
  const question = (command && questionOf(command, language ?? 'zh-Hans')) ?? text;
  const read = parse(question, view, today);
  const name = command ? nameOf(command) : '';
  const most = EXAMPLES[name];
  // A command alone is in no language, nor is a document's id, nor what a link adds to /start.
  const mute = command && (most !== undefined || !/\p{L}/u.test(command.rest) || view.document(command.rest));
  const query = mute && language ? { ...read, language } : read;
  if (name === 'doc') return overview(command?.rest ?? '', query, view, scope);
  const found = await route(
    most === undefined ? completed(query, context, view, today, scope) : asHelp(query),
    view,
    scope,
  );
  if (found.kind !== 'help') return withScope(found, scope);
  return { ...found, examples: await answered(query.language, most ?? (EXAMPLES['help'] as number), view, today) };
}

/** A chat may be limited to documents that were taken away, or that it may not see any more: then it is no limit. */
function scopeIn(scope: readonly string[] | null, view: View): readonly string[] | null {
  const seen = scope?.filter((id) => view.document(id)) ?? [];
  return seen.length > 0 ? seen : null;
}

/** What was talked about, without documents that are gone. */
function inView(context: ThreadContext, view: View): ThreadContext {
  return {
    ...context,
    documents: context.documents.filter((id) => view.document(id)),
    clauses: context.clauses.filter(({ document }) => view.document(document)),
  };
}

const asHelp = (query: Query): Query => ({ ...query, asks: ['help'] });

/** Says which documents the chat is limited to, when that decided. */
function withScope(answer: Answer, scope: readonly string[] | null): Answer {
  if (!scope || answer.query.documents !== null || answer.kind !== 'answer') return answer;
  const documents = [...new Map(answer.items.map(({ document }) => [document.id, document])).values()];
  return documents.length === 0 ? answer : { ...answer, notes: [...answer.notes, { is: 'scope', documents }] };
}

/** A follow-up as the whole question it stands for; the language stays the asker's. */
function completed(
  read: Query,
  context: ThreadContext | null,
  view: View,
  today: string,
  scope: readonly string[] | null,
): Query {
  const list = listAgain(read, context);
  if (list === null) return isList(read, view, scope) ? read : followUp(read, context);
  // The documents talked about are named again, so that days without a year take theirs.
  const same = read.documents === null ? (context?.documents ?? []) : [];
  const names = same.flatMap((id) => view.document(id)?.shortName ?? []);
  return { ...parse([...names, list].join(' '), view, today), language: read.language };
}

/** The first `most` examples that the documents in view answer: none is shown that would come to nothing. */
async function answered(language: Language, most: number, view: View, today: string): Promise<string[]> {
  const shown: string[] = [];
  for (const example of examplesFor(language, view.documents)) {
    if (shown.length === most) break;
    const { kind } = await route(parse(example, view, today), view, null);
    if (kind !== 'not_found') shown.push(example);
  }
  return shown;
}

/** What an answer becomes when a button under it is pressed; the documents it asks for are checked against the view. */
async function actedOn(action: Action, answer: Answer, view: View, today: string): Promise<Answer> {
  switch (action.kind) {
    case 'open':
      return openRow(answer, action, view, today);
    case 'narrow':
      return route({ ...answer.query, documents: [action.document] }, view, null);
    default:
      return answer;
  }
}

function replyTo(action: Action, answer: Answer): Reply {
  if (action.kind === 'page') return present(answer, action.page);
  if (!('items' in answer)) return present(answer);
  if (action.kind === 'original') return presentOriginal(answer);
  return action.kind === 'open' && action.clause !== null ? presentWhole(answer) : present(answer);
}
