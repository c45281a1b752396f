import type {
  Basis,
  Clause,
  Finding,
  ReadDocument,
  Report,
  ReportedClause,
  ReportedFinding,
  ReportField,
  Share,
  SourceDocument,
} from '../types.ts';

/** Facts a document may print of itself, in the order they are told. */
const FACTS = ['issuer', 'docNumber', 'written', 'published', 'effective', 'validity'] as const;

/** The fields every task of a plan should have. */
const FIELDS = ['lead', 'responsible', 'deadline'] as const;

/** Longest excerpt of a finding, in characters. */
const EXCERPT = 40;
/** A gap is told as a missing number, every other finding as what it is. */
const GAP = 'gap in the numbering';

/** Sums up a document that was read. */
export function reportOf({ document, clauses }: ReadDocument): Report {
  const { id, shortName, place, period, script, visibility } = document;
  const located = finder(document);
  const found = [
    ...distinct(document.findings).map((finding) => located(finding, null)),
    ...clauses.flatMap(({ id: own, number, findings }) =>
      distinct(findings).map((finding) => located(finding, { id: own, number })),
    ),
  ].sort((a, b) => a.line - b.line);
  return {
    document: id,
    title: document.title.value,
    shortName,
    place,
    period,
    script,
    standing: document.standing.kind,
    visibility,
    facts: Object.fromEntries(FACTS.map((name) => [name, document[name]?.value ?? null])) as Report['facts'],
    basedOn: document.basedOn.map(({ value }) => value.title),
    sections: sectionsOf(clauses),
    clauses: clauses.map((clause) => ({ id: clause.id, number: clause.number, fields: fieldsOf(clause) })),
    gaps: found.filter(({ rule }) => rule === GAP),
    findings: found.filter(({ rule }) => rule !== GAP),
    ledger: ledgerOf(document),
  };
}

/** Two values of one line may fall under one rule: that is one place to look at. */
function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((own) => [`${own.rule} ${own.span.start} ${own.span.end}`, own])).values()];
}

function sectionsOf(clauses: readonly Clause[]): Report['sections'] {
  const counts = new Map<string | null, number>();
  for (const { path } of clauses) {
    const heading = path[0] ?? null;
    counts.set(heading, (counts.get(heading) ?? 0) + 1);
  }
  return Array.from(counts, ([heading, count]) => ({ heading, clauses: count }));
}

/** A label goes before a sentence; a duty that recurs has a deadline too. */
function fieldsOf({ fields }: Clause): ReportedClause['fields'] {
  const basis = (wanted: ReportField): Basis | null => {
    const own = fields.flatMap((field) => {
      const name = field.name === 'frequency' ? 'deadline' : field.name;
      return name === wanted && 'basis' in field ? [field.basis] : [];
    });
    return own.includes('label') ? 'label' : (own[0] ?? null);
  };
  return Object.fromEntries(FIELDS.map((name) => [name, basis(name)])) as ReportedClause['fields'];
}

/** Where findings stand: the lines are counted once, since a damaged document has many. */
function finder({ raw, clean }: SourceDocument) {
  const ends = Array.from(raw.matchAll(/\n/g), ({ index }) => index);
  return ({ rule, message, span }: Finding, clause: ReportedFinding['clause']): ReportedFinding => {
    const text = clean(span).replace(/\s+/g, ' ').trim();
    const excerpt = text.length > EXCERPT ? `${text.slice(0, EXCERPT - 1)}…` : text;
    return { rule, message, clause, line: 1 + countBelow(ends, span.start), excerpt };
  };
}

/** How many of some rising numbers are below a value. */
function countBelow(rising: readonly number[], value: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function ledgerOf({ raw, ledger }: SourceDocument): Report['ledger'] {
  const share = (characters: number): Share => ({
    characters,
    percent: raw.length === 0 ? 0 : Math.round((1000 * characters) / raw.length) / 10,
  });
  const sums = new Map<string, number>();
  for (const { kind, reason, span } of ledger) {
    const key = reason ?? kind;
    sums.set(key, (sums.get(key) ?? 0) + span.end - span.start);
  }
  const kept = (kind: string) => share(sums.get(kind) ?? 0);
  const reasons = new Set(ledger.flatMap(({ reason }) => reason ?? []));
  const dropped = Array.from(reasons, (reason) => ({ reason, ...share(sums.get(reason) as number) }));
  return {
    characters: raw.length,
    kept: { clause: kept('clause'), heading: kept('heading'), metadata: kept('metadata') },
    dropped: dropped.sort((a, b) => b.characters - a.characters),
  };
}
