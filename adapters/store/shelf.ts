import { z } from 'zod';
import { InputError } from '../../src/errors.ts';
import { isDocumentId } from '../../src/read/document-id.ts';
import { ManifestEntry } from '../../src/read/manifest.ts';
import { isIsoDate } from '../../src/text/dates.ts';

/** What is known of a document somebody brought: what a manifest says of a seed, and when and as what it came. */
export const KeptEntry = ManifestEntry.extend({
  id: z.string().refine(isDocumentId, 'letters, digits, hyphens'),
  /** sha256 of the raw text, which answers are read from; `sha256` is the file's. */
  rawSha256: ManifestEntry.shape.sha256,
  /** The day it was brought, ISO. */
  ingested: z.string().refine(isIsoDate, 'a date as YYYY-MM-DD'),
});
export type KeptEntry = z.infer<typeof KeptEntry>;

/** Says that an id is not free. */
export function taken(id: string): InputError {
  return new InputError(`there is a document "${id}" already; --replace puts this one in its place`);
}

/** A document as it is kept. */
export interface Kept {
  readonly entry: KeptEntry;
  /** The file as it came. */
  readonly bytes: Uint8Array;
  /** Its raw text (design section 1): what spans count in. */
  readonly raw: string;
}

/**
 * Where documents that were brought are kept. Every change happens whole or not at all: after a crash, or a failure such
 * as a full disk, the shelf is as it was before.
 */
export interface Shelf {
  /**
   * Keeps a document under its entry's id.
   * @param replace whether a document of that id may give way to it.
   * @throws InputError when the id is taken and `replace` is false, or the shelf cannot be written.
   */
  put(document: Kept, replace: boolean): Promise<void>;
  /**
   * What is kept, by id.
   * @throws InputError naming the first entry that is damaged.
   */
  list(): Promise<KeptEntry[]>;
  /**
   * One document; null when there is none of that id.
   * @throws InputError when it is not what was put.
   */
  get(id: string): Promise<Kept | null>;
  /** Takes a document away, damaged or not; false when there is none of that id. */
  remove(id: string): Promise<boolean>;
}
