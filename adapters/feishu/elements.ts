import type { PageOf } from '../../src/say/link.ts';
import type { Block, Reply } from '../../src/say/reply.ts';
import { visible } from '../../src/say/visible.ts';
import { wordsFor } from '../../src/say/words.ts';
import { literal } from './literal.ts';

/** A part of a card, of version 2.0 of the format. */
export type Element = Readonly<Record<string, unknown>>;

/** A block of a reply as an element; what has no parts to set off goes out as plain text, where nothing acts. */
export function elementOf(block: Block, { language }: Reply, pageOf: PageOf): Element {
  if (block.is === 'quote') {
    const text = block.text + (block.converted ? wordsFor(language).converted : '');
    return markdown(`> ${literal(text).replaceAll('\n', '\n> ')}`);
  }
  const number = block.is === 'row' && block.number !== null ? `${block.number} ` : '';
  const text = number + block.text.replaceAll('\n', ' ');
  const link = addressOf(pageOf(block.passage));
  if (block.is === 'source') {
    return link === null ? plainText(text, SMALL) : markdown(`[${literal(text)}](${link})`, { text_size: 'notation' });
  }
  const rich = setOff(text, link === null ? undefined : block.label, link ?? '', block.value);
  return rich === null ? plainText(text) : markdown(rich);
}

const SMALL = { text_size: 'notation', text_color: 'grey' };

/** A text in which nothing acts. */
export function plainText(text: string, looks: Element = {}): Element {
  return { tag: 'div', text: { tag: 'plain_text', content: visible(text), ...looks } };
}

function markdown(content: string, looks: Element = {}): Element {
  return { tag: 'markdown', content, ...looks };
}

/** An address as a link takes it: brackets would end it. */
function addressOf(page: string | null): string | null {
  return page?.replace(/[()]/g, (bracket) => `%${bracket.charCodeAt(0).toString(16)}`) ?? null;
}

/** The text with its label as a link and its value in bold; null when it has neither. */
function setOff(text: string, label: string | undefined, link: string, value: string | undefined): string | null {
  const [beforeLabel, afterLabel] = around(text, label);
  const [before, after] = around(afterLabel ?? text, value);
  const isBold = after !== undefined && canBeBold(before, value ?? '', after);
  if (afterLabel === undefined && !isBold) return null;
  const head = afterLabel === undefined ? '' : `${literal(beforeLabel)}[${literal(label ?? '')}](${link})`;
  return head + (isBold ? `${literal(before)}**${literal(value ?? '')}**${literal(after)}` : literal(afterLabel ?? ''));
}

/** What stands before and after a part; nothing after it when it is not there. */
function around(text: string, part: string | undefined): [string, string | undefined] {
  const at = part ? text.indexOf(part) : -1;
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + (part ?? '').length)];
}

const PUNCTUATION = /[\p{P}\p{S}]/u;

/** Markdown takes asterisks for bold only where no sign stands inside of them and a letter outside. */
function canBeBold(before: string, value: string, after: string): boolean {
  const tight = (outside: string | undefined, inside: string | undefined) =>
    outside === undefined || /\s/.test(outside) || PUNCTUATION.test(outside) || !PUNCTUATION.test(inside ?? '');
  return value.trim() === value && tight([...before].at(-1), [...value][0]) && tight([...after][0], [...value].at(-1));
}
