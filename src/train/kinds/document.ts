import { clauseItem } from '../../ask/cite.ts';
import type { Clause, SourceDocument } from '../../types.ts';
import type { Material } from '../material.ts';
import { type Kind, made } from './kind.ts';
import { MOST_IN_COMMON, tellingSentence } from './quoted.ts';

/** Where it is from matters less than what it says: at most so many questions of one document. */
const MOST = 40;
/** Documents a wrong answer may come from: of a thousand, the first in the order of the library. */
const MOST_DOCUMENTS = 8;
/** Clauses of a document that is read through for every question; a longer one is no wrong answer. */
const LONGEST_DOCUMENT = 300;

/** What says which place, level or year a sentence is from: 我省, 各州, 2017年, 区直. */
const LEVEL =
  /[我全本各][省市区县州镇乡村局地]|[省市区县州镇][直级]|20\d\d|[省市区县州镇]委|[省市区县州]人?民?政府|乡镇|[省市区县州][^,。]{1,8}[局办]/;

/** Which document: a sentence that does not tell its place, against documents that do not say it. */
export const document: Kind = (clause, own, material) => {
  if (!isOneOfSome(clause, material)) return [];
  const sentence = tellingSentence(clause, (text) => !LEVEL.test(text));
  if (!sentence)
    return [{ rejected: clause.sentences.some(({ text }) => LEVEL.test(text)) ? 'gives itself away' : 'too short' }];
  if (namesPlace(sentence.text, material)) return [{ rejected: 'gives itself away' }];
  const wrong = material.view.documents
    .filter((other) => other !== own && isOfTheTime(own, other))
    .filter(({ id }) => material.clausesOf(id).length <= LONGEST_DOCUMENT)
    .slice(0, MOST_DOCUMENTS)
    .filter(({ id }) => material.held(sentence.text, material.clausesOf(id)).every((share) => share < MOST_IN_COMMON))
    .map((other) => ({ choice: { is: 'document', document: other } as const, closeness: closenessOf(own, other) }));
  const proof = clauseItem(own, clause, sentence.span);
  return [
    made({ kind: 'document', clause, stem: { is: 'quote' }, proof, right: { is: 'document', document: own }, wrong }),
  ];
};

/** Every clause of a short document, every second or third of a longer one. */
function isOneOfSome(clause: Clause, material: Material): boolean {
  const all = material.clausesOf(clause.document);
  return all.indexOf(clause) % Math.ceil(all.length / MOST) === 0;
}

/** What was on everybody's mind tells the year. */
function isOfTheTime({ period: a }: SourceDocument, { period: b }: SourceDocument): boolean {
  return !a || !b || (a.from <= b.to && b.from <= a.to);
}

function namesPlace(text: string, { view: { documents } }: Material): boolean {
  return documents.some(({ place }) => place !== null && text.includes(place));
}

/** Plans of one year and one script are the more alike. */
function closenessOf(a: SourceDocument, b: SourceDocument): number {
  const sameYears = a.period?.from === b.period?.from && a.period?.to === b.period?.to;
  return (sameYears ? 0.5 : 0) + (a.script === b.script ? 0.3 : 0);
}
