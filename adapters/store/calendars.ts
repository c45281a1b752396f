import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { DueFilter } from '../../src/due/filter.ts';
import type { Language } from '../../src/types.ts';
import { sha256Of } from './kept.ts';
import type { Tables } from './schema.ts';
import type { Calendars } from './store.ts';

/** 192 bits: more than anybody can try. */
const TOKEN_BYTES = 24;
/** Calendars of one person in one chat; far more than somebody subscribes to. */
const MOST = 10;

/** Calendars in a database. */
export function calendarsIn(db: Kysely<Tables>): Calendars {
  const of = (chat: string, person: string | null) =>
    db
      .selectFrom('calendars')
      .select('id')
      .where('chat', '=', chat)
      .where('person', person === null ? 'is' : '=', person);
  return {
    async create({ chat, person, isPrivate, filter, language }) {
      const token = randomBytes(TOKEN_BYTES).toString('base64url');
      const row = { chat, person, private: Number(isPrivate), filter: JSON.stringify(filter), language };
      await db
        .insertInto('calendars')
        .values({ token_hash: sha256Of(token), ...row })
        .execute();
      const newest = of(chat, person).orderBy('id', 'desc').limit(MOST);
      await db.deleteFrom('calendars').where('id', 'in', of(chat, person)).where('id', 'not in', newest).execute();
      return token;
    },
    async get(token) {
      const known = db.selectFrom('calendars').selectAll().where('token_hash', '=', sha256Of(token));
      const row = await known.executeTakeFirst();
      if (!row) return null;
      return {
        chat: row.chat,
        person: row.person,
        isPrivate: row.private === 1,
        filter: JSON.parse(row.filter) as DueFilter,
        language: row.language as Language,
      };
    },
    async revoke(chat, person) {
      const { numDeletedRows } = await db
        .deleteFrom('calendars')
        .where('id', 'in', of(chat, person))
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}
