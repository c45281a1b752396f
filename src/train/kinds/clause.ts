import { clauseItem } from '../../ask/cite.ts';
import { speaksOfAll, topicOf } from '../topic.ts';
import { isFirst, topicChoice } from './duty.ts';
import { type Kind, made } from './kind.ts';
import { MOST_IN_COMMON, tellingSentence } from './quoted.ts';

/** Which clause: a sentence of it, against the topics of other clauses that do not say it. */
export const clause: Kind = (own, document, material) => {
  const topic = topicOf(own, document);
  if (!topic || speaksOfAll(topic.simplified)) return [{ rejected: 'too short' }];
  const sentence = tellingSentence(own, (text) => !text.includes(topic.simplified));
  if (!sentence) return [{ rejected: 'too short' }];
  const [shared] = material.heldBy(sentence.text, [topic.simplified]);
  if ((shared as number) >= MOST_TOLD) return [{ rejected: 'gives itself away' }];
  const siblings = material.siblings(own);
  const held = material.held(
    sentence.text,
    siblings.map(({ clause: other }) => other),
  );
  const wrong = siblings
    .filter((_, i) => (held[i] as number) < MOST_IN_COMMON)
    .flatMap(({ clause: other, closeness }) => {
      const theirs = topicOf(other, document);
      const fits = theirs && !speaksOfAll(theirs.simplified) && theirs.simplified !== topic.simplified;
      return fits ? [{ choice: topicChoice(other, theirs), closeness }] : [];
    })
    .filter(isFirst);
  const proof = clauseItem(document, own, sentence.span);
  return [made({ kind: 'clause', clause: own, stem: { is: 'quote' }, proof, right: topicChoice(own, topic), wrong })];
};

/** Part of a topic's words that may stand in the sentence it belongs to. */
const MOST_TOLD = 0.4;
