/** Entries of a list on one page. */
export const PER_PAGE = 50;
/** Characters of documents on one page, so that a phone gets less than 100 KB. */
const CHARACTERS = 8000;

/** Cuts a list into pages of at most 50 entries, fewer where they are long. */
export function pagesOf<T>(list: readonly T[], lengthOf: (entry: T) => number): T[][] {
  const pages: T[][] = [];
  let page: T[] = [];
  let characters = 0;
  for (const entry of list) {
    const length = lengthOf(entry);
    if (page.length > 0 && (page.length === PER_PAGE || characters + length > CHARACTERS)) {
      pages.push(page);
      page = [];
      characters = 0;
    }
    page.push(entry);
    characters += length;
  }
  return page.length > 0 || pages.length === 0 ? [...pages, page] : pages;
}

/** Page k of a list, and how many there are. */
export function pageOf<T>(list: readonly T[], k: number): { readonly shown: readonly T[]; readonly n: number } {
  return { shown: list.slice((k - 1) * PER_PAGE, k * PER_PAGE), n: Math.max(1, Math.ceil(list.length / PER_PAGE)) };
}
