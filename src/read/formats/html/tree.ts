import { Parser } from 'htmlparser2';
import { InputError } from '../../../errors.ts';

/** An element with what it holds, and how much of that is text and links. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
  /** Characters other than blanks in it. */
  size: number;
  /** Of these, characters inside links. */
  linked: number;
  links: number;
  /** Finished sentences in it: 。；！ */
  sentences: number;
}

/** Never text of the page: code, forms, other media, and what browsers without scripts are told. */
const LEFT_OUT = new Set(
  'script style noscript template head svg math iframe object embed video audio canvas map select datalist button textarea rt rp xml'.split(
    ' ',
  ),
);

// Links to a document's own annexes are part of it.
const ATTACHED = /\.(?:docx?|wps|xlsx?|et|pdf|ofd|zip|rar)(?:$|[?#])/i;

// The parser's time grows with depth times tags: 20 MB of the worst take 5 s at this depth. Real pages stay below 60.
const MAX_DEPTH = 1000;

/**
 * Parses a page into elements, without code and forms.
 * @throws InputError for elements nested deeper than 1,000 levels.
 */
export function parseHtml(text: string): Element {
  const root = newElement('', {});
  const path = [root];
  let skipping = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (path.length + skipping > MAX_DEPTH) {
        throw new InputError(`its elements are nested deeper than ${MAX_DEPTH} levels. Save the page as text.`);
      }
      if (skipping > 0 || LEFT_OUT.has(name)) skipping++;
      else path.push(newElement(name, attributes));
    },
    ontext(piece) {
      if (skipping > 0) return;
      const element = path.at(-1) as Element;
      element.children.push(piece);
      element.size += piece.replace(/\s+/g, '').length;
      element.sentences += piece.match(/[。；！]/g)?.length ?? 0;
    },
    onclosetag() {
      if (skipping > 0) skipping--;
      else if (path.length > 1) attach(path.pop() as Element, path.at(-1) as Element);
    },
  });
  parser.write(text);
  parser.end();
  return root;
}

function newElement(name: string, attributes: Readonly<Record<string, string>>): Element {
  return { name, attributes, children: [], size: 0, linked: 0, links: 0, sentences: 0 };
}

function attach(element: Element, parent: Element): void {
  const { href } = element.attributes;
  const link = element.name === 'a' && href !== undefined && !ATTACHED.test(href);
  parent.children.push(element);
  parent.size += element.size;
  parent.linked += link ? element.size : element.linked;
  parent.links += element.links + (link ? 1 : 0);
  parent.sentences += element.sentences;
}
