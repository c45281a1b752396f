/** A name that is safe as a folder, in a /scope command and in a web address: never a path, never hidden. */
const SAFE = /^[\p{L}\p{N}](?:[\p{L}\p{N}_-]|\.(?=[\p{L}\p{N}]))*$/u;
/** Longest id, in UTF-16 units: 60 Chinese characters are 180 bytes of the 255 a folder's name may have. */
const LONGEST = 60;

/** Whether a text can be a document's id: letters of any script, digits, `_`, `-` and single dots inside, at most 60. */
export function isDocumentId(text: string): boolean {
  return text.length <= LONGEST && SAFE.test(text);
}

/**
 * The id a file's name gives: the name without folder and extension, as it is where that is safe; every other run of
 * characters becomes one hyphen, full-width letters and digits their usual forms. Null when nothing is left.
 */
export function documentIdOf(fileName: string): string | null {
  const name = fileName.split(/[/\\]/).at(-1) as string;
  const id = name
    .normalize('NFKC')
    .replace(/(?<=.)\.[^.]*$/, '')
    .replace(/[^\p{L}\p{N}_.-]+|\.(?![\p{L}\p{N}])/gu, '-')
    .replace(/-{2,}/g, '-')
    .slice(0, LONGEST)
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return isDocumentId(id) ? id : null;
}
