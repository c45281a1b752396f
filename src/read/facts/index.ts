import type { Printed, SourceDocument, Span } from '../../types.ts';
import type { Block } from '../blocks.ts';
import type { FrontKind } from '../front.ts';
import { rawSpan, type Texts } from '../place.ts';
import { titleRuns } from '../title.ts';
import { annexMention } from './annex.ts';
import { basedOnIn } from './based-on.ts';
import { leadingDate } from './front.ts';
import { type FactName, labelledFacts } from './labelled.ts';

/** What a document says about itself; what it does not print is null. */
export type Facts = Pick<SourceDocument, FactName | 'title' | 'basedOn' | 'annex' | 'salutation' | 'blank'>;

const DATES: ReadonlySet<FactName> = new Set(['written', 'published', 'effective']);

/**
 * Reads the facts off the blocks around the plan. The signature and the line under it go before the labels of a site's
 * metadata block, since a site may print its own name there (patterns: "take the signature").
 */
export function factsOf(
  front: ReadonlyMap<Block, FrontKind>,
  preamble: readonly Block[],
  texts: Texts,
  name: string,
): Facts {
  const of = (kind: FrontKind) => [...front].filter(([, own]) => own === kind).map(([block]) => block);
  const printed = (range: Span, value = texts.normal.text.slice(range.start, range.end)): Printed => ({
    value: value.replace(/\s+/g, ''),
    span: rawSpan(texts, range),
  });
  const dated = (block: Block | undefined): Printed | null => {
    const date = block && leadingDate(block.scan);
    return block && date ? printed(block.range, date) : null;
  };
  const labelled = withValues(front, texts.scan).flatMap((block) => labelledFacts(block) ?? []);
  const fact = (wanted: FactName): Printed | null => {
    const value = labelled.find((own) => own.name === wanted && own.value)?.value;
    if (!value) return null;
    const date = DATES.has(wanted) ? leadingDate(texts.scan.slice(value.start, value.end)) : undefined;
    return date === null ? null : printed(value, date);
  };
  const blank = Object.fromEntries(
    labelled.filter(({ value }) => !value).map((own) => [own.name, rawSpan(texts, own.label)]),
  );
  const signature = of('signature')[0];
  const signed = of('date').find((block) => !signature || block.range.start > signature.range.start);
  const number = of('number')[0];
  const annex = annexMention(texts.scan);
  const salutation = of('salutation')[0];
  return {
    title: titleOf(of('title'), texts, name),
    issuer: signature ? printed(signature.range) : fact('issuer'),
    docNumber: number ? printed(number.range) : fact('docNumber'),
    written: dated(signed) ?? fact('written'),
    published: fact('published') ?? dated(of('published')[0]),
    effective: fact('effective'),
    validity: fact('validity'),
    basedOn: basisOf(preamble, texts),
    annex: annex ? printed(annex) : null,
    salutation: salutation ? printed(salutation.range) : null,
    blank,
  };
}

/** The fullest printed title; one broken over lines is put together. A document without one goes by its name. */
function titleOf(lines: readonly Block[], texts: Texts, name: string): Printed {
  const ranges = titleRuns(lines).map(
    (run): Span => ({ start: (run[0] as Block).range.start, end: (run.at(-1) as Block).range.end }),
  );
  const best = ranges.sort((a, b) => b.end - b.start - (a.end - a.start))[0];
  if (!best) return { value: name, span: { start: 0, end: 0 } };
  const value = texts.normal.text.slice(best.start, best.end).replace(/\s+/g, '');
  return { value, span: rawSpan(texts, best) };
}

/** The metadata lines, a value in the next line put to its label. */
function withValues(front: ReadonlyMap<Block, FrontKind>, scan: string): Block[] {
  const lines = [...front].filter(([, kind]) => kind === 'labelled' || kind === 'value');
  return lines.flatMap(([block, kind], i): Block[] => {
    const [next, nextKind] = lines[i + 1] ?? [];
    if (kind === 'value') return [];
    if (!next || nextKind !== 'value') return [block];
    const range = { start: block.range.start, end: next.range.end };
    return [{ ...block, range, scan: scan.slice(range.start, range.end) }];
  });
}

function basisOf(preamble: readonly Block[], texts: Texts): SourceDocument['basedOn'] {
  return preamble.flatMap(({ range }) =>
    basedOnIn(texts.normal.text, range).map((own) => ({ value: own.value, span: rawSpan(texts, own.range) })),
  );
}
