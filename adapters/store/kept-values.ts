import type { Kysely } from 'kysely';
import type { Tables } from './schema.ts';

/** A text kept under a name. Of several who make one at the same time, the first decides. */
export async function keptValue(db: Kysely<Tables>, name: string, make: () => string): Promise<string> {
  const known = () => db.selectFrom('kept_values').select('value').where('name', '=', name).executeTakeFirst();
  const kept = await known();
  if (kept) return kept.value;
  await db
    .insertInto('kept_values')
    .values({ name, value: make() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return ((await known()) as { value: string }).value;
}
