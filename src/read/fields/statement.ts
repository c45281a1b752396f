import type { UnitField } from '../../types.ts';
import { splitUnits, type UnitList } from './unit-list.ts';

type Role = UnitField['name'];

/** Units with the role that a statement gives them, in printed order. */
export interface RoleList extends UnitList {
  readonly role: Role;
}

/** What the words behind some units make of them; `third` has an object of its own and is no answer to who is responsible. */
const DUTIES: readonly [Role | 'third', RegExp][] = [
  ['lead', /(?:分别|共同|联合)?牵头(?:负责|落实|组织|实施|办理|推进)*$/],
  [
    'responsible',
    /(?:按(?:照)?(?:各自)?(?:职责|职能)(?:分工)?)?(?:分别|共同|具体|协同|积极)*(?:(?:负责|落实|配合|参与|参加|协助|协办|实施|承办|组织|支持)+(?:落实|实施|做好)?|按(?:照)?(?:各自)?(?:职责|职能)分工)$/,
  ],
  ['third', /(?:负责|承担|做好|协助)(?!落实|实施|组织)[^、,;]{2,20}$/],
];
const TIME =
  /[,，;；](?:于|在)?(?:\d{4}年)?(?:\d{1,2}月[^,，;；、]{0,6}|年?底|年内)?(?:前|内)?(?:完成|落实到位|取得成效)(?:并持续(?:落实|推进))?$/;
const INTRODUCED = /^(?:以上|上述|本项|该项)?(?:各项)?(?:工作|任务|事项)?由/;
const WITH = /^(.+?)会同(.+)$/;
const SEPARATOR = /[,，;；]|(?<=牵头(?:负责|落实|组织)?)、/;

/**
 * Reads a statement of who does what: `A牵头,B、C配合,D负责合法性审核`. The words behind a list give all units since the
 * last such words their role; units without any take `fallback`. Third roles are left out.
 */
export function readStatement(text: string, fallback: Role): RoleList[] {
  const lists: RoleList[] = [];
  let waiting: string[] = [];
  const give = (role: Role) => {
    const { values, open } = splitUnits(waiting.join(','));
    if (values.length > 0) lists.push({ role, values, open });
    waiting = [];
  };
  for (const segment of segmentsOf(text.replace(INTRODUCED, ''))) {
    const [role, pattern] = DUTIES.find(([, words]) => words.test(segment)) ?? [];
    const units = pattern ? segment.replace(pattern, '') : segment;
    if (role === 'third') give(fallback);
    else {
      const [, first, second] = role === 'lead' ? [] : (WITH.exec(units) ?? []);
      if (first !== undefined && second !== undefined) {
        give(fallback);
        waiting = [first];
        give('lead');
        waiting = [second];
      } else waiting.push(units);
      if (role) give(role);
    }
  }
  // What stands behind a lead without words of its own answers for it.
  give(lists.some(({ role }) => role === 'lead') ? 'responsible' : fallback);
  return lists;
}

/** Whether a text says what its units do, and is no mere list. */
export function isStatement(text: string): boolean {
  return segmentsOf(text).some((segment) => DUTIES.some(([, words]) => words.test(segment)));
}

/** A time at the end of a statement: A牵头,B配合,2022年5月底前完成. Its index, or the text's length. */
export function timeAt(text: string): number {
  return TIME.exec(text)?.index ?? text.length;
}

/** Cuts at , and ; outside brackets. */
function segmentsOf(text: string): string[] {
  const hidden = text.replace(/[(（][^()（）]*[)）]/g, (bracket) => bracket.replace(/[,，;；、]/g, '\ue000'));
  let at = 0;
  return hidden.split(SEPARATOR).map((segment) => {
    const own = text.slice(at, at + segment.length);
    at += segment.length + 1;
    return own.trim();
  });
}
