import { clauseItem } from '../../ask/cite.ts';
import type { SourceDocument } from '../../types.ts';
import type { Material } from '../material.ts';
import { type Kind, made } from './kind.ts';
import { MOST_IN_COMMON, tellingSentence } from './quoted.ts';

/** Documents a wrong answer may come from: of a thousand, the first in the order of the library. */
const MOST_DOCUMENTS = 12;

/** What says which place, level or year a sentence is from: 我省, 各州, 2017年, 区直. */
const LEVEL = /[我全本各][省市区县州镇]|[省市区县州]直|20\d\d|[省市区县州]委|[省市区县]人?民?政府/;

/** Which document: a sentence that does not tell its place, against documents that do not say it. */
export const document: Kind = (clause, own, material) => {
  const sentence = tellingSentence(clause, (text) => !LEVEL.test(text));
  if (!sentence)
    return [{ rejected: clause.sentences.some(({ text }) => LEVEL.test(text)) ? 'gives itself away' : 'too short' }];
  if (namesPlace(sentence.text, material)) return [{ rejected: 'gives itself away' }];
  const wrong = material.documents
    .filter(({ id }) => id !== own.id)
    .slice(0, MOST_DOCUMENTS)
    .filter(({ id }) =>
      material.clausesOf(id).every((other) => material.contained(sentence.text, other) < MOST_IN_COMMON),
    )
    .map((other) => ({ choice: { is: 'document', document: other } as const, closeness: closenessOf(own, other) }));
  const proof = clauseItem(own, clause, sentence.span);
  return [
    made({ kind: 'document', clause, stem: { is: 'quote' }, proof, right: { is: 'document', document: own }, wrong }),
  ];
};

function namesPlace(text: string, { documents }: Material): boolean {
  return documents.some(({ place }) => place !== null && text.includes(place));
}

/** Plans of one year and one script are the more alike. */
function closenessOf(a: SourceDocument, b: SourceDocument): number {
  const sameYears = a.period?.from === b.period?.from && a.period?.to === b.period?.to;
  return (sameYears ? 0.5 : 0) + (a.script === b.script ? 0.3 : 0);
}
