import { z } from 'zod';
import { InputError } from '../errors.ts';
import type { DocumentEntry } from '../types.ts';
import { Erratum } from './errata.ts';

const text = z.string().min(1);

export const ManifestEntry = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'lower-case letters, digits and hyphens'),
  file: text,
  originalName: text,
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'a sha256 in lower-case hex'),
  place: text.nullable(),
  period: z.strictObject({ from: z.int(), to: z.int() }).nullable(),
  shortName: text,
  englishName: text,
  aliases: z.array(text),
  url: z.url().nullable(),
  standing: z.strictObject({ kind: z.enum(['official', 'repost', 'sample']), evidence: text }),
  visibility: z.enum(['public', 'internal']),
  missing: z.array(text),
});

/** One document of the manifest: what is known of it, and which file it must be. */
export type ManifestEntry = z.infer<typeof ManifestEntry>;

/**
 * Checks the manifest's text.
 * @throws InputError naming the file, the place in it and what is wrong.
 */
export function parseManifest(json: string, file: string): ManifestEntry[] {
  const entries = parse(z.array(ManifestEntry), json, file);
  const twice = entries.find(({ id }, i) => entries.findIndex((other) => other.id === id) < i);
  if (twice) throw new InputError(`${file}: the id "${twice.id}" stands twice. Give each document its own id.`);
  return entries;
}

/**
 * Checks the text of the errata.
 * @throws InputError naming the file, the place in it and what is wrong.
 */
export function parseErrata(json: string, file: string): Erratum[] {
  return parse(z.array(Erratum), json, file);
}

/** The part of an entry that goes with the document. */
export function entryOf(entry: ManifestEntry, folder: string): DocumentEntry {
  const { file, originalName: _, sha256: __, ...rest } = entry;
  return { ...rest, path: `${folder}/${file}` };
}

function parse<T>(schema: z.ZodType<T>, json: string, file: string): T {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new InputError(`${file} is not valid JSON: ${(error as Error).message}`);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const { path, message } = result.error.issues[0] as z.core.$ZodIssue;
  throw new InputError(`${file}, at ${path.join('.') || 'the top'}: ${message}`);
}
