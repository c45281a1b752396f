import type { Kysely } from 'kysely';
import { answersIn } from './answers.ts';
import { calendarsIn } from './calendars.ts';
import { chatsIn } from './chats.ts';
import { databaseShelf } from './database-shelf.ts';
import { trainingIn } from './database-training.ts';
import { type Dialect, expunge, keepsDocuments } from './dialect.ts';
import { inboxIn } from './inbox.ts';
import { keptValue } from './kept-values.ts';
import { limiterIn } from './limiter.ts';
import { counts, forget, sweep } from './retention.ts';
import type { Tables } from './schema.ts';
import type { Store } from './store.ts';

/** The store over a database whose tables are there; queries are the same for all databases. */
export function storeOver(db: Kysely<Tables>, dialect: Dialect): Store {
  return {
    inbox: inboxIn(db, dialect),
    chats: chatsIn(db),
    answers: answersIn(db),
    calendars: calendarsIn(db),
    training: trainingIn(db),
    shelf: keepsDocuments(dialect) ? databaseShelf(db) : null,
    limiter: (name, points, seconds) => limiterIn(db, { name, points, seconds }),
    sweep: (before) => sweep(db, before),
    async forget(person) {
      const questions = await forget(db, person);
      await expunge(db, dialect);
      return questions;
    },
    counts: () => counts(db),
    value: (name, make) => keptValue(db, name, make),
    close: () => db.destroy(),
  };
}
