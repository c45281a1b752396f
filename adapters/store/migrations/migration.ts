import type { Kysely } from 'kysely';
import type { Dialect } from '../dialect.ts';

/** One step of the database's form; runs once, in a transaction, and never changes after a release. */
export interface Migration {
  /** Its number and what it makes; the order of names is the order of steps. */
  readonly name: string;
  up(db: Kysely<unknown>, dialect: Dialect): Promise<void>;
}
