import type { Basis, DeadlineKind, Period, Span } from '../../types.ts';

/** A stretch of one block with its place in the normal text. */
export interface Passage {
  readonly normal: string;
  readonly scan: string;
  /** Where the passage starts in the normal text. */
  readonly start: number;
  /** It is a whole line without a number in front. */
  readonly line: boolean;
}

/** What the document knows that a sentence may leave out. */
export interface Context {
  /** The years of the plan; null when the text does not print them. */
  readonly period: Period | null;
}

interface Draft {
  /** Range in the normal text. */
  readonly range: Span;
}

export interface UnitDraft extends Draft {
  readonly name: 'lead' | 'responsible';
  readonly values: readonly string[];
  readonly open: boolean;
  readonly basis: Basis;
}

export interface TimeDraft extends Draft {
  readonly name: 'deadline';
  readonly text: string;
  readonly due: string | null;
  readonly kind: DeadlineKind;
  readonly continuing: boolean;
  readonly period: string | null;
  readonly relative: string | null;
  readonly appliesTo: string | null;
  readonly basis: Basis;
}

export interface QuantityDraft extends Draft {
  readonly name: 'quantity';
  readonly text: string;
  readonly of: string | null;
}

export type FieldDraft = UnitDraft | TimeDraft | QuantityDraft;

/** Proposes fields found in a passage. What it cannot read it leaves out. */
export type Recogniser<T extends FieldDraft = FieldDraft> = (passage: Passage, context: Context) => T[];

const QUOTED = /《[^《》]{1,200}》|\[\d{4}\]\s*\d+号|第\S{1,6}次/g;

/** Blanks out titles and document numbers, unit for unit: a year in a quoted title is no deadline. */
export function withoutQuoted(scan: string): string {
  return scan.replace(QUOTED, (quoted) => ' '.repeat(quoted.length));
}
