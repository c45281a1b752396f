import { z } from 'zod';
import type { ThreadContext } from '../../src/ask/follow-up.ts';
import { LONGEST_QUESTION } from '../../src/ask/parse.ts';
import type { Assistant, Moment } from '../../src/assistant.ts';
import { readConfig } from '../../src/config.ts';
import { InputError, UsageError } from '../../src/errors.ts';
import { jsonOf } from '../../src/say/json.ts';
import { plain } from '../../src/say/plain.ts';
import { isIsoDate } from '../../src/text/dates.ts';
import { now } from '../clock.ts';
import { openLibrary } from '../documents.ts';
import { scopeOf } from '../scope.ts';
import { explain } from './explain.ts';
import { readJsonLines } from './jsonl.ts';
import { argumentsOf, print, run } from './run.ts';

const USAGE = `npm run -s ask -- "question" [--scope ID[,ID]] [--now YYYY-MM-DD] [--json | --explain]
       npm run -s ask -- --json --batch FILE`;
/** Commands on the machine itself see internal documents. */
const VIEWER = { internal: true };

const question = z.string().max(LONGEST_QUESTION, `at most ${LONGEST_QUESTION} characters`);
const date = z.string().refine(isIsoDate, 'write a date as YYYY-MM-DD');
const Line = z.object({
  id: z.string(),
  question,
  scope: z.string().optional(),
  now: date.optional(),
  thread: z.string().optional(),
});
/** A line of a batch, its scope read. */
type Asked = Omit<z.infer<typeof Line>, 'scope'> & { readonly scope: readonly string[] | null };

await run(async () => {
  const { values, positionals } = argumentsOf(
    {
      options: {
        json: { type: 'boolean' },
        explain: { type: 'boolean' },
        batch: { type: 'string' },
        scope: { type: 'string' },
        now: { type: 'string' },
      },
    },
    USAGE,
  );
  const config = readConfig(process.env);
  if (values.now !== undefined && !isIsoDate(values.now))
    throw new UsageError(`--now: write a date as YYYY-MM-DD\nusage: ${USAGE}`);
  const moment = now(config.TZ);
  const today = values.now ?? moment.today;
  if (values.json && values.explain)
    throw new UsageError(`--explain is for reading, --json for programs\nusage: ${USAGE}`);
  if (values.batch !== undefined) {
    if (!values.json || positionals.length > 0)
      throw new UsageError(`--batch goes with --json and takes no question\nusage: ${USAGE}`);
    const { library, assistant } = await openLibrary(config);
    const { documents } = await library.view(VIEWER);
    const lines = readJsonLines(values.batch, Line, ({ scope }) => scopeComplaint(scope, documents));
    const scope = scopeOf(values.scope, documents);
    const inScope = lines.map((line) => ({ ...line, scope: scopeOf(line.scope, documents) ?? scope }));
    await batch(inScope, assistant, { ...moment, today });
    return;
  }
  const [text, ...rest] = positionals;
  if (text === undefined || rest.length > 0) throw new UsageError(`one question in quotes is needed\nusage: ${USAGE}`);
  if (text.length > LONGEST_QUESTION)
    throw new InputError(`the question has ${text.length} characters; at most ${LONGEST_QUESTION} are read`);
  const { library, assistant } = await openLibrary(config);
  const view = await library.view(VIEWER);
  const scope = scopeOf(values.scope, view.documents);
  const { answer, reply } = await assistant.reply({ text, scope }, null, VIEWER, { ...moment, today });
  print(values.json ? JSON.stringify({ question: text, ...jsonOf(answer, plain(reply)) }) : plain(reply));
  if (values.explain) for (const line of await explain(answer.query, view, scope)) print(line);
});

function scopeComplaint(scope: string | undefined, documents: Parameters<typeof scopeOf>[1]): string | null {
  try {
    scopeOf(scope, documents);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Answers line by line; lines with the same `thread` are one conversation. */
async function batch(lines: readonly Asked[], assistant: Assistant, moment: Moment): Promise<void> {
  const threads = new Map<string, ThreadContext>();
  for (const line of lines) {
    const started = performance.now();
    const context = (line.thread !== undefined && threads.get(line.thread)) || null;
    const message = { text: line.question, scope: line.scope };
    const replied = await assistant.reply(message, context, VIEWER, { ...moment, today: line.now ?? moment.today });
    if (line.thread !== undefined) threads.set(line.thread, replied.context);
    const json = jsonOf(replied.answer, plain(replied.reply));
    const ms = Math.round((performance.now() - started) * 100) / 100;
    const { kind, intent, answers, text } = json;
    print(JSON.stringify({ id: line.id, question: line.question, kind, intent, ms, answers, text }));
  }
}
