/** The vocabulary of the project (design: "Names everybody uses"). Offsets are UTF-16 offsets, ends exclusive. */

/** A range of the raw text of one document. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Script = 'zh-Hans' | 'zh-Hant';
export type Language = Script | 'en';
type Visibility = 'public' | 'internal';

/** Something the text prints: its value in Simplified Chinese (dates in ISO) and where it stands. */
export interface Printed<T = string> {
  readonly value: T;
  readonly span: Span;
}

/** A document this one says it is based on. */
export interface BasedOn {
  readonly title: string;
  readonly number: string | null;
}

/** How trustworthy the copy is, with the evidence in words. */
export interface Standing {
  readonly kind: 'official' | 'repost' | 'sample';
  readonly evidence: string;
}

/** Why a stretch of raw text is not shown. */
export type DropReason =
  | 'boilerplate'
  | 'repeated block'
  | 'pinyin gloss'
  | 'watermark'
  | 'paging mark'
  | 'junk'
  | 'spam';

/** One part of the partition of the raw text. */
export interface Segment {
  readonly span: Span;
  readonly kind: 'clause' | 'metadata' | 'heading' | 'dropped';
  readonly reason?: DropReason;
  /** The clause a `clause` segment belongs to. */
  readonly clause?: string;
}

/** A declared repair of the raw text; shown wherever the passage is shown. */
export interface Correction {
  readonly span: Span;
  readonly raw: string;
  readonly text: string;
  readonly reason: string;
  readonly evidence: string;
}

/** What the manifest knows of a document and the text itself may not print. */
export interface DocumentEntry {
  readonly id: string;
  /** Path relative to the project, as cited. */
  readonly path: string;
  readonly place: string | null;
  readonly period: Period | null;
  readonly shortName: string;
  /** Other names people use for it. */
  readonly aliases: readonly string[];
  readonly englishName: string;
  readonly url: string | null;
  readonly standing: Standing;
  readonly visibility: Visibility;
  /** What the text itself lacks, in words for the reader. */
  readonly missing: readonly string[];
}

/** Years a plan runs over, both inclusive. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

export interface SourceDocument extends DocumentEntry {
  readonly sha256: string;
  readonly raw: string;
  readonly script: Script;
  readonly title: Printed;
  readonly issuer: Printed | null;
  readonly docNumber: Printed | null;
  readonly written: Printed | null;
  readonly published: Printed | null;
  readonly effective: Printed | null;
  readonly validity: Printed | null;
  readonly basedOn: readonly Printed<BasedOn>[];
  readonly annex: Printed | null;
  readonly salutation: Printed | null;
  /** Facts whose label is printed with nothing behind it, by fact name. */
  readonly blank: Readonly<Record<string, Span>>;
  readonly ledger: readonly Segment[];
  readonly corrections: readonly Correction[];
  readonly findings: readonly Finding[];
  /** The cleaned text of a raw span, in original glyphs: what a citation quotes. */
  clean(span: Span): string;
  /** The same in mainland Simplified: what a Simplified reader is shown. */
  normal(span: Span): string;
  /** A raw span cut into what its cleaned text is made of: joined, the pieces' texts are `clean(span)`. */
  pieces(span: Span): readonly Piece[];
}

/** A stretch of raw text and what became of it: itself, other words, or, where it was dropped, nothing. */
export interface Piece {
  readonly text: string;
  readonly span: Span;
}

export interface Finding {
  readonly rule: string;
  readonly message: string;
  readonly span: Span;
}

export type Basis = 'label' | 'subject';

export interface UnitField {
  readonly name: 'lead' | 'responsible';
  /** Simplified, as printed, one unit each. */
  readonly values: readonly string[];
  /** The same in the document's own glyphs. */
  readonly printed: readonly string[];
  /** The list ends in 等: there are more than are named. */
  readonly open: boolean;
  readonly basis: Basis;
  readonly span: Span;
}

export type DeadlineKind = 'fixed' | 'relative' | 'recurring' | 'ongoing';

