import { createHash } from 'node:crypto';
import { InputError } from '../../src/errors.ts';
import { type Kept, KeptEntry } from './shelf.ts';

/** How a shelf names a document and its parts to the person who has to mend them. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly entry: string;
  readonly raw: string;
}

/** The sha256 of bytes or of a text's UTF-8, in lower-case hex. */
export function sha256Of(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}

/**
 * Reads an entry back.
 * @throws InputError when it is not that of this document.
 */
export function entryFrom(json: string, place: Place): KeptEntry {
  const { data, error } = KeptEntry.safeParse(parsed(json));
  if (error) {
    const [issue] = error.issues;
    const what = [issue?.path.join('.'), issue?.message].join(' ').trim();
    throw damaged(place, `${place.entry} is not what it should be (${what})`);
  }
  if (data.id !== place.id) throw damaged(place, `${place.entry} is that of "${data.id}"`);
  return data;
}

/**
 * Puts a document together again; null stands for a part that is missing.
 * @throws InputError when it is not what was put.
 */
export function keptFrom(entry: KeptEntry, bytes: Buffer | null, raw: Buffer | null, place: Place): Kept {
  if (!bytes || sha256Of(bytes) !== entry.sha256) throw damaged(place, `${entry.file} is missing or was changed`);
  if (!raw || sha256Of(raw) !== entry.rawSha256) throw damaged(place, `${place.raw} is missing or was changed`);
  return { entry, bytes, raw: raw.toString('utf8') };
}

function damaged({ id, name }: Place, what: string): InputError {
  return new InputError(`${name}: ${what}. Restore it, or take the document away with ingest -- --remove ${id}`);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
