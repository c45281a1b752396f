import type { PageOf } from '../../src/say/link.ts';
import type { Block, Reply } from '../../src/say/reply.ts';
import { visible } from '../../src/say/visible.ts';
import { wordsFor } from '../../src/say/words.ts';

/** Telegram counts 4096 after parsing; this leaves room for its own way of counting. */
const LONGEST = 3500;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as Telegram's HTML shows it literally. */
function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] as string);
}

/** A stretch of text and the tags around it. */
interface Stretch {
  readonly text: string;
  readonly open?: string;
  readonly close?: string;
}

/**
 * A reply in Telegram's HTML, in as many messages as it takes: cut between blocks, and inside a long one at the end of
 * a sentence, so that no tag is ever cut.
 */
export function htmlOf(reply: Reply, pageOf: PageOf): string[] {
  const messages: { html: string; length: number }[] = [];
  for (const stretches of reply.blocks.flatMap((block) => piecesOf(stretchesOf(block, reply, pageOf)))) {
    const html = stretches.map(({ text, open = '', close = '' }) => open + escaped(text) + close).join('');
    const length = lengthOf(stretches);
    const last = messages.at(-1);
    if (last && last.length + length < LONGEST) {
      last.html += `\n${html}`;
      last.length += length + 1;
    } else messages.push({ html, length });
  }
  return messages.map(({ html }) => html);
}

function lengthOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { text }) => sum + text.length, 0);
}

function stretchesOf(block: Block, { language }: Reply, pageOf: PageOf): Stretch[] {
  if (block.is === 'quote') {
    const text = visible(block.text) + (block.converted ? wordsFor(language).converted : '');
    return [{ text, open: '<blockquote expandable>', close: '</blockquote>' }];
  }
  const number = block.is === 'row' && block.number !== null ? `${block.number} ` : '';
  const link = linkTo(pageOf(block.passage));
  const text = visible(block.text);
  if (block.is === 'source') return [{ text, ...link }];
  const parts = [
    { part: block.label, tags: link },
    { part: block.value, tags: { open: '<b>', close: '</b>' } },
  ];
  return [{ text: number }, ...setOff(text, parts)].filter(({ text: own }) => own !== '');
}

function linkTo(page: string | null): Omit<Stretch, 'text'> {
  return page === null ? {} : { open: `<a href="${escaped(page)}">`, close: '</a>' };
}

/** A text with some of its parts set off, in the order they stand in it. */
function setOff(
  text: string,
  parts: readonly { readonly part: string | undefined; readonly tags: Omit<Stretch, 'text'> }[],
): Stretch[] {
  const stretches: Stretch[] = [];
  let rest = text;
  for (const { part, tags } of parts) {
    const shown = visible(part ?? '');
    const at = shown === '' ? -1 : rest.indexOf(shown);
    if (at < 0) continue;
    stretches.push({ text: rest.slice(0, at) }, { text: shown, ...tags });
    rest = rest.slice(at + shown.length);
  }
  return [...stretches, { text: rest }];
}

/** A block that fits no message in pieces that do. Only quotes and lines of one stretch are ever that long. */
function piecesOf(stretches: readonly Stretch[]): (readonly Stretch[])[] {
  if (lengthOf(stretches) <= LONGEST) return [stretches];
  return stretches.flatMap((stretch) => cut(stretch.text).map((text) => [{ ...stretch, text }]));
}

/** Pieces of at most the longest length, cut behind the last sentence that fits, never inside a character. */
function cut(text: string): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > LONGEST) {
    const sentence = /^[\s\S]*[。;；!?\n]/.exec(rest.slice(0, LONGEST))?.[0].length ?? 0;
    const end =
      sentence > LONGEST / 2 ? sentence : LONGEST - Number(/[\uD800-\uDBFF]/.test(rest[LONGEST - 1] as string));
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...pieces, rest];
}