export interface Deadline {
  /** The phrase as printed, Simplified. */
  readonly text: string;
  /** ISO date; null when the source does not print enough to know it. */
  readonly due: string | null;
  readonly kind: DeadlineKind;
  /** The duty goes on after the date (…并持续落实). */
  readonly continuing: boolean;
  readonly period: string | null;
  readonly relative: string | null;
  readonly appliesTo: string | null;
}

export interface DeadlineField extends Deadline {
  readonly name: 'deadline' | 'frequency';
  /** The phrase in the document's own glyphs. */
  readonly printed: string;
  readonly basis: Basis;
  readonly span: Span;
  /** The sentence it stands in. */
  readonly sentence: Span;
}

export interface QuantityField {
  readonly name: 'quantity';
  readonly text: string;
  /** What is counted, as printed behind the number; null when nothing is. */
  readonly of: string | null;
  readonly span: Span;
  readonly sentence: Span;
}

export type Field = UnitField | DeadlineField | QuantityField;

export interface Clause {
  readonly document: string;
  readonly id: string;
  /** As printed ("12", "(二)"); null for a preamble and unnumbered parts. */
  readonly number: string | null;
  /** Headings from the outermost part inwards, the own heading not included. */
  readonly path: readonly string[];
  readonly section: string | null;
  readonly heading: string | null;
  /** Normal text without number, own heading, unit and deadline lines. */
  readonly text: string;
  /** The same text sentence by sentence, each quotable. */
  readonly sentences: readonly Sentence[];
  readonly span: Span;
  readonly fields: readonly Field[];
  readonly findings: readonly Finding[];
}

/** A sentence of a clause: its normal text and where it stands. */
export interface Sentence {
  readonly text: string;
  readonly span: Span;
}

/** A part that only heads other clauses. */
export interface Section {
  readonly document: string;
  readonly id: string;
  readonly number: string;
  readonly heading: string;
  readonly children: readonly string[];
  readonly span: Span;
}

/** One document with everything read out of it. */
export interface ReadDocument {
  readonly document: SourceDocument;
  readonly clauses: readonly Clause[];
  readonly sections: readonly Section[];
}

/** Facts a document may print of itself that a report tells. */
type ReportedFact = 'issuer' | 'docNumber' | 'written' | 'published' | 'effective' | 'validity';
/** The fields every task of a plan should have. */
export type ReportField = 'lead' | 'responsible' | 'deadline';

/** A finding as a person looks it up: `line` counts from 1 in the raw text. */
export interface ReportedFinding extends Pick<Finding, 'rule' | 'message'> {
  /** The clause it was found in; null for what concerns the document. */
  readonly clause: Pick<Clause, 'id' | 'number'> | null;
  readonly line: number;
  /** At most 40 characters of the cleaned text, so never spam. */
  readonly excerpt: string;
}

/** Characters (UTF-16 units) of the raw text, and their part of all of it in per cent with one decimal. */
export interface Share {
  readonly characters: number;
  readonly percent: number;
}

/** What one clause prints of each field: by a label, by the sentence, or not at all. */
export interface ReportedClause extends Pick<Clause, 'id' | 'number'> {
  readonly fields: Readonly<Record<ReportField, Basis | null>>;
}

/** What was understood of a document; plain JSON. */
export interface Report {
  readonly document: string;
  readonly title: string;
  readonly shortName: string;
  readonly place: string | null;
  readonly period: Period | null;
  readonly script: SourceDocument['script'];
  readonly standing: Standing['kind'];
  readonly visibility: SourceDocument['visibility'];
  /** Null is not printed. */
  readonly facts: Readonly<Record<ReportedFact, string | null>>;
  readonly basedOn: readonly string[];
  /** In reading order, by the outermost heading; null for what stands under none. */
  readonly sections: readonly { readonly heading: string | null; readonly clauses: number }[];
  readonly clauses: readonly ReportedClause[];
  /** Numbers the outline leaves out. */
  readonly gaps: readonly ReportedFinding[];
  readonly findings: readonly ReportedFinding[];
  readonly ledger: {
    readonly characters: number;
    readonly kept: Readonly<Record<'clause' | 'heading' | 'metadata', Share>>;
    /** By reason, the most first; the words themselves are nowhere in a report. */
    readonly dropped: readonly (Share & { readonly reason: DropReason })[];
  };
}
