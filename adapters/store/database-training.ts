import type { Kysely, Selectable } from 'kysely';
import type { Run } from '../../src/train/run.ts';
import type { Memory } from '../../src/train/schedule.ts';
import type { AnsweredRow, AskingRow, RunRow, Tables } from './schema.ts';
import type { Answered, Asking, KeptRun, Training } from './training.ts';

/** Runs, answers and memories of learners in a database. */
export function trainingIn(db: Kysely<Tables>): Training {
  const runs = () => db.selectFrom('runs').selectAll();
  const askings = () => db.selectFrom('askings').selectAll();
  const answered = () => db.selectFrom('answered').selectAll();
  const memories = (person: string) => db.selectFrom('memories').selectAll().where('person', '=', person);
  return {
    async begin({ chat, thread, person, isPrivate, run }, key, at) {
      const row = await db
        .insertInto('runs')
        .values({ key, chat, thread, person, private: Number(isPrivate), ...runColumns(run, at) })
        // Changes nothing, and so gives back the row of whoever was first, even a moment ago.
        .onConflict((known) => known.column('key').doUpdateSet({ key }))
        .returningAll()
        .executeTakeFirstOrThrow();
      return runFrom(row);
    },
    async run(id) {
      const row = await runs().where('id', '=', id).executeTakeFirst();
      return row ? runFrom(row) : null;
    },
    async update(id, run, at) {
      await db.updateTable('runs').set(runColumns(run, at)).where('id', '=', id).execute();
    },
    async last(chat, person, kind, document) {
      const all = runs().where((own) => own.and({ chat, person, kind }));
      const row = await (document === undefined ? all : all.where('document', document === null ? 'is' : '=', document))
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ? runFrom(row) : null;
    },
    asked: (asking) => asked(db, asking),
    async asking(run, position) {
      const row = await askings().where('run', '=', run).where('position', '=', position).executeTakeFirst();
      return row ? askingFrom(row) : null;
    },
    async poll(poll) {
      const row = await askings().where('poll', '=', poll).executeTakeFirst();
      return row ? askingFrom(row) : null;
    },
    answer: (given, memory) => db.transaction().execute((trx) => answer(trx, given, memory)),
    async answers(run) {
      return (await answered().where('run', '=', run).orderBy('seq').execute()).map(answeredFrom);
    },
    async history(person) {
      const rows = await answered().where('person', '=', person).orderBy('at').orderBy('seq').execute();
      return rows.map(answeredFrom);
    },
    async memory(person, question) {
      const row = await memories(person).where('question', '=', question).executeTakeFirst();
      return row ? (JSON.parse(row.memory) as Memory) : null;
    },
    async memories(person) {
      const rows = await memories(person).orderBy('due').orderBy('question').execute();
      return rows.map(({ question, memory }) => ({ question, memory: JSON.parse(memory) as Memory }));
    },
  };
}

async function asked(db: Kysely<Tables>, { run, position, messages, poll }: Asking): Promise<void> {
  const shown = { messages: JSON.stringify(messages), poll };
  await db
    .insertInto('askings')
    .columns(['run', 'position', 'messages', 'poll'])
    // Nothing when the run was forgotten while its question was on the way.
    .expression((row) =>
      row
        .selectFrom('runs')
        .select(({ val, cast }) => [
          'id',
          cast<number>(val(position), 'integer').as('position'),
          cast<string>(val(shown.messages), 'text').as('messages'),
          cast<string | null>(val(poll), 'text').as('poll'),
        ])
        .where('id', '=', run),
    )
    .onConflict((known) => known.columns(['run', 'position']).doUpdateSet(shown))
    .execute();
}

async function answer(trx: Kysely<Tables>, given: Answered, memory: Memory): Promise<boolean> {
  const { run, position, person, question, right, at } = given;
  const first = await trx
    .insertInto('answered')
    .values({ run, position, person, question, was_right: Number(right), at })
    .onConflict((known) => known.columns(['run', 'position', 'person']).doNothing())
    .returning('seq')
    .executeTakeFirst();
  if (!first) return false;
  const columns = { due: memory.due, last_answered: memory.lastAnswered, memory: JSON.stringify(memory) };
  await trx
    .insertInto('memories')
    .values({ person, question, ...columns })
    .onConflict((known) => known.columns(['person', 'question']).doUpdateSet(columns))
    .execute();
  return true;
}

function runColumns(run: Run, at: number) {
  return { kind: run.kind, document: run.document, run: JSON.stringify(run), changed_at: at };
}

function runFrom({ id, chat, thread, person, private: isPrivate, run }: Selectable<RunRow>): KeptRun {
  return { id, chat, thread, person, isPrivate: isPrivate === 1, run: JSON.parse(run) as Run };
}

function askingFrom({ run, position, messages, poll }: AskingRow): Asking {
  return { run, position, messages: JSON.parse(messages) as string[], poll };
}

function answeredFrom({ run, position, person, question, was_right, at }: Selectable<AnsweredRow>): Answered {
  return { run, position, person, question, right: was_right === 1, at };
}
