import { Parser } from 'htmlparser2';

/** What stands in a page. */
export interface Parsed {
  /** Names of the elements there are. */
  readonly tags: ReadonlySet<string>;
  /** Every attribute as `name=value`. */
  readonly attributes: readonly string[];
  /** The text of the page. */
  readonly text: string;
  /** The text of its `<mark>` elements, joined. */
  readonly marked: string;
  /** The addresses it links to. */
  readonly links: readonly string[];
}

/** Reads a page as a browser would. */
export function parsePage(html: string): Parsed {
  const tags = new Set<string>();
  const attributes: string[] = [];
  const links: string[] = [];
  let [text, marked, depth] = ['', '', 0];
  const parser = new Parser({
    onopentag(name, own) {
      tags.add(name);
      for (const [key, value] of Object.entries(own)) attributes.push(`${key}=${value}`);
      if (name === 'a' && own['href'] !== undefined) links.push(own['href']);
      if (name === 'mark') depth++;
    },
    onclosetag(name) {
      if (name === 'mark') depth--;
    },
    ontext(own) {
      text += own;
      if (depth > 0) marked += own;
    },
  });
  parser.end(html);
  return { tags, attributes, text, marked, links };
}
