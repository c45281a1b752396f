import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Format } from '../../../src/read/formats/format.ts';
import { formats } from '../../../src/read/formats/index.ts';

const FOLDER = join(import.meta.dirname, '../../../src/read/formats');
/** Files there that are no format. */
const OTHERS = ['format.ts', 'index.ts', 'unsupported.ts'];

it('lists every format of the folder', async () => {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.ts') && !OTHERS.includes(file));
  const exported = await Promise.all(
    files.map(async (file) => Object.values((await import(join(FOLDER, file))) as object)),
  );
  const found = exported.flat().map((format: Format) => format.name);
  expect(formats.map(({ name }) => name).sort()).toEqual(found.sort());
});

it('gives every extension to one format', () => {
  const extensions = formats.flatMap((format) => format.extensions);
  expect(new Set(extensions).size).toBe(extensions.length);
});
