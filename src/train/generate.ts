import type { SourceDocument } from '../types.ts';
import { KINDS } from './kinds/index.ts';
import type { Material } from './material.ts';
import type { Draft, QuestionKind, Rejected } from './question.ts';

/** Everything that can be asked about a document, and what cannot and why. */
export interface Generated {
  /** In the order of the clauses, and of the kinds. */
  readonly drafts: readonly Draft[];
  readonly rejected: readonly Rejected[];
}

/** Makes every question of one document. The same library gives the same questions. */
export function generate(id: string, material: Material): Generated {
  const drafts: Draft[] = [];
  const rejected: Rejected[] = [];
  const asked = new Set<string>();
  const document = material.view.document(id) as SourceDocument;
  for (const clause of material.clausesOf(id)) {
    for (const [kind, makeOf] of Object.entries(KINDS) as [QuestionKind, (typeof KINDS)[QuestionKind]][]) {
      for (const made of makeOf(clause, document, material)) {
        const why = 'rejected' in made ? made.rejected : asked.has(wordsOf(made.draft)) ? 'alike' : null;
        if (why) rejected.push({ document: clause.document, clause: clause.id, kind, why });
        else if ('draft' in made) {
          asked.add(wordsOf(made.draft));
          drafts.push(made.draft);
        }
      }
    }
  }
  return { drafts, rejected };
}

/** What a question asks: two with the same words and the same answer are one. */
function wordsOf({ kind, stem, proof, clause, right }: Draft): string {
  switch (stem.is) {
    case 'value':
      return `${kind} ${clause.document} ${clause.id}`;
    case 'duty':
      return `${kind} ${clause.document} ${stem.unit.simplified} ${'simplified' in right ? right.simplified : ''}`;
    case 'gap':
      return `${clause.document} ${stem.before.simplified}_${stem.behind.simplified}`;
    case 'quote':
      return `${kind} ${proof.values.join('')}`;
  }
}
