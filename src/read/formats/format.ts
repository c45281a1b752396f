/** How much a reader may take in; beyond it, it says so instead of going on. */
export interface Limits {
  /** Size of the file, in bytes. */
  readonly maxBytes: number;
  /** What the parts of a packed file (docx, xlsx) may unpack to, in bytes, together. */
  readonly maxUnpackedBytes: number;
  /** Time for one pdf, in milliseconds; the other formats are linear in the file's size and need no clock. */
  readonly maxMilliseconds: number;
  /** Memory for one pdf, in megabytes of V8 heap. */
  readonly maxHeapMegabytes: number;
}

/** 20 MB is the default of MAX_FILE_MB (design section 7); a plan of 300 pages takes 1 s and under 200 MB as pdf. */
export const DEFAULT_LIMITS: Limits = {
  maxBytes: 20 * 2 ** 20,
  maxUnpackedBytes: 200 * 2 ** 20,
  maxMilliseconds: 60_000,
  maxHeapMegabytes: 1024,
};

/** A kind of file plans come in. */
export interface Format {
  readonly name: string;
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  /** Whether the bytes themselves say so (magic bytes, markup). */
  matches(bytes: Uint8Array): boolean;
  /**
   * The document's raw text (design section 1): paragraphs one a line, tables as pipe rows. Deterministic.
   * @throws InputError when the file is damaged, too large, or holds no text.
   */
  read(bytes: Uint8Array, limits: Limits): Promise<string>;
}
