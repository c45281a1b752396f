import { isObject, type Json, tagged } from './cards/walk.ts';

/** A card as people read it. */
export interface CardRead {
  /** The header and what stands below it, a line each; what the card says in notices tells where a line goes on. */
  readonly text: string;
  /** What the buttons carry, by their labels. */
  readonly values: ReadonlyMap<string, unknown>;
}

/** What a client makes of Markdown: links and bold are drawn, escapes are what they stand for. */
function drawn(markdown: string): string {
  return markdown
    .replace(/^> /gm, '')
    .replace(/\*\*/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
}

const words = (text: string) => text.replace(/[\s:：·–]/g, '');

function at(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>((part, key) => (isObject(part) ? part[key] : undefined), value);
}

function lineOf(element: unknown): string[] {
  const tag = at(element, 'tag');
  if (tag === 'markdown') return [drawn(String(at(element, 'content')))];
  return tag === 'div' ? [String(at(element, 'text', 'content'))] : [];
}

/** Reads a card of the bot. */
export function readCard(card: unknown): CardRead {
  const values = new Map<string, unknown>();
  for (const { tag, element } of tagged(card)) {
    if (tag === 'button') values.set(String(at(element, 'text', 'content')), carriedBy(element));
  }
  const elements = at(card, 'body', 'elements');
  const body = (Array.isArray(elements) ? elements : []).flatMap(lineOf);
  const title = at(card, 'header', 'title', 'content');
  return { text: (title === undefined ? body : joined(String(title), body, card)).join('\n'), values };
}

function carriedBy({ behaviors }: Json): unknown {
  return at(Array.isArray(behaviors) ? behaviors[0] : undefined, 'value');
}

/** The header and the first line are one line of the answer, the one that notices show. */
function joined(title: string, [first = '', ...rest]: string[], card: unknown): string[] {
  const whole = String(at(card, 'config', 'summary', 'content'));
  if (words(title) === words(whole)) return [whole, first, ...rest].filter((line) => line !== '');
  if (words(title + first) !== words(whole)) throw new Error(`the header ${title} and ${first} do not say ${whole}`);
  return [whole, ...rest];
}
