import type { Language, Report, ReportField } from '../types.ts';
import { saying } from './parts.ts';
import type { Reply } from './reply.ts';
import { type Outcome, type ReportWords, reportWordsFor } from './words-report.ts';

/** Findings and gaps that are shown; the rest is counted. */
const SHOWN = 10;
const FIELDS: readonly ReportField[] = ['lead', 'responsible', 'deadline'];

/** Presents what was read of a document, one statement a line; spam is counted and never shown. */
export function presentReport(report: Report, outcome: Outcome, language: Language): Reply {
  const words = reportWordsFor(language);
  const { kept, dropped, characters } = report.ledger;
  const spam = dropped.find(({ reason }) => reason === 'spam');
  const rest = dropped.filter((own) => own !== spam);
  const outlined = report.sections.some(({ heading }) => heading !== null);
  const notPrinted = words.notPrinted(report);
  const text = [
    words.head(report),
    words.title(report.title),
    words.facts(report),
    ...(notPrinted === null ? [] : [notPrinted]),
    ...(outlined ? report.sections.map(({ heading, clauses }) => words.section(heading, clauses)) : []),
    ...(report.gaps.length > 0 ? findings(report.gaps, words) : [words.noGaps]),
    ...FIELDS.map((name) => fieldLine(name, report, words)),
    ...(report.findings.length > 0
      ? [words.findings(report.findings.length), ...findings(report.findings, words)]
      : []),
    words.kept(characters, [
      ['clause', kept.clause],
      ['heading', kept.heading],
      ['metadata', kept.metadata],
    ]),
    ...(rest.length > 0 ? [words.dropped(rest)] : []),
    ...(spam ? [words.spam(spam.characters)] : []),
    words.outcome(outcome, report),
  ];
  return saying(text, language);
}

function fieldLine(name: ReportField, { clauses }: Report, words: ReportWords): string {
  const by = (basis: 'label' | 'subject' | null) => clauses.filter(({ fields }) => fields[name] === basis);
  return words.field(name, by('label').length, by('subject').length, by(null));
}

function findings(list: Report['findings'], words: ReportWords): string[] {
  const left = list.length - SHOWN;
  return [...list.slice(0, SHOWN).map(words.finding), ...(left > 0 ? [words.more(left)] : [])];
}
