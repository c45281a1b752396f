import type { Kysely } from 'kysely';
import type { Action } from '../../src/say/reply.ts';
import { askedColumns, saidBy, shownColumns } from './said.ts';
import type { Tables } from './schema.ts';
import type { Answers, Pressed, Trouble } from './store.ts';

/** Ids of actions are numbers in base 36, within what a number holds exactly. */
const ACTION_ID = /^[1-9a-z][0-9a-z]{0,9}$/;

/** Answers, with what hangs on them, in a database. */
export function answersIn(db: Kysely<Tables>): Answers {
  return {
    async keep(asked, shown) {
      const columns = { ...askedColumns(asked), ...shownColumns(shown) };
      const { id } = await db.insertInto('answers').values(columns).returning('id').executeTakeFirstOrThrow();
      return id;
    },
    sent: (id, messages) => db.transaction().execute((trx) => sent(trx, id, messages)),
    async update(id, shown) {
      await db.updateTable('answers').set(shownColumns(shown)).where('id', '=', id).execute();
    },
    async offer(id, actions) {
      if (actions.length === 0) return [];
      const values = actions.map((action) => ({ answer: id, action: JSON.stringify(action) }));
      const rows = await db.insertInto('actions').values(values).returning('id').execute();
      // They are given in order; rows may come back in any.
      return rows
        .map((row) => row.id)
        .sort((a, b) => a - b)
        .map((number) => number.toString(36));
    },
    pressed: (action) => pressed(db, action),
    shownIn: (chat, message) =>
      saidBy(db, (answer) => {
        const showing = answer.selectFrom('answer_messages').select('answer').where('message', '=', message);
        return answer.and([answer('chat', '=', chat), answer('id', 'in', showing)]);
      }),
    to: (chat, message) => saidBy(db, (answer) => answer.and({ chat, message })),
    lastFor: (chat, thread, person) =>
      saidBy(db, (answer) =>
        answer.and([answer.and({ chat, person }), answer('thread', thread === null ? 'is' : '=', thread)]),
      ),
    async complain(id, person, reason, at) {
      const said = { reason: JSON.stringify(reason), at };
      await db
        .insertInto('complaints')
        .columns(['answer', 'person', 'reason', 'at'])
        // Nothing when the answer is forgotten already.
        .expression((row) =>
          row
            .selectFrom('answers')
            .select(({ val, cast }) => [
              'id',
              cast<string>(val(person), 'text').as('person'),
              cast<string>(val(said.reason), 'text').as('reason'),
              cast<number>(val(at), 'bigint').as('at'),
            ])
            .where('id', '=', id),
        )
        .onConflict((known) => known.columns(['answer', 'person']).doUpdateSet(said))
        .execute();
    },
    trouble: (from) => trouble(db, from),
  };
}

async function sent(trx: Kysely<Tables>, id: number, messages: readonly string[]): Promise<void> {
  await trx.deleteFrom('answer_messages').where('answer', '=', id).execute();
  // The question may have been forgotten while its answer was on the way.
  const answer = await trx.selectFrom('answers').select('id').where('id', '=', id).executeTakeFirst();
  if (!answer || messages.length === 0) return;
  const rows = messages.map((message, position) => ({ answer: id, position, message }));
  await trx.insertInto('answer_messages').values(rows).execute();
}

async function pressed(db: Kysely<Tables>, action: string): Promise<Pressed | null> {
  if (!ACTION_ID.test(action)) return null;
  const row = await db
    .selectFrom('actions')
    .select(['answer', 'action'])
    .where('id', '=', Number.parseInt(action, 36))
    .executeTakeFirst();
  const said = row && (await saidBy(db, (answer) => answer('id', '=', row.answer)));
  return said ? { said, action: JSON.parse(row.action) as Action } : null;
}

async function trouble(db: Kysely<Tables>, from: number): Promise<Trouble[]> {
  const rows = await db
    .selectFrom('answers')
    .leftJoin('complaints', 'complaints.answer', 'answers.id')
    .select(['question', 'asked_at', 'reason'])
    .where('asked_at', '>=', from)
    .where(({ or, eb }) => or([eb('kind', '=', 'not_found'), eb('reason', 'is not', null)]))
    .orderBy('asked_at', 'desc')
    .orderBy('answers.id', 'desc')
    .orderBy('complaints.at', 'desc')
    .execute();
  return rows.map(({ question, asked_at: askedAt, reason }) => ({
    text: (JSON.parse(question) as { text: string }).text,
    askedAt,
    complaint: reason === null ? null : (JSON.parse(reason) as string),
  }));
}
