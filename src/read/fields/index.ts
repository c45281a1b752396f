import type { Block } from '../blocks.ts';
import type { ColumnRole } from '../tables/columns.ts';
import { bracket } from './bracket.ts';
import { deadline } from './deadline.ts';
import { frequency } from './frequency.ts';
import { label, labelledUnits } from './label.ts';
import { outermost } from './outermost.ts';
import { quantity } from './quantity.ts';
import type { Context, FieldDraft, Passage, Recogniser } from './recogniser.ts';
import { relative } from './relative.ts';
import { subject } from './subject.ts';
import { labelledTimes } from './times.ts';

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
  if (block.cell !== null && !TEXT.has(block.cell)) {
    return { labelled: cellFields(block.cell, block, normal, context), written: [], subjects: [] };
  }
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
    written: outermost(
      written.flatMap((recognise) => recognise(rest, context)).sort((a, b) => a.range.start - b.range.start),
    ),
    subjects: subject(rest, context),
  };
}

const TEXT: ReadonlySet<ColumnRole> = new Set(['task', 'requirement']);

/** What a cell says under its column head. */
function cellFields(role: ColumnRole, { range }: Block, normal: string, context: Context): FieldDraft[] {
  const value = normal.slice(range.start, range.end);
  if (role === 'lead' || role === 'responsible') return labelledUnits(role, value, range);
  return role === 'deadline' ? labelledTimes(value, range, context) : [];
}

/** The passage with labelled stretches blanked out, unit for unit. */
function blanked({ scan, start }: Passage, drafts: readonly FieldDraft[]): string {
  return drafts.reduce((text, { range }) => {
    const [from, to] = [range.start - start, range.end - start];
    return text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
  }, scan);
}
