import type { Clause, SourceDocument } from '../types.ts';
import type { Wording } from './question.ts';

/** Longest and shortest topic, in characters. */
const LONGEST = 40;
const SHORTEST = 6;
/** Characters that tell one clause from another; a sentence may be shorter. */
const TELLING = 8;
const SENTENCE = 4;

/** Words that say when, where, by what means or about what, and not what is done. */
const CIRCUMSTANCE =
  /^(?:通过|通過|根据|根據|按照|依据|依據|依托|依託|结合|結合|围绕|圍繞|对(?!外)|對(?!外)|在|针对|針對|充分利用|\d{2,4}年)[^,，]*$|(?:后|後|时|時|前|中|上|的|之间|之間|等|密切|要|应|應)$/;

/** What a clause is about: its heading, or the first words of it that say what is done; null where they say too little. */
export function topicOf(clause: Clause, document: SourceDocument): Wording | null {
  const simplified = headOf(clause.heading ?? clause.text);
  const first = clause.sentences[0]?.span;
  const printed = clause.heading || !first ? simplified : headOf(document.clean(first));
  return simplified !== null && printed !== null ? { simplified, printed } : null;
}

/** 突发事件发生后 alone says only when; a list that is cut in the middle says nothing whole. */
function headOf(text: string): string | null {
  const ends = [...text.matchAll(/[,;:，；：。]|$/g)].filter(({ index }) => index <= LONGEST);
  const tells = ({ index, 0: sign }: RegExpMatchArray) => {
    const head = text.slice(0, index);
    return (index as number) >= (sign === '。' ? SENTENCE : TELLING) && !CIRCUMSTANCE.test(head);
  };
  const end = ends.find(tells) ?? ends.findLast(({ index }) => index >= SHORTEST);
  const head = text.slice(0, end?.index ?? 0);
  return head.length >= SHORTEST ? head : null;
}

/** Whether a text speaks of many at once (各行业主管部门): such a topic may be anybody's. */
export function speaksOfAll(text: string): boolean {
  return /各[^,，]{0,8}(?:部门|部門|单位|單位|机关|機關|政府)/.test(text);
}
