import { badRequest } from './refusal.ts';

/** A file that came with a call. */
export interface Upload {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The parameters of a call. Forms carry everything as text, so numbers and JSON may be given either way. */
export class Params {
  readonly values: Readonly<Record<string, unknown>>;
  readonly files: ReadonlyMap<string, Upload>;

  constructor(values: Readonly<Record<string, unknown>>, files: ReadonlyMap<string, Upload> = new Map()) {
    this.values = values;
    this.files = files;
  }

  has(name: string): boolean {
    return this.values[name] !== undefined && this.values[name] !== null;
  }

  text(name: string): string | undefined {
    const value = this.values[name];
    if (value === undefined || value === null) return undefined;
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  }

  integer(name: string): number | undefined {
    const value = Number(this.text(name) || undefined);
    return Number.isSafeInteger(value) ? value : undefined;
  }

  flag(name: string): boolean {
    return ['true', 'yes', '1'].includes(this.text(name)?.toLowerCase() ?? '');
  }

  json(name: string): unknown {
    const value = this.values[name];
    if (typeof value !== 'string' || value === '') return value === '' ? undefined : value;
    try {
      return JSON.parse(value);
    } catch {
      throw badRequest(`can't parse ${name.replaceAll('_', ' ')} JSON object`);
    }
  }

  list(name: string): unknown[] | undefined {
    const value = this.json(name);
    if (value === undefined || value === null) return undefined;
    if (!Array.isArray(value)) throw badRequest(`expected an Array for ${name}`);
    return value;
  }

  /** A file of its own, or the one that the value points to with attach://. */
  file(name: string): Upload | undefined {
    const attached = this.text(name)?.match(/^attach:\/\/(.+)/)?.[1];
    return this.files.get(attached ?? name);
  }
}
