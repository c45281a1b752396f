import { clauseItem } from '../../ask/cite.ts';
import { type Kind, made } from './kind.ts';
import { MOST_IN_COMMON, tellingSentence } from './quoted.ts';

/** Which clause: a sentence, against other clauses of the document that do not say it. */
export const clause: Kind = (own, document, material) => {
  const sentence = tellingSentence(own);
  if (!sentence) return [{ rejected: 'too short' }];
  const wrong = material
    .siblings(own)
    .filter((other) => material.contained(sentence.text, other) < MOST_IN_COMMON)
    .map((other) => ({ choice: { is: 'clause', clause: other } as const, closeness: material.closeness(own, other) }));
  const proof = clauseItem(document, own, sentence.span);
  return [
    made({ kind: 'clause', clause: own, stem: { is: 'quote' }, proof, right: { is: 'clause', clause: own }, wrong }),
  ];
};
