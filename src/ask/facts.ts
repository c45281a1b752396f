import type { SourceDocument, Span } from '../types.ts';
import type { FactField, Item, Note } from './answer.ts';
import { factItem } from './cite.ts';

export type Fact = FactField;

/** What the manifest calls a fact that is missing. */
const NAMES: Readonly<Partial<Record<Fact, RegExp>>> = {
  docNumber: /文号|字号/,
  annex: /附件|附表|PDF|分工方案|分解表/,
  written: /年份|成文|日期/,
  published: /日期/,
  effective: /实施日期/,
  validity: /有效性/,
  issuer: /发文单位/,
};

/** One fact about a document; where it is not printed, with what the manifest says of that. */
export function factOf(document: SourceDocument, fact: Fact): { item: Item; notes: Note[] } {
  const lacking = document.missing.filter((text) => NAMES[fact]?.test(text));
  const notes = lacking.map((text): Note => ({ is: 'missing', text, document }));
  const { values, span } = read(document, fact);
  return { item: factItem(document, fact, values, span), notes };
}

/** The printed values of a fact; where there are none, the place that shows it. */
function read(document: SourceDocument, fact: Fact): { values: string[]; span: Span } {
  if (fact === 'basedOn') {
    const values = document.basedOn.map(({ value }) => `《${value.title}》${value.number ? `(${value.number})` : ''}`);
    return { values, span: document.basedOn[0]?.span ?? document.title.span };
  }
  // An annex the text refers to is not in the library: the reference is the quote, there is no value.
  if (fact === 'annex') return { values: [], span: document.annex?.span ?? document.title.span };
  const printed = document[fact];
  return { values: printed ? [printed.value] : [], span: printed?.span ?? document.blank[fact] ?? document.title.span };
}
