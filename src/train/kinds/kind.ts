import { createHash } from 'node:crypto';
import type { Item } from '../../ask/answer.ts';
import type { Clause, SourceDocument } from '../../types.ts';
import type { Material } from '../material.ts';
import { distinct, flawOf, kept } from '../options.ts';
import {
  type Choice,
  type Draft,
  type Made,
  meaningOf,
  type QuestionKind,
  type Stem,
  type Wrong,
} from '../question.ts';

/** One kind of question: what it makes of a clause. What the clause does not print is no candidate and not told. */
export type Kind = (clause: Clause, document: SourceDocument, material: Material) => readonly Made[];

interface Parts {
  readonly kind: QuestionKind;
  readonly clause: Clause;
  readonly stem: Stem;
  readonly proof: Item;
  readonly right: Choice;
  readonly wrong: readonly Wrong[];
  /** Tells two questions of one kind, clause and answer apart. */
  readonly about?: string;
}

/** A draft, where enough is proven wrong and nothing shows the right answer. */
export function made({ wrong, about = '', ...parts }: Parts): Made {
  const { clause, kind, right } = parts;
  const own = distinct(wrong, right);
  const flaw = flawOf({ right, wrong: own });
  if (flaw) return { rejected: flaw };
  const mark = createHash('sha256')
    .update(`${about}${meaningOf(right)}`)
    .digest('base64url')
    .slice(0, 12);
  const key = `${clause.document}#${clause.id}/${kind}/${mark}`;
  const draft: Draft = { ...parts, key, wrong: kept({ right, wrong: own }) };
  return { draft };
}
