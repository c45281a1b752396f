import type { Clause, DeadlineField, Field, QuantityField, SourceDocument, Span, UnitField } from '../types.ts';
import type { Citation, FactField, Item } from './answer.ts';
import { labelOf } from './label.ts';

/** The citation of a raw span. */
function citationOf(document: SourceDocument, span: Span, label: string): Citation {
  const { title, docNumber, path: source, url } = document;
  return {
    title: document.clean(title.span).replace(/\s+/g, '') || title.value,
    docNumber: docNumber?.value ?? null,
    label,
    source,
    ...span,
    url,
  };
}

interface Proof {
  readonly document: SourceDocument;
  readonly clause: Clause;
  readonly span: Span;
}

function item({ document, clause, span }: Proof, rest: Pick<Item, 'field' | 'values'> & Partial<Item>): Item {
  return {
    document,
    clause,
    printed: rest.values,
    due: null,
    deadline: null,
    subject: false,
    open: false,
    about: null,
    corrected: document.corrections.some((own) => own.span.start < span.end && own.span.end > span.start),
    ...rest,
    // A number may fit a thousand plans, and a page shows five: quotes are cut out when they are read.
    get quote() {
      return document.clean(span);
    },
    get citation() {
      return citationOf(document, span, labelOf(clause));
    },
  };
}

/** The units one field names. */
export function unitItem(document: SourceDocument, clause: Clause, field: UnitField): Item {
  const subject = field.basis === 'subject';
  const span = subject ? sentenceOf(clause, field.span) : field.span;
  return item(
    { document, clause, span },
    { field: field.name, values: field.values, printed: field.printed, subject, open: field.open },
  );
}

/** One deadline or recurring duty. */
export function timeItem(document: SourceDocument, clause: Clause, field: DeadlineField): Item {
  const span = field.basis === 'label' ? field.span : field.sentence;
  return item(
    { document, clause, span },
    {
      field: field.name,
      values: [field.text],
      printed: [field.printed],
      due: field.due,
      deadline: field,
      about: field.appliesTo,
    },
  );
}

/** One quantity. */
export function quantityItem(document: SourceDocument, clause: Clause, field: QuantityField): Item {
  return item({ document, clause, span: field.sentence }, { field: 'quantity', values: [field.text], about: field.of });
}

/** The clause itself, quoted by one of its sentences, or whole. */
export function clauseItem(document: SourceDocument, clause: Clause, span: Span | null): Item {
  const own = span ?? clause.sentences[0]?.span ?? clause.span;
  return item({ document, clause, span: own }, { field: 'clause', values: [document.normal(own).trim()] });
}

/** A field the clause does not print, with the sentence that comes nearest, or the labelled lines that show it. */
export function absentItem(
  document: SourceDocument,
  clause: Clause,
  field: 'lead' | 'responsible' | 'deadline',
  sentence: Span | null = null,
): Item {
  const labels = clause.fields.filter((own) => 'basis' in own && own.basis === 'label').map((own) => own.span);
  const start = Math.min(...labels.map((span) => span.start));
  const lines = labels.length > 0 ? { start, end: Math.max(...labels.map(({ end }) => end)) } : null;
  const span = sentence ?? lines ?? clause.sentences[0]?.span ?? clause.span;
  return item({ document, clause, span }, { field, values: [] });
}

/** A fact about a document; `span` is what shows it, or shows that it is not printed. */
export function factItem(document: SourceDocument, field: FactField, values: readonly string[], span: Span): Item {
  const own = lineAround(document.raw, span);
  return {
    document,
    clause: null,
    field,
    values,
    printed: values,
    due: null,
    deadline: null,
    subject: false,
    open: false,
    about: null,
    corrected: false,
    quote: document.clean(own),
    citation: citationOf(document, own, '文件信息'),
  };
}

/** Units of raw around a fact that are still quoted with it: its label, the rest of its line up to a sentence's end. */
function lineAround(raw: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from > 0 && !/[\n。;；]/.test(raw[from - 1] as string)) from--;
  while (to < raw.length && !/[\n。;；]/.test(raw[to] as string)) to++;
  while (/\s/.test(raw[from] ?? '')) from++;
  while (to > from && /\s/.test(raw[to - 1] as string)) to--;
  return { start: from, end: to };
}

function sentenceOf(clause: Clause, span: Span): Span {
  return clause.sentences.find((own) => own.span.start < span.end && own.span.end > span.start)?.span ?? span;
}

/** The fields of a clause with one name, labelled ones first. */
export function fieldsNamed<N extends Field['name']>(clause: Clause, name: N): Extract<Field, { name: N }>[] {
  return clause.fields.filter((field): field is Extract<Field, { name: N }> => field.name === name);
}

/** The units and deadlines a clause's label lines print. */
export function labelItems(document: SourceDocument, clause: Clause): Item[] {
  const units = [...fieldsNamed(clause, 'lead'), ...fieldsNamed(clause, 'responsible')];
  return [
    ...units.filter(({ basis }) => basis === 'label').map((field) => unitItem(document, clause, field)),
    ...fieldsNamed(clause, 'deadline')
      .filter(({ basis }) => basis === 'label')
      .map((field) => timeItem(document, clause, field)),
  ];
}
