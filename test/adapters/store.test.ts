import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import pg from 'pg';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openStore } from '../../adapters/store/open.ts';
import type { Store } from '../../adapters/store/store.ts';
import { InputError } from '../../src/errors.ts';
import { describeLastingStore, type Ground } from '../support/lasting-store.ts';
import { startPostgres } from '../support/postgres.ts';
import { describeShelf, keptOf } from '../support/shelf.ts';
import { describeStore } from '../support/store.ts';
import { answeredOf, askedOf, askingOf, begunOf, memoryOf, runOf, shownOf } from '../support/store-samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'store-'));
const DATA_DIR = join(folder, 'deep', 'data');
const file = join(DATA_DIR, 'gongkai.sqlite');
const server = await startPostgres();
const url = (await server?.database('store')) ?? '';
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server?.stop();
});

describeStore(
  'a store in memory',
  () => openStore('memory'),
  () => undefined,
);

const sqlite: Ground = {
  open: () => openStore({ DATA_DIR }),
  clean: () => rmSync(DATA_DIR, { recursive: true, force: true }),
  async exec(sql) {
    const database = new Database(file);
    database.exec(sql);
    database.close();
  },
};
describeStore('a store in a file', sqlite.open, sqlite.clean);
describeLastingStore('a lasting store in a file', sqlite);

describe('a file', () => {
  afterEach(() => sqlite.clean());

  it('holds nothing any more of what a person wanted forgotten', async () => {
    const store = await sqlite.open();
    const written = () =>
      readdirSync(DATA_DIR)
        .map((name) => readFileSync(join(DATA_DIR, name), 'latin1'))
        .join('');
    for (const [person, word] of [
      ['test:p', 'nobody-may-find'],
      ['test:q', 'stays'],
    ] as const) {
      await store.answers.keep(askedOf({ person, text: `text-${word}` }), shownOf());
      const { id } = await store.training.begin(begunOf({ person, run: runOf({ about: `run-${word}` }) }), word, 1);
      await store.training.asked(askingOf({ run: id, messages: [`message-${word}`], poll: `poll-${word}` }));
      await store.training.answer(answeredOf({ run: id, person, question: `question-${word}` }), memoryOf());
    }
    const kinds = ['text', 'run', 'message', 'poll', 'question'];
    for (const kind of kinds) expect(written()).toContain(`${kind}-nobody-may-find`);
    await store.forget('test:p');
    for (const kind of kinds) expect(written()).toContain(`${kind}-stays`);
    expect(written()).not.toContain('nobody-may-find');
    await store.close();
  });

  it('is for its user alone, and while it is closed all there is', async () => {
    const store = await sqlite.open();
    await store.chats.set('test:a', { told: true });
    expect(readdirSync(DATA_DIR).map((name) => statSync(join(DATA_DIR, name)).mode & 0o777)).toEqual(
      Array(3).fill(0o600),
    );
    await store.close();
    for (const name of readdirSync(DATA_DIR)) if (name !== 'gongkai.sqlite') rmSync(join(DATA_DIR, name));
    const copy = await sqlite.open();
    expect(await copy.chats.get('test:a')).toMatchObject({ told: true });
    await copy.close();
  });

  it.each([
    ['at its beginning', 0, /gongkai\.sqlite is damaged \(SQLITE_NOTADB\)\. Put a backup/],
    ['somewhere', 8192, /gongkai\.sqlite is damaged \(SQLITE_CORRUPT\)\. Put a backup/],
  ])('that is damaged %s is named, with what to do', async (_where, from, message) => {
    const first = await sqlite.open();
    for (let n = 0; n < 9; n++) await first.answers.keep(askedOf({ text: '问'.repeat(2000) }), shownOf());
    await first.close();
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill('!', from));
    const reading = async () => {
      const store = await sqlite.open();
      await store.answers.trouble(0).finally(() => store.close());
    };
    await expect(reading()).rejects.toThrow(InputError);
    await expect(reading()).rejects.toThrow(message);
  });

  it('that cannot be there is named', async () => {
    writeFileSync(join(folder, 'taken'), '');
    const opening = openStore({ DATA_DIR: join(folder, 'taken') });
    await expect(opening).rejects.toThrow(InputError);
    await expect(opening).rejects.toThrow(/taken\/gongkai\.sqlite cannot be written \(E\w+\)\. Check DATA_DIR/);
  });
});

describe.skipIf(!server)('in PostgreSQL', () => {
  const postgres: Ground = {
    open: () => openStore({ DATA_DIR, DATABASE_URL: url }),
    clean: () => postgres.exec('drop schema public cascade; create schema public'),
    async exec(sql) {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query(sql);
      await client.end();
    },
  };
  describeStore('a store', postgres.open, postgres.clean);
  describeLastingStore('a lasting store', postgres);

  const opened: Store[] = [];
  const shelf = async () => {
    const store = await postgres.open();
    opened.push(store);
    if (!store.shelf) throw new Error('no shelf');
    return store.shelf;
  };
  const clean = async () => {
    await Promise.all(opened.splice(0).map((store) => store.close()));
    await postgres.clean();
  };
  describeShelf('a shelf', shelf, clean);

  describe('a document', () => {
    afterEach(clean);

    it.each([
      ['raw', 'its raw text is missing or was changed'],
      ['bytes', 'original.txt is missing or was changed'],
      ['entry', 'its entry is not what it should be'],
    ])('that is damaged is named when its %s was changed, and can be taken away', async (column, message) => {
      const own = await shelf();
      await own.put(keptOf('plan'), false);
      await postgres.exec(`update documents set ${column} = '!'`);
      await expect(own.get('plan')).rejects.toThrow(InputError);
      await expect(own.get('plan')).rejects.toThrow(`document "plan" in the database: ${message}`);
      await expect(own.get('plan')).rejects.toThrow('ingest -- --remove plan');
      expect(await own.remove('plan')).toBe(true);
      expect(await own.list()).toEqual([]);
    });

    it('that the database refuses is told', async () => {
      const own = await shelf();
      await postgres.exec('drop table documents');
      await expect(own.put(keptOf('plan'), false)).rejects.toThrow(
        'documents in the database cannot be written (42P01)',
      );
      await expect(own.list()).rejects.toThrow(InputError);
    });
  });

  describe('the connection', () => {
    beforeEach(postgres.clean);

    it.each([
      ['mysql://u:hunter2@localhost/x', 'DATABASE_URL is not the address'],
      ['postgres://u:hunter2/@localhost/x', 'DATABASE_URL is not the address'],
      ['postgres://u:hunter2@localhost:1/x', /database on localhost:1 cannot be opened: .*ECONNREFUSED/],
      [url.replace(':password@', ':hunter2@'), 'password authentication failed'],
      [`${url}-other`, 'database "store-other" does not exist'],
    ])('to %s fails with a reason and without the password', async (address, message) => {
      const error = await openStore({ DATA_DIR, DATABASE_URL: address }).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(InputError);
      expect((error as Error).message).toMatch(message);
      expect((error as Error).message).not.toContain('hunter2');
    });

    it('is made again after it broke', async () => {
      const store = await postgres.open();
      await postgres.exec(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      );
      await vi.waitFor(async () => expect(await store.inbox.waiting(0)).toEqual({ count: 0, nextAt: null }));
      await store.close();
    });
  });
});
