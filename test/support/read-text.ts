import { createHash } from 'node:crypto';
import { readDocument } from '../../src/read/read.ts';
import type { ReadDocument } from '../../src/types.ts';

/** Reads a text about which nothing is known but itself. */
export function readText(id: string, raw: string): ReadDocument {
  const sha256 = createHash('sha256').update(raw).digest('hex');
  const entry = {
    id,
    path: id,
    place: null,
    period: null,
    shortName: id,
    aliases: [],
    englishName: id,
    url: null,
    standing: { kind: 'repost', evidence: 'test' },
    visibility: 'internal',
    missing: [],
  } as const;
  return readDocument({ entry, raw, sha256, errata: [] });
}
