import type { ExpressionBuilder, Kysely } from 'kysely';
import { type Dialect, inTurnPerChat, unlocked } from './dialect.ts';
import type { Tables } from './schema.ts';
import type { Arrival, Claim, Inbox } from './store.ts';

/** Arrivals written by one statement; databases bound the number of parameters. */
const BATCH = 500;

/** The inbox in a database. */
export function inboxIn(db: Kysely<Tables>, dialect: Dialect): Inbox {
  const undone = (key: string) => db.updateTable('arrivals').where('key', '=', key).where('done_at', 'is', null);

  async function claim(now: number, leaseUntil: number): Promise<Claim | null> {
    // The conditions stand outside again: two may have found the same row before one of them took it.
    const row = await db
      .updateTable('arrivals')
      .set((arrival) => ({ claimed: 1, ready_at: leaseUntil, attempts: arrival('attempts', '+', 1) }))
      .where('seq', '=', (outer) => next(outer, now, dialect))
      .where('done_at', 'is', null)
      .where('ready_at', '<=', now)
      .returning(['key', 'chat', 'person', 'payload', 'received_at', 'attempts', 'delivered'])
      .executeTakeFirst();
    if (!row) return null;
    const { payload, received_at: receivedAt, ...rest } = row;
    return { ...rest, payload: JSON.parse(payload ?? 'null'), receivedAt };
  }

  return {
    claim,
    receive: (arrivals) => receive(db, arrivals, dialect),
    async renew(keys, leaseUntil) {
      if (keys.length === 0) return;
      const claimed = db.updateTable('arrivals').where('key', 'in', keys).where('claimed', '=', 1);
      await claimed.set({ ready_at: leaseUntil }).execute();
    },
    async delivered(key, count) {
      // Never back: what is delivered stays so, even if a worker whose lease ended says less.
      await undone(key).where('delivered', '<', count).set({ delivered: count }).execute();
    },
    async putOff(key, notBefore) {
      await undone(key).set({ claimed: 0, ready_at: notBefore }).execute();
    },
    async done(key, now) {
      await undone(key).set({ done_at: now, claimed: 0, chat: '', person: null, payload: null }).execute();
    },
    async waiting(now) {
      const { count, nextAt } = await db
        .selectFrom('arrivals')
        .where('done_at', 'is', null)
        .select(({ fn }) => [
          fn.countAll<number>().as('count'),
          fn.min('ready_at').filterWhere('ready_at', '>', now).as('nextAt'),
        ])
        .executeTakeFirstOrThrow();
      return { count, nextAt };
    },
  };
}

async function receive(db: Kysely<Tables>, arrivals: readonly Arrival[], dialect: Dialect): Promise<number> {
  if (arrivals.length === 0) return 0;
  const rows = arrivals.map(({ receivedAt, payload, ...rest }) => ({
    ...{ key: rest.key, chat: rest.chat, person: rest.person },
    payload: JSON.stringify(payload ?? null),
    received_at: receivedAt,
  }));
  return db.transaction().execute(async (trx) => {
    const chats = rows.map(({ chat }) => chat);
    await inTurnPerChat(trx, chats, dialect);
    let count = 0;
    for (let from = 0; from < rows.length; from += BATCH) {
      const batch = trx.insertInto('arrivals').values(rows.slice(from, from + BATCH));
      const { numInsertedOrUpdatedRows } = await batch
        .onConflict((known) => known.column('key').doNothing())
        .executeTakeFirstOrThrow();
      count += Number(numInsertedOrUpdatedRows ?? 0);
    }
    return count;
  });
}

/** The oldest arrival that is the first of its chat, in a chat nobody works in. */
function next(outer: ExpressionBuilder<Tables, 'arrivals'>, now: number, dialect: Dialect) {
  const heads = outer
    .selectFrom('arrivals as head')
    .select('head.seq')
    .where('head.done_at', 'is', null)
    .where('head.ready_at', '<=', now)
    .where(({ not, exists, selectFrom }) => {
      const others = selectFrom('arrivals as other')
        .select('other.seq')
        .whereRef('other.chat', '=', 'head.chat')
        .where('other.done_at', 'is', null);
      const earlier = others.whereRef('other.seq', '<', 'head.seq');
      // A later one may be in work when chats were joined. The 1 is literal, or its partial index would not be used.
      const inWork = others.where((row) => row('other.claimed', '=', row.lit(1))).where('other.ready_at', '>', now);
      return not(exists(earlier)).and(not(exists(inWork)));
    })
    .orderBy('head.seq')
    .limit(1);
  return unlocked(heads, dialect);
}
