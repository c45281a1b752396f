import type { Block, Reply } from '../../src/say/reply.ts';

/** Longer ones are cut off by the apps. */
const LONGEST = 60;

/** The header of a card, and what of the first block is left for its body. */
export interface Head {
  readonly title: string;
  /** Lists have another colour than one answer. */
  readonly template: 'blue' | 'wathet';
  readonly rest: Block | null;
}

/** What the first line says before its value, 北京第12项 · 牵头单位, or the line above a list; null when there is no such thing. */
export function headOf({ blocks: [first, ...others] }: Reply): Head | null {
  if (first?.is !== 'line' || others.length === 0) return null;
  const template = others.some(({ is }) => is === 'row') ? 'wathet' : 'blue';
  const { title, rest } = partsOf(first.text, first.value, template === 'wathet');
  if (title === '' || title.length > LONGEST) return null;
  const left = rest.trim() === '' ? null : { ...first, text: rest };
  return { title, template, rest: left };
}

function partsOf(text: string, value: string | undefined, isList: boolean): { title: string; rest: string } {
  const at = value ? text.indexOf(value) : -1;
  if (at < 0) return isList ? { title: text, rest: '' } : { title: '', rest: text };
  if (at > 0) return { title: text.slice(0, at).replace(/[\s:：·]+$/, ''), rest: text.slice(at) };
  const end = (value as string).length;
  return { title: text.slice(0, end), rest: text.slice(end).replace(/^[\s:：·–]+/, '') };
}
