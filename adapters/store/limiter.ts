import { CompiledQuery, type Kysely } from 'kysely';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Tables } from './schema.ts';
import type { Limiter } from './store.ts';

interface Rule {
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
}

/**
 * rate-limiter-flexible over a database. Its PostgreSQL limiter asks for nothing but one upsert that SQLite understands
 * too; its SQLite limiter would begin transactions of its own in the middle of ours.
 */
export function limiterIn(db: Kysely<Tables>, { name, points, seconds }: Rule): Limiter {
  const limiter = new RateLimiterPostgres({
    storeType: 'client',
    storeClient: {
      query: ({ text, values }: { text: string; values: unknown[] }) =>
        db.executeQuery(CompiledQuery.raw(text, values)),
    },
    tableName: 'limits',
    tableCreated: true,
    // `sweep` does it.
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points,
    duration: seconds,
  });
  return {
    consume: (key) =>
      limiter.consume(key).then(
        () => 'within',
        (refused: unknown) => {
          if (!(refused instanceof RateLimiterRes)) throw refused;
          return refused.consumedPoints === points + 1 ? 'first over' : 'over';
        },
      ),
  };
}
