import type { Clause, Field, Finding, Sentence, Span } from '../types.ts';
import type { Block } from './blocks.ts';
import { fieldsOf } from './fields/index.ts';
import type { Context, FieldDraft } from './fields/recogniser.ts';
import { refine } from './fields/refine.ts';
import { cleanOf, rawSpan, type Texts } from './place.ts';
import { sentenceFinder, sentencesOf } from './sentences.ts';

/** One part of the outline that has text of its own, ready to be read. */
export interface Part {
  readonly id: string;
  readonly number: string | null;
  readonly heading: Block | null;
  readonly path: readonly string[];
  readonly blocks: readonly Block[];
}

/** Reads one part: its text without labels, and its fields with the spans they stand at. */
export function clauseOf(part: Part, document: string, texts: Texts, context: Context): Clause {
  const body = part.blocks.filter((block) => block !== part.heading);
  const read = body.map((block) => ({ block, ...fieldsOf(block, texts.normal.text, context) }));
  const drafts = refine(
    read.flatMap(({ labelled }) => labelled),
    read.flatMap(({ written }) => written),
    read.flatMap(({ subjects }) => subjects),
  );
  const homes = new Map(
    read.flatMap(({ block, labelled, written, subjects }) =>
      [...labelled, ...written, ...subjects].map((draft) => [draft, block.range] as const),
    ),
  );
  const sentenceAt = sentenceFinder(texts.scan);
  // Numbers inside an article belong to its text.
  const bodies = read.flatMap(({ block, labelled }) =>
    bodyRanges(
      block,
      block === part.blocks[0],
      texts.scan,
      labelled.map(({ range }) => range),
    ),
  );
  const sentences = bodies
    .flatMap((range) => sentencesOf(texts.scan, range))
    .map((range): Sentence => ({ text: textOf(texts, range), span: rawSpan(texts, range) }));
  return {
    document,
    id: part.id,
    number: part.number,
    path: part.path,
    section: part.path.at(-1) ?? null,
    heading: part.heading ? headingText(part.heading, texts) : null,
    text: bodies.map((range) => textOf(texts, range)).join(''),
    sentences,
    span: spanOf(ownBlocks(part), texts),
    fields: drafts.map((draft) => fieldOf(draft, texts, sentenceAt(homes.get(draft) ?? draft.range, draft.range))),
    findings: findingsOf(body, drafts, texts),
  };
}

/** The blocks a part is printed in; cells of a table that is joined to an item of the text stand elsewhere. */
function ownBlocks({ blocks }: Part): readonly Block[] {
  return blocks[0]?.cell === null ? blocks.filter(({ cell }) => cell === null) : blocks;
}

/** The words of a heading, without its number and full stop. */
export function headingText(block: Block, texts: Texts): string {
  const start = block.range.start + (block.marker?.length ?? 0);
  return texts.normal.text.slice(start, block.range.end).replace(/[。.：:]$/, '');
}

/** The envelope of some blocks in the raw text. */
export function spanOf(blocks: readonly Block[], texts: Texts): Span {
  const spans = blocks.map(({ range }) => rawSpan(texts, range));
  return spans.reduce((all, { start, end }) => ({ start: Math.min(all.start, start), end: Math.max(all.end, end) }));
}

function fieldOf(draft: FieldDraft, texts: Texts, within: Span): Field {
  const span = rawSpan(texts, draft.range);
  const sentence = rawSpan(texts, within);
  switch (draft.name) {
    case 'deadline': {
      const { range: _, ...time } = draft;
      const name = draft.kind === 'recurring' ? 'frequency' : 'deadline';
      return { ...time, name, printed: printedParts([draft.text], draft.range, texts)[0] as string, span, sentence };
    }
    case 'quantity':
      return { name: draft.name, text: draft.text, of: draft.of, span, sentence };
    default:
      return {
        name: draft.name,
        values: draft.values,
        printed: printedParts(draft.values, draft.range, texts),
        open: draft.open,
        basis: draft.basis,
        span,
      };
  }
}

/** Parts of a range, given in order by their normal text, in the document's own glyphs. */
function printedParts(parts: readonly string[], range: Span, texts: Texts): string[] {
  const own = texts.normal.text.slice(range.start, range.end);
  let at = 0;
  return parts.map((part) => {
    const start = own.indexOf(part, at);
    if (start < 0) return part;
    at = start + part.length;
    return cleanOf(texts, rawSpan(texts, { start: range.start + start, end: range.start + at }));
  });
}

/** What is left of a block without the part's number and without its labelled stretches and the brackets around them. */
function bodyRanges(block: Block, numbered: boolean, scan: string, labels: readonly Span[]): Span[] {
  if (block.cell !== null && block.cell !== 'task' && block.cell !== 'requirement') return [];
  const ranges: Span[] = [];
  let at = block.range.start + (numbered ? (block.marker?.length ?? 0) : 0);
  for (const label of [...labels].sort((a, b) => a.start - b.start)) {
    if (label.start < at) continue;
    const before = scan.slice(at, label.start).replace(/[\s(;,]+$/, '');
    if (before !== '') ranges.push({ start: at, end: at + before.length });
    at = label.end + (/^[\s)；;,。.]*/.exec(scan.slice(label.end, block.range.end))?.[0].length ?? 0);
  }
  if (at < block.range.end) ranges.push({ start: at, end: block.range.end });
  return ranges;
}

function textOf(texts: Texts, { start, end }: Span): string {
  return texts.normal.text.slice(start, end).replace(/\s*\n\s*/g, '');
}

const LABEL_WITHOUT_VALUE = /(?:单位|部门|时限|时间)\s*:\s*$/;

function findingsOf(body: readonly Block[], drafts: readonly FieldDraft[], texts: Texts): Finding[] {
  const empty = body
    .filter(({ scan }) => LABEL_WITHOUT_VALUE.test(scan))
    .map(({ range }) => ({ rule: 'empty label', message: 'a label with nothing behind it', range }));
  const unread = drafts
    .filter(
      (draft) => draft.name === 'deadline' && draft.basis === 'label' && draft.kind === 'fixed' && draft.due === null,
    )
    .map(({ range }) => ({ rule: 'deadline without a day', message: 'the date cannot be told from the text', range }));
  const unclear = body
    .filter(({ cell }) => cell === 'unclear')
    .map(({ range }) => ({
      rule: 'unclear column',
      message: 'who leads and who is responsible cannot be told',
      range,
    }));
  return [...empty, ...unread, ...unclear].map(({ range, ...finding }) => ({
    ...finding,
    span: rawSpan(texts, range),
  }));
}
