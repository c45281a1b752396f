import { posix } from 'node:path';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { InputError } from '../../../errors.ts';
import type { Limits } from '../format.ts';
import { readXml } from './xml.ts';

/** The parts of a packed document. */
export interface Package {
  /** Path of the part that a relationship of this kind (`officeDocument`, `styles` …) names, seen from `part`; null when there is none. */
  related(part: string, kind: string): Promise<string | null>;
  /** Paths by relationship id, seen from `part`. */
  relations(part: string): Promise<Relation[]>;
  /** The text of a part, in pieces; nothing when it is not there. Counts against the limit as it unpacks. */
  text(part: string): AsyncIterable<string>;
}

interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly path: string;
}

const MAX_ENTRIES = 10_000;
const DAMAGED = 'it is a damaged or incomplete file. Open it in Office or WPS and save it again.';

/**
 * Opens a zip. Parts are unpacked only when asked for, and together never beyond `maxUnpackedBytes`; a part that is
 * larger than the directory says is refused.
 * @throws InputError for a damaged file, more than 10,000 parts, or too much to unpack.
 */
export async function openPackage(bytes: Uint8Array, limits: Limits): Promise<Package> {
  let left = limits.maxUnpackedBytes;
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
    autoClose: false,
  }).catch(damaged);
  const entries = await entriesOf(zip);

  const tooLarge = () =>
    new InputError(`it unpacks to more than ${Math.round(limits.maxUnpackedBytes / 2 ** 20)} MB. Is it a plan?`);

  async function* text(part: string): AsyncGenerator<string> {
    const entry = entries.get(part.toLowerCase());
    if (!entry) return;
    if (entry.uncompressedSize > left) throw tooLarge();
    const decoder = new TextDecoder('utf-8');
    const stream = await zip.openReadStreamPromise(entry).catch(damaged);
    try {
      for await (const chunk of stream) {
        left -= (chunk as Buffer).length;
        if (left < 0) throw tooLarge();
        yield decoder.decode(chunk as Buffer, { stream: true });
      }
    } catch (error) {
      damaged(error);
    }
  }

  async function relations(part: string): Promise<Relation[]> {
    const found: Relation[] = [];
    const folder = posix.dirname(part);
    await readXml(text(posix.join(folder, '_rels', `${posix.basename(part)}.rels`)), {
      open(name, { Id: id = '', Type: type = '', Target: target = '' }) {
        if (!name.endsWith('Relationship')) return;
        const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
        found.push({ id, kind: posix.basename(type), path });
      },
    });
    return found;
  }

  return {
    text,
    relations,
    related: async (part, kind) => (await relations(part)).find((relation) => relation.kind === kind)?.path ?? null,
  };
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  if (zip.entryCount > MAX_ENTRIES) throw new InputError(`it has more than ${MAX_ENTRIES} parts. Is it a plan?`);
  try {
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName.toLowerCase(), entry);
  } catch (error) {
    damaged(error);
  }
  return entries;
}

function damaged(error: unknown): never {
  if (error instanceof InputError) throw error;
  throw new InputError(DAMAGED, { cause: error });
}
