import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { InputError } from '../errors.ts';
import type { DocumentEntry, ReadDocument } from '../types.ts';
import { DEFAULT_LIMITS, type Limits } from './formats/format.ts';
import { readRaw } from './formats/index.ts';
import { entryOf, parseErrata, parseManifest } from './manifest.ts';
import { readDocument } from './read.ts';

/**
 * Reads a folder of documents with its manifest.json and errata.json.
 * @param folder the folder on disk; `name` is what citations call it.
 * @throws InputError for a missing, empty or changed file (sha256), bad JSON, or an erratum that does not fit.
 */
export function loadSeeds(folder: string, name: string): ReadDocument[] {
  const manifest = parseManifest(readText(join(folder, 'manifest.json'), 'manifest.json').text, 'manifest.json');
  const errata = parseErrata(readText(join(folder, 'errata.json'), 'errata.json').text, 'errata.json');
  const stray = errata.find(({ document }) => !manifest.some(({ id }) => id === document));
  if (stray) throw new InputError(`errata.json: there is no document "${stray.document}" in manifest.json.`);
  return manifest.map((entry) => {
    const { text, sha256 } = readText(join(folder, entry.file), `${name}/${entry.file}`);
    if (sha256 !== entry.sha256) {
      throw new InputError(
        `${name}/${entry.file} is not the file manifest.json names (its sha256 is ${sha256}). Restore the file, or update the manifest if the change is meant.`,
      );
    }
    const own = errata.filter(({ document }) => document === entry.id);
    return readDocument({ entry: entryOf(entry, name), raw: text, sha256, errata: own });
  });
}

/**
 * Reads one file of any format as a document whose id is the file's name without extension. Place, names and standing are
 * not known.
 * @throws InputError when the file is missing, empty, too large, damaged or of a kind that cannot be read.
 */
export async function loadFile(path: string, limits: Limits = DEFAULT_LIMITS): Promise<ReadDocument> {
  const bytes = readBytes(path, path);
  const raw = await readRaw(bytes, path, limits);
  const id = basename(path, extname(path));
  return readDocument({ entry: plainEntry(id, basename(path)), raw, sha256: sha256Of(bytes), errata: [] });
}

function plainEntry(id: string, path: string): DocumentEntry {
  const standing = { kind: 'repost', evidence: 'read from a file' } as const;
  return {
    id,
    path,
    place: null,
    period: null,
    shortName: id,
    aliases: [],
    englishName: id,
    url: null,
    standing,
    visibility: 'internal',
    missing: [],
  };
}

/** A text of ours, which is UTF-8. */
function readText(path: string, name: string): { text: string; sha256: string } {
  const bytes = readBytes(path, name);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), sha256: sha256Of(bytes) };
  } catch {
    throw new InputError(`${name} is not UTF-8 text. Save it as UTF-8.`);
  }
}

function readBytes(path: string, name: string): Buffer {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new InputError(
      `${name} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}). Check that it is there.`,
    );
  }
  if (bytes.length === 0)
    throw new InputError(`${name} is empty. Put the document's text into it, or restore the file.`);
  return bytes;
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
