/** A stretch of the question that has been understood, and what it was understood as. */
export interface Found<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/** The text with stretches blanked out, unit for unit, so that later readers leave them alone. */
export function blank(text: string, found: readonly { start: number; end: number }[]): string {
  return found.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text);
}

/** All matches of a global pattern, read by `value`; what it returns null for is left out. */
export function findAll<T>(text: string, pattern: RegExp, value: (match: RegExpExecArray) => T | null): Found<T>[] {
  return Array.from(text.matchAll(pattern)).flatMap((match) => {
    const own = value(match);
    return own === null ? [] : [{ start: match.index, end: match.index + match[0].length, value: own }];
  });
}
