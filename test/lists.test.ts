import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Folders whose index.ts lists what is in them, and the files there that are no entry of the list. */
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  // rule: what a rule is
  'src/text/noise': ['rule.ts'],
  // recogniser: what a recogniser is; refine: goes over what all of them found; the others are shared by several
  'src/read/fields': ['recogniser.ts', 'refine.ts', 'respectively.ts', 'statement.ts', 'unit-like.ts', 'unit-list.ts'],
  // identity: place, years and short name, read before the facts
  'src/read/facts': ['identity.ts'],
  'src/read/formats': [],
  // migration: what a migration is
  'adapters/store/migrations': ['migration.ts'],
  // kind: what a kind is; gap: a sentence without a part of it; quoted: a sentence without its place
  'src/train/kinds': ['kind.ts', 'gap.ts', 'quoted.ts'],
  // kind: what a kind is; not-found: the answer all of them fall back on; readings, single: what `values` is made of
  'src/ask/kinds': ['kind.ts', 'not-found.ts', 'readings.ts', 'single.ts'],
};

/** A type comes from a helper; an entry is a value. */
const VALUE_IMPORT = /^import (?!type\b)[^']*'\.\/([^']+\.ts)'/gm;

test.each(Object.entries(FOLDERS))('the list of %s forgot no file', (folder, helpers) => {
  const listed = [...readFileSync(`${folder}/index.ts`, 'utf8').matchAll(VALUE_IMPORT)].map(([, file]) => file);
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && file !== 'index.ts');
  expect([...listed, ...helpers].sort()).toEqual(files.sort());
});
