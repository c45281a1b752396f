import { createLibrary } from '../../index/library.ts';
import type { View } from '../../src/ask/library.ts';
import { createAssistant } from '../../src/assistant.ts';
import { loadSeeds } from '../../src/read/load.ts';

/** The library of the five seeds, built once per test file. */
export const seedsLibrary = () => createLibrary(loadSeeds('seeds', 'seeds'));

/** What everybody sees of the seeds. */
export const seedsView = (): Promise<View> => seedsLibrary().view({ internal: false });

/** Asks the seeds one question on a fixed day. */
export function asker(today = '2026-11-22') {
  const assistant = createAssistant(seedsLibrary());
  return (text: string, scope: readonly string[] | null = null) =>
    assistant.reply({ text, scope }, null, { internal: false }, { today, at: 0 });
}
