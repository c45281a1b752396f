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

const SEEDS = fileURLToPath(new URL('../seeds', import.meta.url));

/** Everything that answers, built from the documents the settings name. */
export interface Opened {
  readonly library: Library;
  readonly assistant: Assistant;
  /** Loads what questions by subject need, a second's work, so that the first of them need not wait for it. */
  warm(): Promise<void>;
}

/**
 * Reads the documents and builds the library and the assistant.
 * @throws InputError when a document is missing or changed.
 */
export async function openLibrary(settings: Pick<Config, 'SEEDS' | 'DATA_DIR'>): Promise<Opened> {
  const library = createLibrary(await loadDocuments(settings));
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
export async function loadDocuments({
  SEEDS: seeds,
  DATA_DIR,
}: Pick<Config, 'SEEDS' | 'DATA_DIR'>): Promise<ReadDocument[]> {
  const documents = seeds === 'on' ? seedDocuments() : [];
  const shelf = await openShelf({ DATA_DIR });
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

/** The shelf of the settings: DATA_DIR/documents. */
export function openShelf({ DATA_DIR }: Pick<Config, 'DATA_DIR'>): Promise<Shelf> {
  return openFolderShelf(join(DATA_DIR, 'documents'));
}

/** The path that citations of a kept document name: its raw text, which their spans count in. */
export function citedPath(id: string): string {
  return `documents/${id}/raw.txt`;
}

function readKept({ entry, raw }: { readonly entry: KeptEntry; readonly raw: string }): ReadDocument {
  const { file: _, originalName: __, sha256, rawSha256: ___, ingested: ____, ...rest } = entry;
  return readDocument({ entry: { ...rest, path: citedPath(entry.id) }, raw, sha256, errata: [] });
}
