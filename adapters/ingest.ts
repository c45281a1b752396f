import { basename, extname } from 'node:path';
import { dictionaryWords } from '../index/segment.ts';
import { InputError } from '../src/errors.ts';
import { acceptDocument, type Given } from '../src/read/accept.ts';
import { documentIdOf } from '../src/read/document-id.ts';
import { DEFAULT_LIMITS } from '../src/read/formats/format.ts';
import { readRaw } from '../src/read/formats/index.ts';
import type { Outcome } from '../src/say/words-report.ts';
import type { ReadDocument, SourceDocument } from '../src/types.ts';
import { citedPath } from './documents.ts';
import { sha256Of } from './store/folder-shelf.ts';
import { type Kept, type Shelf, taken } from './store/shelf.ts';

/** A file somebody brings. */
export interface Brought {
  /** As it is called where it comes from; a path's last part counts. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What they say of it; what is null is read from the file. */
export interface Wishes extends Pick<Given, 'place' | 'period' | 'shortName' | 'visibility'> {
  readonly id: string | null;
  readonly replace: boolean;
  /** Read it, and keep nothing. */
  readonly dryRun: boolean;
}

/** Where it goes, and within which bounds. */
export interface Place {
  readonly shelf: Shelf;
  /** The documents that come with the bot; nothing may take their ids. */
  readonly seeds: readonly Pick<SourceDocument, 'id' | 'shortName'>[];
  readonly maxBytes: number;
  readonly maxClauses: number;
  /** The day, ISO. */
  readonly today: string;
}

/** A document that was read, and what became of it. */
export interface Ingested {
  readonly read: ReadDocument;
  readonly outcome: Outcome;
}

/**
 * Reads a file of any format and keeps it. An id that is taken is refused before anything is read, for a dry run too.
 * @throws InputError, beginning with the file's name, when it cannot be read, holds no clause or too many, or its id is
 * taken or none.
 */
export async function ingest(file: Brought, wishes: Wishes, place: Place): Promise<Ingested> {
  const { id, isTaken, namesTaken } = await named(file, () => idFor(file, wishes, place));
  const raw = wellFormed(await readRaw(file.bytes, file.name, { ...DEFAULT_LIMITS, maxBytes: place.maxBytes }));
  return named(file, async () => {
    const { place: where, period, shortName, visibility } = wishes;
    const given = { id, path: citedPath(id), place: where, period, shortName, visibility, namesTaken };
    const read = acceptDocument(raw, sha256Of(file.bytes), given, { ...place, cut: dictionaryWords });
    if (wishes.dryRun) return { read, outcome: 'tried' };
    await place.shelf.put(keptOf(read, file, place.today), wishes.replace);
    return { read, outcome: isTaken ? 'replaced' : 'kept' };
  });
}

/** Puts the file's name before what is wrong with it. */
async function named<T>({ name }: Brought, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof InputError) throw new InputError(`${name}: ${error.message}`, { cause: error });
    throw error;
  }
}

async function idFor({ name }: Brought, { id: wanted, replace }: Wishes, { shelf, seeds }: Place) {
  const id = wanted ?? documentIdOf(name);
  if (id === null) throw new InputError('its name gives no id; write one with --id');
  if (seeds.some((seed) => seed.id === id)) {
    throw new InputError(`"${id}" is the id of a document that comes with the bot; write another with --id`);
  }
  const kept = await shelf.list();
  const others = kept.filter((entry) => entry.id !== id);
  const isTaken = others.length < kept.length;
  if (isTaken && !replace) throw taken(id);
  return { id, isTaken, namesTaken: [...seeds, ...others].map(({ shortName }) => shortName) };
}

/** What is kept of a document that was read. */
function keptOf({ document }: ReadDocument, { name, bytes }: Brought, today: string): Kept {
  const { id, place, period, shortName, englishName, aliases, url, standing, visibility, missing, sha256, raw } =
    document;
  const extension = /^\.[a-z0-9]{1,8}$/.exec(extname(name).toLowerCase())?.[0] ?? '';
  const known = { place, period, shortName, englishName, aliases: [...aliases], url, standing, visibility };
  return {
    entry: {
      id,
      file: `original${extension}`,
      originalName: basename(name),
      sha256,
      rawSha256: sha256Of(raw),
      ingested: today,
      ...known,
      missing: [...missing],
    },
    bytes,
    raw,
  };
}

/** Halves of surrogate pairs cannot be kept; what is read must be what is kept. */
function wellFormed(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
