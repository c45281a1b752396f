import { plainBlock } from '../../src/say/plain.ts';
import type { Block, Reply } from '../../src/say/reply.ts';
import { visible } from '../../src/say/visible.ts';
import { keysOf } from './keys.ts';
import { terminalWordsFor } from './words.ts';

/** Writes text in bold or pale, or plainly where there are no colours. */
export interface Style {
  bold(text: string): string;
  pale(text: string): string;
}

/** The style of a terminal with colours, or of anything else. */
export function styleOf(colours: boolean): Style {
  const code = (on: number) => (text: string) => (colours ? `\u001B[${on}m${text}\u001B[0m` : text);
  return { bold: code(1), pale: code(2) };
}

/** A reply as the terminal shows it: the blocks, and a line with the keys its actions can be reached by. */
export function render(reply: Reply, style: Style): string {
  const keys = keyLine(reply);
  return [
    ...reply.blocks.map((block, i) => renderBlock(block, i, reply, style)),
    ...(keys ? [style.pale(keys)] : []),
  ].join('\n');
}

function renderBlock(block: Block, i: number, reply: Reply, style: Style): string {
  const text = plainBlock(block, reply);
  if (block.is === 'source') return style.pale(text);
  return i === 0 && block.is === 'line' ? style.bold(text) : text;
}

/** Rows carry their numbers already, so their keys are named together; actions without a row are named one by one. */
function keyLine(reply: Reply): string {
  const keys = keysOf(reply);
  const opens = keys.filter(({ action }) => action.kind === 'open').map(({ key }) => key);
  const [first] = opens;
  const last = opens.at(-1);
  const numbered = reply.blocks.some((block) => block.is === 'row');
  const rows =
    first && numbered
      ? [`[${first === last ? first : `${first}–${last}`} ${terminalWordsFor(reply.language).open}]`]
      : [];
  const others = keys.filter(({ action }) => !numbered || action.kind !== 'open');
  return [...rows, ...others.map(({ key, action }) => `[${key} ${visible(action.label)}]`)].join(' ');
}
