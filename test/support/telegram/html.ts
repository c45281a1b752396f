import type { MessageEntity } from 'grammy/types';
import { byteOffset, parseFailure, readEndTag, readReference, readStartTag, type StartTag } from './html-tag.ts';
import { checkedUrl } from './url.ts';

export interface Formatted {
  readonly text: string;
  readonly entities: MessageEntity[];
}

interface Open extends StartTag {
  readonly offset: number;
}

const SIMPLE: Readonly<Record<string, 'bold' | 'italic' | 'strikethrough' | 'underline' | 'spoiler'>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  u: 'underline',
  ins: 'underline',
  span: 'spoiler',
  'tg-spoiler': 'spoiler',
};

/** What `parse_mode: "HTML"` makes of a text, or the refusal; offsets count UTF-16 units. */
export function parseHtml(html: string): Formatted {
  const entities: MessageEntity[] = [];
  const open: Open[] = [];
  let text = '';
  let at = 0;
  while (at < html.length) {
    if (html[at] === '<' && html[at + 1] === '/') {
      at = close(html, at, text, open, entities);
    } else if (html[at] === '<') {
      open.push(begin(html, at, text.length));
      at = open.at(-1)?.end ?? html.length;
    } else {
      const reference = html[at] === '&' ? readReference(html, at) : undefined;
      text += reference?.character ?? html[at];
      at = reference?.end ?? at + 1;
    }
  }
  const left = open.at(-1);
  if (left !== undefined) throw parseFailure(`Can't find end tag corresponding to start tag "${left.name}"`);
  if (/\p{Surrogate}/u.test(text)) {
    throw parseFailure(
      'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
    );
  }
  return { text, entities: sorted(entities) };
}

function begin(html: string, at: number, offset: number): Open {
  const tag = readStartTag(html, at);
  if (tag.name === 'span' && tag.attributes.get('class') !== 'tg-spoiler') {
    throw parseFailure(`Tag "span" must have class "tg-spoiler" at byte offset ${byteOffset(html, at)}`);
  }
  return { ...tag, offset };
}

function close(html: string, at: number, text: string, open: Open[], entities: MessageEntity[]): number {
  const where = `at byte offset ${byteOffset(html, at)}`;
  if (open.length === 0) throw parseFailure(`Unexpected end tag ${where}`);
  const { name, end } = readEndTag(html, at);
  const tag = open.pop() as Open;
  if (name !== '' && name !== tag.name) {
    throw parseFailure(`Unmatched end tag ${where}, expected "</${tag.name}>", found "</${name}>"`);
  }
  if (text.length > tag.offset) add(tag, text, entities);
  return end;
}

function add(tag: Open, text: string, entities: MessageEntity[]): void {
  const span = { offset: tag.offset, length: text.length - tag.offset };
  const simple = SIMPLE[tag.name];
  const language = tag.attributes.get('class')?.match(/^language-(.+)/)?.[1];
  const last = entities.at(-1);
  const wraps = last?.offset === span.offset && last.length === span.length;
  if (simple !== undefined) entities.push({ type: simple, ...span });
  else if (tag.name === 'blockquote') {
    entities.push({ type: tag.attributes.has('expandable') ? 'expandable_blockquote' : 'blockquote', ...span });
  } else if (tag.name === 'a') addLink(tag.attributes.get('href') || text.slice(tag.offset), span, entities);
  else if (tag.name === 'pre') {
    const code = wraps && last.type === 'code' ? (last as { language?: string }).language : undefined;
    if (code !== undefined) entities.pop();
    entities.push({ type: 'pre', ...span, ...(code === undefined ? {} : { language: code }) });
  } else if (tag.name === 'code') {
    entities.push({ type: 'code', ...span, ...(language === undefined ? {} : { language }) } as MessageEntity);
  }
}

/** A link whose address is none loses the link, not the text. */
function addLink(href: string, span: { offset: number; length: number }, entities: MessageEntity[]): void {
  const person = href.match(/^tg:\/\/user\?id=(\d+)$/i)?.[1];
  if (person !== undefined) {
    entities.push({ type: 'text_mention', ...span, user: { id: Number(person), is_bot: false, first_name: '' } });
    return;
  }
  const url = checkedUrl(href);
  if (url !== undefined) entities.push({ type: 'text_link', ...span, url });
}

/** Outer ones first; nothing stands within code, and no quotation within a quotation. */
function sorted(entities: MessageEntity[]): MessageEntity[] {
  const kept: MessageEntity[] = [];
  const byPlace = entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length);
  for (const entity of byPlace) {
    const within = kept.filter((outer) => outer.offset + outer.length >= entity.offset + entity.length);
    const quotation = entity.type.endsWith('blockquote');
    const lost = within.some(({ type }) => /^(?:code|pre)$/.test(type) || (quotation && type.endsWith('blockquote')));
    if (!lost) kept.push(withoutLanguage(entity));
  }
  return kept;
}

function withoutLanguage(entity: MessageEntity): MessageEntity {
  return entity.type === 'code' ? { type: 'code', offset: entity.offset, length: entity.length } : entity;
}
