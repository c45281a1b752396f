import { malformed } from './card-fault.ts';
import { SLOTS } from './vocabulary.ts';
import { isObject, type Json } from './walk.ts';

/** Version 2.0 refuses what it does not know instead of passing over it. */
export function knownOnly(part: Json, known: readonly string[], path: string): void {
  const unknown = Object.keys(part).find((property) => !known.includes(property));
  if (unknown !== undefined) throw malformed(path, `unknown property ${unknown}`);
}

/** A slot takes a text of certain kinds. */
export function takes(slot: string, value: unknown, path: string): void {
  const allowed = SLOTS[slot];
  if (value === undefined || allowed === undefined) return;
  if (!isObject(value)) throw malformed(path, String(value));
  if (!allowed.includes(String(value['tag']))) throw malformed(path, `unsupported tag ${value['tag']}`);
  if (typeof value['content'] !== 'string') throw malformed(path, 'content is required');
}
