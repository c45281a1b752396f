import { readFileSync, statSync } from 'node:fs';
import { readConfig } from '../../src/config.ts';
import { InputError, UsageError } from '../../src/errors.ts';
import { isDocumentId } from '../../src/read/document-id.ts';
import { reportOf } from '../../src/read/report.ts';
import { plain } from '../../src/say/plain.ts';
import { presentReport } from '../../src/say/report.ts';
import { visible } from '../../src/say/visible.ts';
import type { Language, Period } from '../../src/types.ts';
import { now } from '../clock.ts';
import { seedDocuments, withShelf } from '../documents.ts';
import { type Brought, ingest, type Place, type Wishes } from '../ingest.ts';
import type { KeptEntry, Shelf } from '../store/shelf.ts';
import { progressOn } from './progress.ts';
import { argumentsOf, print, run } from './run.ts';

const USAGE = `npm run -s ingest -- FILE … [--id ID] [--place P] [--period Y[-Y]] [--short NAME] [--public] [--replace] [--dry-run] [--json]
       npm run -s ingest -- --list [--json]
       npm run -s ingest -- --remove ID`;
const OPTIONS = {
  id: { type: 'string' },
  place: { type: 'string' },
  period: { type: 'string' },
  short: { type: 'string' },
  public: { type: 'boolean', default: false },
  replace: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  list: { type: 'boolean', default: false },
  remove: { type: 'string' },
} as const;
const MEGABYTE = 2 ** 20;

await run(async () => {
  const { values, positionals: files } = argumentsOf({ options: OPTIONS }, USAGE);
  const config = readConfig(process.env);
  const given = Object.entries(values).flatMap(([name, value]) => (value === false ? [] : [name]));
  if (values.list) {
    only(['list', 'json'], given, files);
    return withShelf(config, (shelf) => list(shelf, values.json));
  }
  if (values.remove !== undefined) {
    only(['remove'], given, files);
    const { remove: id } = values;
    return withShelf(config, (shelf) => remove(shelf, id));
  }
  if (files.length === 0) throw wrong('a file is needed');
  if (files.length > 1 && (values.id ?? values.short) !== undefined) throw wrong('--id and --short go with one file');
  if (values.id !== undefined && !isDocumentId(values.id))
    throw wrong('--id: letters, digits, hyphens and dots inside, at most 60 characters');
  const wishes: Wishes = {
    id: values.id ?? null,
    place: nameOf('--place', values.place),
    period: values.period === undefined ? null : periodOf(values.period),
    shortName: nameOf('--short', values.short),
    visibility: values.public ? 'public' : 'internal',
    replace: values.replace,
    dryRun: values['dry-run'],
  };
  const place: Omit<Place, 'shelf'> = {
    seeds: seedDocuments().map(({ document }) => document),
    maxBytes: config.MAX_FILE_MB * MEGABYTE,
    maxClauses: config.MAX_CLAUSES,
    today: now(config.TZ).today,
  };
  return withShelf(config, (shelf) => ingestAll(files, wishes, { ...place, shelf }, values.json));
});

/** Every file is read, whatever becomes of the others; what is wrong with the bad ones is said at the end. */
async function ingestAll(files: readonly string[], wishes: Wishes, place: Place, json: boolean): Promise<void> {
  const progress = progressOn(process.stderr, files.length);
  const failed: string[] = [];
  for (const path of files) {
    progress.show(path);
    try {
      const { read, outcome } = await ingest(fileAt(path, place.maxBytes), wishes, place);
      const report = reportOf(read);
      progress.clear();
      const text = plain(presentReport(report, outcome, languageOf(process.env)));
      print(json ? JSON.stringify({ file: path, outcome, report }) : `${text}\n`);
    } catch (error) {
      const message = error instanceof InputError ? error.message : faultIn(path, error);
      failed.push(message);
      progress.clear();
      if (json) print(JSON.stringify({ file: path, error: message }));
    }
  }
  if (failed.length === 0) return;
  const count = files.length > 1 ? [`${failed.length} of ${files.length} files were not taken:`] : [];
  throw new InputError([...count, ...failed].join('\n'));
}

/** A fault of ours must not keep the other files out either. */
function faultIn(path: string, error: unknown): string {
  return `${path}: it met a fault of the bot; please report it. ${error instanceof Error ? error.stack : String(error)}`;
}

/** @throws InputError for what is no file, and for one beyond the limit before it is taken into memory. */
function fileAt(path: string, maxBytes: number): Brought {
  const mb = (bytes: number) => (bytes / MEGABYTE).toFixed(1);
  try {
    const found = statSync(path);
    if (!found.isFile()) throw new InputError(`${path}: it is no file.`);
    if (found.size > maxBytes) {
      throw new InputError(`${path}: it is ${mb(found.size)} MB; the limit is ${mb(maxBytes)} MB (MAX_FILE_MB).`);
    }
    return { name: path, bytes: readFileSync(path) };
  } catch (error) {
    if (error instanceof InputError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new InputError(`${path}: it cannot be read (${code ?? 'unknown error'}). Check that it is there.`);
  }
}

async function list(shelf: Shelf, json: boolean): Promise<void> {
  for (const entry of await shelf.list()) print(json ? JSON.stringify(entry) : lineOf(entry));
}

function lineOf({ id, shortName, visibility, ingested, originalName }: KeptEntry): string {
  return visible([id, shortName, visibility, ingested, originalName].join(' · '));
}

async function remove(shelf: Shelf, id: string): Promise<void> {
  if (!(await shelf.remove(id))) throw new InputError(`there is no document "${id}"; --list shows what is kept`);
  print(`removed: ${id}`);
}

/** @throws UsageError when anything but some options was given. */
function only(allowed: readonly string[], given: readonly string[], files: readonly string[]): void {
  const [other] = [...given.filter((name) => !allowed.includes(name)).map((name) => `--${name}`), ...files];
  if (other !== undefined) throw wrong(`${other} does not go with --${allowed[0]}`);
}

function wrong(what: string): UsageError {
  return new UsageError(`${what}\nusage: ${USAGE}`);
}

/** A name in words; null when none is given. */
function nameOf(option: string, value: string | undefined): string | null {
  if (value === undefined) return null;
  const name = visible(value).replace(/\s+/g, ' ').trim();
  if (name === '' || name.length > 40) throw wrong(`${option}: write a name of at most 40 characters`);
  return name;
}

/** 2024, or 2021-2025. */
function periodOf(value: string): Period {
  const [, from, to] = /^((?:19|20)\d\d)(?:[-–]((?:19|20)\d\d))?$/.exec(value) ?? [];
  const period = { from: Number(from), to: Number(to ?? from) };
  if (from === undefined || period.to < period.from) throw wrong('--period: write a year, or two as 2021-2025');
  return period;
}

/** The language of the machine's settings where it is English, else Chinese: what the documents are in. */
function languageOf({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  return /^en/.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'en' : 'zh-Hans';
}
