import type { Block, Reply } from './reply.ts';
import { visible } from './visible.ts';
import { wordsFor } from './words.ts';

/** A reply as plain text: one block a line, the buttons in brackets at the end. */
export function plain(reply: Reply): string {
  const buttons = reply.actions.map(({ label }) => `[${label}]`).join(' ');
  return [...reply.blocks.map((block) => plainBlock(block, reply)), ...(buttons === '' ? [] : [buttons])].join('\n');
}

/** One block as plain text; what a person typed may be part of it, so nothing in it can steer a terminal. */
export function plainBlock(block: Block, { language }: Pick<Reply, 'language'>): string {
  const words = wordsFor(language);
  switch (block.is) {
    case 'row':
      return visible(block.number === null ? block.text : `${block.number} ${block.text}`);
    case 'quote':
      return visible(words.quote(block.text) + (block.converted ? words.converted : ''));
    default:
      return visible(block.text);
  }
}
