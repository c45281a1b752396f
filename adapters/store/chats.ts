import { type Kysely, sql } from 'kysely';
import type { Language } from '../../src/types.ts';
import type { Tables } from './schema.ts';
import type { ChatSettings, Chats } from './store.ts';

const UNSET: ChatSettings = { scope: null, language: null, allowed: null, gone: false, told: false };

/** Chats' settings in a database. */
export function chatsIn(db: Kysely<Tables>): Chats {
  return {
    async get(chat) {
      const row = await db.selectFrom('chats').selectAll().where('chat', '=', chat).executeTakeFirst();
      if (!row) return UNSET;
      return {
        scope: row.scope === null ? null : (JSON.parse(row.scope) as string[]),
        language: row.language as Language | null,
        allowed: row.allowed === null ? null : row.allowed === 1,
        gone: row.gone === 1,
        told: row.told === 1,
      };
    },
    async set(chat, change) {
      const columns = columnsOf(change);
      if (Object.keys(columns).length === 0) return;
      await db
        .insertInto('chats')
        .values({ chat, ...columns })
        .onConflict((known) => known.column('chat').doUpdateSet(columns))
        .execute();
    },
    async move(from, to) {
      if (from !== to) await db.transaction().execute((trx) => move(trx, from, to));
    },
  };
}

/** Only what is to change. */
function columnsOf({ scope, language, allowed, gone, told }: Partial<ChatSettings>) {
  return {
    ...(scope !== undefined && { scope: scope && JSON.stringify(scope) }),
    ...(language !== undefined && { language }),
    ...(allowed !== undefined && { allowed: allowed === null ? null : Number(allowed) }),
    ...(gone !== undefined && { gone: Number(gone) }),
    ...(told !== undefined && { told: Number(told) }),
  };
}

async function move(trx: Kysely<Tables>, from: string, to: string): Promise<void> {
  const columns = ['scope', 'language', 'allowed', 'gone', 'told'] as const;
  await trx
    .insertInto('chats')
    .columns(['chat', ...columns])
    .expression((row) =>
      row.selectFrom('chats').select(sql.val(to).as('chat')).select(columns).where('chat', '=', from),
    )
    .onConflict((known) =>
      known.column('chat').doUpdateSet((row) => ({
        scope: row.fn.coalesce('chats.scope', 'excluded.scope'),
        language: row.fn.coalesce('chats.language', 'excluded.language'),
        allowed: row.fn.coalesce('chats.allowed', 'excluded.allowed'),
        told: row.case().when('chats.told', '=', 1).then(1).else(row.ref('excluded.told')).end(),
        // `gone` stays: whether the bot is in the old chat says nothing about the new one.
      })),
    )
    .execute();
  await trx.deleteFrom('chats').where('chat', '=', from).execute();
  await trx.updateTable('calendars').where('chat', '=', from).set({ chat: to }).execute();
  await trx.updateTable('runs').where('chat', '=', from).set({ chat: to }).execute();
  await trx.updateTable('answers').where('chat', '=', from).set({ chat: to }).execute();
  await trx.updateTable('arrivals').where('chat', '=', from).where('done_at', 'is', null).set({ chat: to }).execute();
}
