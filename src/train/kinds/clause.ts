import { clauseItem } from '../../ask/cite.ts';
import { type Kind, made } from './kind.ts';
import { MOST_IN_COMMON, tellingSentence } from './quoted.ts';

/** Which clause: a sentence, against other clauses of the document that do not say it. */
export const clause: Kind = (own, document, material) => {
  const sentence = tellingSentence(own);
  if (!sentence) return [{ rejected: 'too short' }];
  const siblings = material.siblings(own);
  const held = material.held(
    sentence.text,
    siblings.map(({ clause: other }) => other),
  );
  const wrong = siblings
    .filter((_, i) => (held[i] as number) < MOST_IN_COMMON)
    .map(({ clause: other, closeness }) => ({ choice: { is: 'clause', clause: other } as const, closeness }));
  const proof = clauseItem(document, own, sentence.span);
  return [
    made({ kind: 'clause', clause: own, stem: { is: 'quote' }, proof, right: { is: 'clause', clause: own }, wrong }),
  ];
};
