import type { Recogniser, UnitDraft } from './recogniser.ts';
import { splitUnits } from './unit-list.ts';

const FIRST = '各|有关|相关|全|本|市|省|区|县|州|乡|镇|上述|以上|责任|牵头';
const END =
  '(?:人民政府|政府|办公厅|办公室|部门|单位|机构|机关|各地|地方|中心|委员会|小组|[局委办厅院部])(?:\\([^()]{1,6}\\))?';
const UNIT = new RegExp(`^(?:各地各部门|(?:${FIRST})(?:\\([^()]{1,8}\\))?[^,。;:!?()"《》]{0,24}?${END})$`);
const ENDS = new RegExp(`(?:${END}|部门)$`);
/** Words a sentence that lays down a duty goes on with. */
const DUTY = /(?:原则上)?(?:都|均|也)?(?:要|应|须|需|将|负责|必须|应当|不得|可|于\d|今年|\d{4}年|制定|公开|每|会同)/y;
const START = new RegExp(`(?<=^|[。;,!?]|^\\s*(?:\\d+\\.|\\(.{1,3}\\)))(?=${FIRST})`, 'gu');
const SEPARATOR = /(、|和|以及|及|,)/;
/** Longest list that is a subject. */
const REACH = 120;
/** Most separators inside one unit's name: 市、县、区政府. */
const INSIDE = 4;

/** The subjects of sentences that lay down a duty, for documents that print no labels. */
export const subject: Recogniser<UnitDraft> = ({ normal, scan, start }) => {
  const draft = (name: UnitDraft['name'], from: number, to: number): UnitDraft => ({
    name,
    ...splitUnits(normal.slice(from, to)),
    basis: 'subject',
    range: { start: start + from, end: start + to },
  });
  return Array.from(scan.matchAll(START)).flatMap(({ index }) => {
    const end = endOfList(scan, index, isDuty);
    if (end === null) return [];
    const partner = end + WITH.length;
    const last = scan.startsWith(WITH, end) ? endOfList(scan, partner, () => true) : null;
    return last === null
      ? [draft('responsible', index, end)]
      : [draft('lead', index, end), draft('responsible', partner, last)];
  });
};

const WITH = '会同';

/** Where a list of units that starts at a place ends: at the first end behind which the text may go on as it does. */
function endOfList(scan: string, from: number, goesOn: (scan: string, at: number) => boolean): number | null {
  const text = scan.slice(from, from + REACH);
  const stop = /[。;:!?"《》]/.exec(text)?.index ?? text.length;
  for (let length = 2; length <= stop; length++) {
    if (!ENDS.test(text.slice(Math.max(0, length - 12), length)) || !goesOn(scan, from + length)) continue;
    if (isList(text.slice(0, length))) return from + length;
  }
  return null;
}

function isDuty(scan: string, at: number): boolean {
  DUTY.lastIndex = at;
  return DUTY.test(scan);
}

/** Whether a text is one unit or several with separators between them; a name may hold separators itself. */
function isList(text: string): boolean {
  const pieces = text.split(SEPARATOR);
  const ok = [true];
  for (let i = 0; i < pieces.length; i += 2) {
    let whole = '';
    for (let j = i; j >= 0 && i - j <= 2 * INSIDE && !ok[i / 2 + 1]; j -= 2) {
      whole = pieces.slice(j, i + 1).join('');
      if (ok[j / 2] && UNIT.test(whole)) ok[i / 2 + 1] = true;
    }
    ok[i / 2 + 1] ??= false;
  }
  return ok.at(-1) as boolean;
}
