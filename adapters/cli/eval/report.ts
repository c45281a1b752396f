import type { Gold } from './gold.ts';
import type { Verdict } from './judge.ts';

/** A question, what it was answered with, and what that is worth. */
export interface Judged {
  readonly gold: Gold;
  readonly kind: string;
  readonly verdict: Verdict;
}

const percent = (part: number, of: number) => (of === 0 ? '-' : ((100 * part) / of).toFixed(1));
const mean = (values: readonly number[]) =>
  values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length;

/** Mean score in per cent, rounded to one decimal. */
export function scoreOf(all: readonly Judged[]): number {
  return Math.round(1000 * (mean(all.map(({ verdict }) => verdict.score)) ?? 0)) / 10;
}

/** The figures as lines: by type, language, document and tag, then the totals. */
export function figures(all: readonly Judged[]): string[] {
  const by = (title: string, keys: (gold: Gold) => readonly string[]) => {
    const groups = new Map<string, Judged[]>();
    for (const own of all)
      for (const key of new Set(keys(own.gold))) groups.set(key, [...(groups.get(key) ?? []), own]);
    return [
      '',
      row(title, ['n', 'score', 'clause', 'value', 'set F1', 'kind']),
      ...[...groups].map(([name, own]) => row(name, cells(own))),
    ];
  };
  const refused = all.filter(({ kind }) => kind === 'not_found');
  const unanswerable = all.filter(({ gold }) => gold.gold.match === 'none');
  const rightly = unanswerable.filter(({ verdict }) => verdict.score === 1).length;
  const wrongly = refused.filter(
    ({ gold }) => gold.gold.match !== 'none' && !gold.gold.acceptKinds?.includes('not_found'),
  ).length;
  return [
    ...by('type', ({ type }) => [type]),
    ...by('language', ({ lang }) => [lang]),
    ...by('document', ({ gold }) => gold.items.map(({ document }) => document)),
    ...by('tag', ({ tags }) => tags ?? []),
    '',
    `unanswerable: precision ${percent(rightly, rightly + wrongly)} %, recall ${percent(rightly, unanswerable.length)} %`,
    `score: ${scoreOf(all).toFixed(1)} % (n=${all.length})`,
  ];
}

/** The questions that lost points, with the reason. */
export function failures(all: readonly Judged[]): string[] {
  return all
    .filter(({ verdict }) => verdict.score < 1)
    .map(
      ({ gold, verdict }) =>
        `${gold.id} ${verdict.score.toFixed(2)} [${gold.type}] ${gold.question}\n    ${verdict.why}`,
    );
}

function cells(own: readonly Judged[]): string[] {
  const rate = (values: readonly (boolean | number | null)[]) => {
    const known = values.flatMap((value) => (value === null ? [] : [Number(value)]));
    return known.length === 0
      ? '-'
      : percent(
          known.reduce((a, b) => a + b, 0),
          known.length,
        );
  };
  const verdicts = own.map(({ verdict }) => verdict);
  return [
    String(own.length),
    rate(verdicts.map(({ score }) => score)),
    rate(verdicts.map(({ clause }) => clause)),
    rate(verdicts.map(({ value }) => value)),
    rate(verdicts.map(({ f1 }) => f1)),
    rate(verdicts.map(({ kindRight }) => kindRight)),
  ];
}

function row(name: string, values: readonly string[]): string {
  return name.padEnd(20) + values.map((value) => value.padStart(8)).join('');
}
