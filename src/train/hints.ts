import type { View } from '../ask/library.ts';
import { gramsOf } from '../ask/topic.ts';
import { stemOf } from '../units/name.ts';

/** Stands before the names of many: 政府办公厅, 委宣传部. */
const BRANCH = /^(?:人民政府|政府|委(?!员))/;
/** How rare a pair of characters must be to tell anything, in nats: one in ten clauses has it at most. */
const RARE = 2.3;

/**
 * Whether a text speaks of a unit's field of work, so that it tells who is meant: 财政 of 市财政局, 信息化 of
 * 市经济信息化委, 税 of 市税务局. Pairs that every other clause has (信息, 服务) tell nothing.
 */
export function hintsAt(name: string, text: string, { idf }: Pick<View, 'idf'>): boolean {
  const stem = stemOf(name).replace(BRANCH, '');
  const field = stem.replace(/(?:管理|服务|工作)?[局委办厅部会院中心]+$/, '');
  const grams = gramsOf(field.length >= 2 ? field : stem);
  const rare = grams.filter((gram) => gram.length > 1 && idf(gram) >= RARE);
  return rare.some((gram) => text.includes(gram)) || (field.length === 1 && text.includes(field));
}
