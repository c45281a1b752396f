import type { Segment, SourceDocument, Span } from '../types.ts';

/** A stretch of the source as it is printed, in the order of print. */
export interface PrintedRow {
  readonly kind: Segment['kind'];
  /** The clause it belongs to; null for the rest. */
  readonly clause: string | null;
  readonly span: Span;
}

/** Longest stretch that counts as standing inside a line. */
const INLINE = 20;

/** The whole source in the order of print; what is dropped inside a clause or a line stays with it. */
export function printedRows({ ledger }: Pick<SourceDocument, 'ledger'>): PrintedRow[] {
  const rows: PrintedRow[] = [];
  ledger.forEach(({ kind, clause = null, span }, i) => {
    const last = rows.at(-1);
    const after = ledger[i + 1];
    const goesOn = last?.kind === kind && last.clause === clause;
    const inside = last?.kind === after?.kind && last?.clause === (after?.clause ?? null);
    const within = kind === 'dropped' && inside && (last?.clause != null || span.end - span.start <= INLINE);
    if (last && (goesOn || within))
      rows[rows.length - 1] = { ...last, span: { start: last.span.start, end: span.end } };
    else rows.push({ kind, clause, span });
  });
  return rows;
}
