import type { DeleteQueryBuilder, DeleteResult, Kysely } from 'kysely';
import type { Tables } from './schema.ts';
import type { Count, Store } from './store.ts';

type DeleteAnswers = DeleteQueryBuilder<Tables, 'answers', DeleteResult>;

/** What goes with its person; nothing of it is counted. */
const OWNED = ['complaints', 'calendars', 'runs', 'answered', 'memories'] as const;

const KEY = ['month', 'platform', 'kind', 'intent'] as const;

/** `Store.sweep` in a database. */
export async function sweep(db: Kysely<Tables>, before: Parameters<Store['sweep']>[0]): Promise<void> {
  const { doneBefore, askedBefore, now } = before;
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('arrivals').where('done_at', '<', doneBefore).execute();
    await trx.deleteFrom('limits').where('expire', '<=', now).execute();
    await trx.deleteFrom('runs').where('changed_at', '<', askedBefore).execute();
    await trx.deleteFrom('answered').where('at', '<', askedBefore).execute();
    await trx.deleteFrom('memories').where('last_answered', '<', askedBefore).execute();
    await countOut(trx, (answers) => answers.where('asked_at', '<', askedBefore));
  });
}

/** `Store.forget` in a database. An arrival loses its person when it is done; one in work may be the wish itself. */
export async function forget(db: Kysely<Tables>, person: string): Promise<number> {
  return db.transaction().execute(async (trx) => {
    for (const table of OWNED) await trx.deleteFrom(table).where('person', '=', person).execute();
    // A private chat goes by its person's name; limits are kept under it, too.
    await trx.deleteFrom('chats').where('chat', '=', person).execute();
    await trx.deleteFrom('limits').where('key', 'like', `%${person}`).execute();
    return countOut(trx, (answers) => answers.where('person', '=', person));
  });
}

/** `Store.counts` in a database: deleted questions and those still kept, so that deleting changes no figure. */
export async function counts(db: Kysely<Tables>): Promise<Count[]> {
  // One statement sees one moment: what is being deleted is counted once.
  const rows = await db
    .selectFrom('tallies')
    .select([...KEY, 'count'])
    .unionAll((row) =>
      row
        .selectFrom('answers')
        .select(KEY)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .groupBy(KEY),
    )
    .execute();
  return summed(rows);
}

/** Deletes questions and goes on counting them; returns how many. */
async function countOut(trx: Kysely<Tables>, which: (answers: DeleteAnswers) => DeleteAnswers): Promise<number> {
  // Counted from what this very statement deletes: two that sweep at once never count a question twice.
  const gone = await which(trx.deleteFrom('answers')).returning(KEY).execute();
  for (const row of summed(gone.map((key) => ({ ...key, count: 1 })))) {
    await trx
      .insertInto('tallies')
      .values(row)
      .onConflict((known) =>
        known.columns(KEY).doUpdateSet((tally) => ({ count: tally('tallies.count', '+', row.count) })),
      )
      .execute();
  }
  return gone.length;
}

/** One row a month, platform, kind and intent, in this order. */
function summed(rows: readonly Count[]): Count[] {
  const sums = new Map<string, Count>();
  for (const row of rows) {
    const key = JSON.stringify(KEY.map((name) => row[name]));
    sums.set(key, { ...row, count: row.count + (sums.get(key)?.count ?? 0) });
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
