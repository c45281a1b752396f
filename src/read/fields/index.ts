import type { Block } from '../blocks.ts';
import { bracket } from './bracket.ts';
import { deadline } from './deadline.ts';
import { frequency } from './frequency.ts';
import { label } from './label.ts';
import { quantity } from './quantity.ts';
import type { Context, FieldDraft, Passage, Recogniser } from './recogniser.ts';
import { relative } from './relative.ts';
import { subject } from './subject.ts';

/** Read off labels and brackets; what they take is no text of the clause. */
const labelled: readonly Recogniser[] = [label, bracket];
/** Read off sentences. */
const written: readonly Recogniser[] = [deadline, relative, frequency, quantity];

/** Fields of one block: labelled ones, those in its sentences, and the subjects of its sentences. */
export interface BlockFields {
  readonly labelled: readonly FieldDraft[];
  readonly written: readonly FieldDraft[];
  readonly subjects: readonly FieldDraft[];
}

/** Runs every recogniser over a block, the number in front left out. */
export function fieldsOf(block: Block, normal: string, context: Context): BlockFields {
  const start = block.range.start + (block.marker?.length ?? 0);
  const passage: Passage = {
    start,
    normal: normal.slice(start, block.range.end),
    scan: block.scan.slice(block.marker?.length ?? 0),
    line: block.marker === null,
  };
  const own = labelled.flatMap((recognise) => recognise(passage, context));
  const rest = { ...passage, scan: blanked(passage, own) };
  return {
    labelled: own,
    written: written
      .flatMap((recognise) => recognise(rest, context))
      .sort((a, b) => a.range.start - b.range.start)
      .filter(isOutermost),
    subjects: subject(rest, context),
  };
}

/** The passage with labelled stretches blanked out, unit for unit. */
function blanked({ scan, start }: Passage, drafts: readonly FieldDraft[]): string {
  return drafts.reduce((text, { range }) => {
    const [from, to] = [range.start - start, range.end - start];
    return text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
  }, scan);
}

/** A count inside a recurring duty (每年不少于10课时) stays a quantity; the same phrase read twice as a time does not. */
function isOutermost(draft: FieldDraft, _: number, all: readonly FieldDraft[]): boolean {
  if (draft.name === 'quantity') return true;
  return !all.some(
    (other) =>
      other !== draft &&
      other.name === 'deadline' &&
      other.range.start <= draft.range.start &&
      other.range.end >= draft.range.end &&
      other.range.end - other.range.start > draft.range.end - draft.range.start,
  );
}
