import type { Block } from '../../src/say/reply.ts';

/** In UTF-16 units: at most 12 KB, whatever is in it and however it is escaped. */
const LONGEST = 2000;

/** A block in pieces that fit a card, cut behind sentences; only the last piece of a quote says that it is converted. */
export function piecesOf(block: Block): Block[] {
  const texts = cut(block.text);
  if (texts.length === 1) return [block];
  return texts.map((text, i) =>
    block.is === 'quote'
      ? { ...block, text, converted: block.converted && i === texts.length - 1 }
      : { is: 'line', text: i === 0 && block.is === 'row' && block.number !== null ? `${block.number} ${text}` : text },
  );
}

/** Pieces of at most the longest length, never cut inside a character. */
function cut(text: string): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > LONGEST) {
    const sentence = /^[\s\S]*[。;；!?\n]/.exec(rest.slice(0, LONGEST))?.[0].length ?? 0;
    const half = Number(/[\uD800-\uDBFF]/.test(rest[LONGEST - 1] as string));
    const end = sentence > LONGEST / 2 ? sentence : LONGEST - half;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...pieces, rest];
}
