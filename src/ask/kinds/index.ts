import { compare } from './compare.ts';
import { count } from './count.ts';
import { documentFacts } from './document.ts';
import { dueList } from './due-list.ts';
import { help } from './help.ts';
import type { Kind } from './kind.ts';
import { search } from './search.ts';
import { unitDuties } from './unit-duties.ts';
import { valueKinds } from './values.ts';

/** Order is precedence: the first kind that matches answers. */
export const kinds: readonly Kind[] = [help, compare, count, documentFacts, dueList, unitDuties, ...valueKinds, search];
