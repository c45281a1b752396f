import type { jsonOf } from '../../../src/say/json.ts';
import type { Gold, GoldItem } from './gold.ts';

type Result = ReturnType<typeof jsonOf>;
type Given = Result['answers'][number];

/** What one answer is worth. */
export interface Verdict {
  /** 0–1. */
  readonly score: number;
  readonly kindRight: boolean;
  /** Of questions with one right answer: the clause, and clause and value. */
  readonly clause: boolean | null;
  readonly value: boolean | null;
  /** Of questions with a set of answers. */
  readonly f1: number | null;
  readonly why: string;
}

/** Longest value that counts as one; quoting the whole clause is no answer. */
const LONGEST_VALUE = 60;

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]/gu, '');
const plainUnit = (name: string) =>
  plain(name)
    .replace(/^(?:以及|及)/, '')
    .replace(/等(?:相关单位)?$/, '');

/** Judges one answer by its gold: see test/eval/README.md for what `match` means. */
export function judge({ gold }: Gold, result: Result): Verdict {
  const kindRight = [gold.kind, ...(gold.acceptKinds ?? [])].includes(result.kind);
  const base = { kindRight, clause: null, value: null, f1: null };
  if (gold.match === 'none') {
    const right = kindRight && result.answers.length === 0;
    return { ...base, score: Number(right), why: right ? '' : `${result.kind} with ${result.answers.length} answers` };
  }
  if (gold.match === 'set') return { ...base, ...judgeSet(gold, result) };
  const { clause, value, why } = gold.honest ? judgeHonest(gold, result) : judgeFirst(gold, result);
  return { ...base, clause, value, score: Number(value), why };
}

type Part = Pick<Verdict, 'clause' | 'value' | 'why'>;

function judgeFirst(gold: Gold['gold'], { kind, answers, text }: Result): Part {
  if (kind === 'not_found' && gold.acceptKinds?.includes('not_found')) return { clause: true, value: true, why: '' };
  const [first] = answers;
  if (!first) return { clause: false, value: false, why: `no answer (${kind})` };
  const fitting = gold.items.filter(
    (item) => item.document === first.document && (item.clause === null || item.clause === first.clause),
  );
  const value = fitting.some((item) => holds(item, first, text));
  const why =
    fitting.length === 0 ? `got ${first.document} ${first.clause}` : `got ${first.values.join('/')} ${first.due ?? ''}`;
  return { clause: fitting.length > 0, value, why: value ? '' : why };
}

function judgeHonest(gold: Gold['gold'], { kind, answers, text }: Result): Part {
  const [first] = answers;
  const clause = kind === 'not_found' || first?.document === gold.items[0]?.document;
  const claimed = plain((first?.values ?? []).join(' '));
  const invents = (gold.notValues ?? []).some((value) => claimed.includes(plain(value)));
  const says = kind === 'not_found' || (gold.textAny ?? []).some((words) => text.toLowerCase().includes(words));
  const value = clause && says && !invents;
  return { clause, value, why: value ? '' : invents ? 'claims a value' : 'does not say that it is missing' };
}

function judgeSet(gold: Gold['gold'], { kind, answers }: Result): Pick<Verdict, 'score' | 'f1' | 'why'> {
  const key = ({ document, clause }: { document: string; clause: string | null }) => `${document}#${clause}`;
  const wanted = new Set(gold.items.map(key));
  const optional = new Set((gold.optionalItems ?? []).map(key));
  const given = new Set(answers.map(key).filter((own) => wanted.has(own) || !optional.has(own)));
  const hits = [...given].filter((own) => wanted.has(own)).length;
  const f1 = hits === 0 ? 0 : (2 * hits) / (given.size + wanted.size);
  const missing = [...wanted].filter((own) => !given.has(own));
  const extra = [...given].filter((own) => !wanted.has(own));
  const why = [
    ...(missing.length > 0 ? [`missing ${missing.join(' ')}`] : []),
    ...(extra.length > 0 ? [`extra ${extra.join(' ')}`] : []),
  ];
  return { score: gold.kind === 'choices' && kind !== 'choices' ? f1 / 2 : f1, f1, why: why.join('; ') };
}

function holds(item: GoldItem, given: Given, text: string): boolean {
  if (item.fieldStrict && item.field !== given.field) return false;
  if (item.field === 'clause') return true;
  if (item.field === 'deadline' && item.due) return given.due === item.due;
  if (item.clause === null)
    return !item.core || holdsCore(item.core, given.values) || item.core.every((core) => either(core, plain(text)));
  const values = item.values ?? null;
  if (['deadline', 'frequency', 'quantity'].includes(item.field ?? '')) {
    return (
      sameSet(given.values, values ?? [], plain) || (item.core !== undefined && holdsCore(item.core, given.values))
    );
  }
  return values === null || sameSet(given.values, values, plainUnit);
}

function holdsCore(core: readonly string[], values: readonly string[]): boolean {
  const all = values.map(plain).filter((value) => value !== '' && value.length <= LONGEST_VALUE);
  return all.length > 0 && core.every((own) => either(own, all.join('\u0001')));
}

function either(core: string, text: string): boolean {
  return core.split('|').some((own) => text.includes(plain(own)));
}

function sameSet(a: readonly string[], b: readonly string[], fold: (text: string) => string): boolean {
  const [left, right] = [a, b].map((list) => new Set(list.map(fold).filter((own) => own !== '')));
  return left?.size === right?.size && [...(left ?? [])].every((own) => right?.has(own));
}
