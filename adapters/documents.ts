import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLibrary } from '../index/library.ts';
import type { Library } from '../src/ask/library.ts';
import { type Assistant, createAssistant } from '../src/assistant.ts';
import type { Config } from '../src/config.ts';
import { InputError } from '../src/errors.ts';
import { loadSeeds } from '../src/read/load.ts';
import { readDocument } from '../src/read/read.ts';
import type { ReadDocument } from '../src/types.ts';
import { openFolderShelf } from './store/folder-shelf.ts';
import type { KeptEntry, Shelf } from './store/shelf.ts';
import type { Store } from './store/store.ts';

const SEEDS = fileURLToPath(new URL('../seeds', import.meta.url));

/** Everything that answers, built from the documents the settings name. */
export interface Opened {
  readonly library: Library;
  readonly assistant: Assistant;
  /** Loads what questions by subject need, a second's work, so that the first of them need not wait for it. */
  warm(): Promise<void>;
}

/** Settings that say where documents are. */
type Places = Pick<Config, 'SEEDS' | 'DATA_DIR' | 'DATABASE_URL'>;

/**
 * Reads the documents and builds the library and the assistant.
 * @throws InputError when a document is missing or changed.
 */
export async function openLibrary(places: Places): Promise<Opened> {
  return withShelf(places, (shelf) => libraryOf(places, shelf));
}

/** The same over a shelf that is open. */
export async function libraryOf(places: Pick<Config, 'SEEDS'>, shelf: Shelf): Promise<Opened> {
  const library = createLibrary(await documentsOn(places, shelf));
  const warm = async () => {
    const view = await library.view({ internal: true });
    await view.search({ text: '政务公开', expansions: [], documents: null }, 1);
  };
  return { library, assistant: createAssistant(library), warm };
}

/**
 * All documents: the seeds, unless they are left out, and those on the shelf, read out of their kept raw texts.
 * @throws InputError when one is missing or changed, or two have the same id.
 */
export function loadDocuments(places: Places): Promise<ReadDocument[]> {
  return withShelf(places, (shelf) => documentsOn(places, shelf));
}

async function documentsOn({ SEEDS: seeds }: Pick<Config, 'SEEDS'>, shelf: Shelf): Promise<ReadDocument[]> {
  const documents = seeds === 'on' ? seedDocuments() : [];
  for (const { id } of await shelf.list()) {
    if (documents.some(({ document }) => document.id === id)) {
      throw new InputError(`"${id}" is a seed's id. Take the other document away with ingest -- --remove ${id}`);
    }
    const kept = await shelf.get(id);
    // Taken away by somebody else in between.
    if (kept) documents.push(readKept(kept));
  }
  return documents;
}

/** The documents that come with the bot. */
export function seedDocuments(): ReadDocument[] {
  return loadSeeds(SEEDS, 'seeds');
}

/** The shelf of a store that keeps documents, else the folder DATA_DIR/documents. */
export async function shelfOf({ shelf }: Pick<Store, 'shelf'>, { DATA_DIR }: Pick<Config, 'DATA_DIR'>): Promise<Shelf> {
  return shelf ?? openFolderShelf(join(DATA_DIR, 'documents'));
}

/**
 * Does something with the shelf of the settings. What needs no more neither opens nor makes a database file.
 * @throws InputError when the database cannot be opened.
 */
export async function withShelf<T>(
  settings: Pick<Config, 'DATA_DIR' | 'DATABASE_URL'>,
  work: (shelf: Shelf) => Promise<T>,
): Promise<T> {
  if (settings.DATABASE_URL === undefined) return work(await shelfOf({ shelf: null }, settings));
  // Loaded where it is needed: it would double the start of a command.
  const { openStore } = await import('./store/open.ts');
  const store = await openStore(settings);
  try {
    return await work(await shelfOf(store, settings));
  } finally {
    await store.close();
  }
}

/** The path that citations of a kept document name: its raw text, which their spans count in. */
export function citedPath(id: string): string {
  return `documents/${id}/raw.txt`;
}

function readKept({ entry, raw }: { readonly entry: KeptEntry; readonly raw: string }): ReadDocument {
  const { file: _, originalName: __, sha256, rawSha256: ___, ingested: ____, ...rest } = entry;
  return readDocument({ entry: { ...rest, path: citedPath(entry.id) }, raw, sha256, errata: [] });
}
