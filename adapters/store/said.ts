import type { Expression, ExpressionBuilder, Kysely, SqlBool } from 'kysely';
import type { Answer } from '../../src/ask/answer.ts';
import type { ThreadContext } from '../../src/ask/follow-up.ts';
import type { Action } from '../../src/say/reply.ts';
import type { Tables } from './schema.ts';
import type { Asked, Said, Shown } from './store.ts';

/** What of a question no query looks for. */
type Question = Pick<Asked, 'text' | 'scope' | 'language' | 'context' | 'today'>;

/** A question as columns. */
export function askedColumns({ chat, thread, person, message, askedAt, ...asked }: Asked) {
  const { text, scope, language, context, today } = asked;
  const question: Question = { text, scope, language, context, today };
  return {
    ...{ chat, thread, person, message },
    asked_at: askedAt,
    month: new Date(askedAt).toISOString().slice(0, 7),
    platform: chat.replace(/:.*$/s, ''),
    question: JSON.stringify(question),
  };
}

/** What an answer shows as columns. */
export function shownColumns({ trail, kind, intent, context }: Shown) {
  return { trail: JSON.stringify(trail), kind, intent, context: JSON.stringify(context) };
}

type Condition = (answer: ExpressionBuilder<Tables, 'answers'>) => Expression<SqlBool>;

/** The newest answer a condition holds for. */
export async function saidBy(db: Kysely<Tables>, condition: Condition): Promise<Said | null> {
  const answers = db.selectFrom('answers').selectAll().where(condition);
  const row = await answers.orderBy('id', 'desc').limit(1).executeTakeFirst();
  if (!row) return null;
  const { id, chat, thread, person, message, asked_at: askedAt, kind, intent } = row;
  const shown = db.selectFrom('answer_messages').select('message').where('answer', '=', id);
  const messages = await shown.orderBy('position').execute();
  return {
    id,
    asked: { ...(JSON.parse(row.question) as Question), chat, thread, person, message, askedAt },
    messages: messages.map((delivered) => delivered.message),
    trail: JSON.parse(row.trail) as Action[],
    kind: kind as Answer['kind'],
    intent,
    context: JSON.parse(row.context) as ThreadContext,
  };
}
