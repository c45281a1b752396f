/** One part of a form. */
export interface Part {
  readonly name: string;
  readonly bytes: Buffer;
}

const BREAK = '\r\n';

/**
 * Reads multipart/form-data. A part without a file name still holds bytes: the SDK sends a Buffer that way, and
 * `FormData` would read it as text.
 */
export function partsOf(body: Buffer, contentType: string): Part[] {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (boundary === undefined) return [];
  const text = body.toString('latin1');
  return text
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const end = part.indexOf(BREAK + BREAK);
      const name = /name="([^"]*)"/.exec(part.slice(0, end))?.[1] ?? '';
      return { name, bytes: Buffer.from(part.slice(end + 2 * BREAK.length, -BREAK.length), 'latin1') };
    });
}
