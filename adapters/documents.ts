import { fileURLToPath } from 'node:url';
import { createLibrary } from '../index/library.ts';
import type { Library } from '../src/ask/library.ts';
import { type Assistant, createAssistant } from '../src/assistant.ts';
import type { Config } from '../src/config.ts';
import { loadSeeds } from '../src/read/load.ts';

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
export function openLibrary({ SEEDS: seeds }: Pick<Config, 'SEEDS'>): Opened {
  const library = createLibrary(seeds === 'on' ? loadSeeds(SEEDS, 'seeds') : []);
  const warm = async () => {
    const view = await library.view({ internal: true });
    await view.search({ text: '政务公开', expansions: [], documents: null }, 1);
  };
  return { library, assistant: createAssistant(library), warm };
}
