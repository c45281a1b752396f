import type { Block, Reply } from './reply.ts';
import { wordsFor } from './words.ts';

/** A reply as plain text: one block a line, the buttons in brackets at the end. */
export function plain(reply: Reply): string {
  const words = wordsFor(reply.language);
  const text = (block: Block): string => {
    switch (block.is) {
      case 'row':
        return block.number === null ? block.text : `${block.number} ${block.text}`;
      case 'quote':
        return words.quote(block.text) + (block.converted ? words.converted : '');
      default:
        return block.text;
    }
  };
  const buttons = reply.actions.map(({ label }) => `[${label}]`).join(' ');
  return [...reply.blocks.map(text), ...(buttons === '' ? [] : [buttons])].join('\n');
}
