import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { InputError } from '../../src/errors.ts';
import { errorCode } from './leftovers.ts';
import type { Tables } from './schema.ts';

/** PostgreSQL's number of the type bigint. */
const BIGINT = 20;
const CONNECT_MS = 10_000;

/**
 * Opens the PostgreSQL database of an address; no connection is made yet.
 * @throws InputError when the address is none.
 */
export function openPostgres(url: string): Kysely<Tables> {
  const types = new pg.TypeOverrides();
  // Times and sequence numbers: far below 2^53. pg would hand them over as strings.
  types.setTypeParser(BIGINT, Number);
  hostOf(url);
  const pool = new pg.Pool({ connectionString: url, types, connectionTimeoutMillis: CONNECT_MS });
  // A connection that breaks is told to the query that needs it, or is replaced; without listeners it ends the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** Why a database could not be opened, in words for the person who wrote its address; the password is never in them. */
export function postgresTrouble(error: unknown, url: string): unknown {
  const code = errorCode(error);
  if (error instanceof InputError || !(error instanceof Error)) return error;
  // Refused on every address of a name is an error without words.
  const reason = error.message || code;
  return new InputError(
    `DATABASE_URL: the PostgreSQL database on ${hostOf(url)} cannot be opened: ${reason}. Check that it runs, and its name, user and password.`,
  );
}

/** Only the scheme is checked before pg reads it: pg takes any word for a host. */
function hostOf(url: string): string {
  try {
    if (!/^postgres(?:ql)?:\/\//.test(url)) throw new TypeError('not the scheme');
    const { host, port } = new pg.Client({ connectionString: url });
    return `${host}:${port}`;
  } catch {
    throw new InputError(
      'DATABASE_URL is not the address of a PostgreSQL database. Write postgres://user:password@host:5432/database, and in the password % as %25, @ as %40, / as %2F, # as %23, ? as %3F.',
    );
  }
}
