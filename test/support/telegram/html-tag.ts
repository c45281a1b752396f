import { badRequest, type Refusal } from './refusal.ts';

export interface StartTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Where reading goes on. */
  readonly end: number;
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };
const REFERENCE = /&(?:#x(?<hex>[0-9a-fA-F]+)|#(?<decimal>\d+)|(?<name>[a-zA-Z]+));?/y;

const KNOWN = new Set(
  'a b strong i em s strike del u ins tg-spoiler tg-emoji tg-time span pre code blockquote'.split(' '),
);

export function parseFailure(reason: string): Refusal {
  return badRequest(`can't parse entities: ${reason}`);
}

/** The end of the text counts as space, as the terminating zero does in C++. */
function isSpace(character: string | undefined): boolean {
  return character === undefined || ' \t\r\n\v\0'.includes(character);
}

function skip(html: string, from: number, while_: (character: string | undefined) => boolean): number {
  let at = from;
  while (at < html.length && while_(html[at])) at += 1;
  return at;
}

/** Errors tell the offset in bytes. */
export function byteOffset(html: string, at: number): number {
  return Buffer.byteLength(html.slice(0, at));
}

/** The character that a reference at this place stands for; none when it stands for itself. */
export function readReference(html: string, at: number): { character: string; end: number } | undefined {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(html);
  if (match === null) return undefined;
  const { hex, decimal, name } = match.groups ?? {};
  const end = at + match[0].length;
  if (name !== undefined) return NAMED[name] === undefined ? undefined : { character: NAMED[name], end };
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  const digits = match[0].replace(';', '').length;
  return code === 0 || code >= 0x10ffff || digits >= 10 ? undefined : { character: String.fromCodePoint(code), end };
}

function readLiteral(html: string, begin: number): { value: string; end: number } {
  const quote = html[begin];
  let value = '';
  let at = begin + 1;
  while (at < html.length && html[at] !== quote) {
    const reference = html[at] === '&' ? readReference(html, at) : undefined;
    value += reference?.character ?? html[at];
    at = reference?.end ?? at + 1;
  }
  return { value, end: Math.min(at + 1, html.length) };
}

function readValue(html: string, begin: number): { value: string; end: number } {
  if (html[begin] === '"' || html[begin] === "'") return readLiteral(html, begin);
  const end = skip(html, begin, (character) => /[a-zA-Z0-9.-]/.test(character ?? ''));
  if (!isSpace(html[end]) && html[end] !== '>') {
    throw parseFailure(`Unexpected end of name token at byte offset ${byteOffset(html, begin)}`);
  }
  return { value: html.slice(begin, end).toLowerCase(), end };
}

/** Reads `<name attribute="value" …>` as td/telegram/MessageEntity.cpp does; `begin` is at the `<`. */
export function readStartTag(html: string, begin: number): StartTag {
  const where = `at byte offset ${byteOffset(html, begin)}`;
  let at = skip(html, begin + 1, (character) => !isSpace(character) && character !== '>');
  if (at >= html.length) throw parseFailure(`Unclosed start tag ${where}`);
  const name = html.slice(begin + 1, at).toLowerCase();
  if (!KNOWN.has(name)) throw parseFailure(`Unsupported start tag "${name}" ${where}`);
  const attributes = new Map<string, string>();
  while (html[at] !== '>') {
    const nameBegin = skip(html, at, isSpace);
    if (html[nameBegin] === '>') {
      at = nameBegin;
      break;
    }
    const nameEnd = skip(html, nameBegin, (character) => !isSpace(character) && character !== '=' && character !== '>');
    const attribute = html.slice(nameBegin, nameEnd);
    if (attribute === '') throw parseFailure(`Empty attribute name in the tag "${name}" ${where}`);
    at = skip(html, nameEnd, isSpace);
    if (html[at] !== '=') {
      if (at >= html.length) throw parseFailure(`Unclosed start tag "${name}" ${where}`);
      attributes.set(attribute, '');
      continue;
    }
    at = skip(html, at + 1, isSpace);
    if (at >= html.length) throw parseFailure(`Unclosed start tag "${name}" ${where}`);
    const { value, end } = readValue(html, at);
    if (end >= html.length) throw parseFailure(`Unclosed start tag ${where}`);
    attributes.set(attribute, value);
    at = end;
  }
  return { name, attributes, end: at + 1 };
}

/** Reads `</name>`; the name may be left out. */
export function readEndTag(html: string, begin: number): { name: string; end: number } {
  const nameEnd = skip(html, begin + 2, (character) => !isSpace(character) && character !== '>');
  const end = skip(html, nameEnd, isSpace);
  if (html[end] !== '>') throw parseFailure(`Unclosed end tag at byte offset ${byteOffset(html, begin)}`);
  return { name: html.slice(begin + 2, nameEnd).toLowerCase(), end: end + 1 };
}
