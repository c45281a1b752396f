import { type Draft, type Level, meaningOf, type QuestionKind } from './question.ts';
import type { Random } from './random.ts';

/** Kinds that ask for a place and not for a duty come after the others. */
const LAST: readonly QuestionKind[] = ['clause', 'document'];

/**
 * Chooses at most `count` questions: kinds take turns, no clause is asked about twice while there are others, and no unit
 * twice for what it leads.
 */
export function selectDrafts(drafts: readonly Draft[], count: number, random: Random): Draft[] {
  const left = new Map<QuestionKind, Draft[]>();
  for (const draft of random.shuffled(drafts)) left.set(draft.kind, [...(left.get(draft.kind) ?? []), draft]);
  const kinds = random.shuffled([...left.keys()]);
  const turns = [...kinds.filter((kind) => !LAST.includes(kind)), ...kinds.filter((kind) => LAST.includes(kind))];
  const chosen: Draft[] = [];
  const used = new Set<string>();
  const isFresh = (draft: Draft) => marksOf(draft).every((mark) => !used.has(mark));
  for (const wanted of [isFresh, () => true]) {
    for (let found = true; found && chosen.length < count; ) {
      found = false;
      for (const kind of turns) {
        const own = left.get(kind) ?? [];
        const at = own.findIndex(wanted);
        if (at < 0 || chosen.length === count) continue;
        const [draft] = own.splice(at, 1) as [Draft];
        for (const mark of marksOf(draft)) used.add(mark);
        chosen.push(draft);
        found = true;
      }
    }
  }
  return chosen;
}

/** What is asked once in a quiz, as far as there is something else: a clause, a unit, an answer. */
function marksOf({ clause, stem, kind, right }: Draft): string[] {
  const answer = `${clause.document} ${kind} ${meaningOf(right)}`;
  const place = `${clause.document}#${clause.id}`;
  return stem.is === 'duty' ? [place, answer, `${clause.document} ${stem.unit.simplified}`] : [place, answer];
}

/** How hard question `position` of `count` is: a quiz begins with wrong answers far away and ends with near ones. */
export function levelAt(position: number, count: number): Level {
  const part = count <= 1 ? 0.5 : position / (count - 1);
  return part < 1 / 3 ? 1 : part < 2 / 3 ? 2 : 3;
}
