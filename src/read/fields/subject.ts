import type { Recogniser, UnitDraft } from './recogniser.ts';
import { splitUnits } from './unit-list.ts';

const UNIT =
  '(?:各|有关|相关|全|本|市|省|区|县|州|乡|镇|上述|以上|责任|牵头)(?:\\([^()]{1,8}\\))?[^,。;:!?()"《》]{0,24}?(?:人民政府|政府|办公厅|办公室|部门|单位|机构|机关|各地|地方|中心|委员会|小组|[局委办厅院])(?:\\([^()]{1,6}\\))?';
const LIST = `(?:各地各部门|${UNIT})(?:(?:、|和|及|以及|,)(?:${UNIT}))*`;
/** Words a sentence that lays down a duty goes on with. */
const DUTY = '(?:原则上)?(?:都|均|也)?(?:要|应|须|需|将|负责|必须|应当|不得|可|于\\d|今年|\\d{4}年|制定|公开|每|会同)';
const SUBJECT = new RegExp(`(?<=^|[。;,!?]|^\\s*(?:\\d+\\.|\\(.{1,3}\\)))(${LIST})(?=${DUTY})`, 'gu');
/** Longest list of partners. */
const REACH = 200;
const WITH = new RegExp(`^会同(${LIST})`, 'u');

/** The subjects of sentences that lay down a duty, for documents that print no labels. */
export const subject: Recogniser<UnitDraft> = ({ normal, scan, start }) =>
  Array.from(scan.matchAll(SUBJECT)).flatMap((match) => {
    const end = match.index + match[0].length;
    const draft = (name: UnitDraft['name'], from: number, to: number): UnitDraft => ({
      name,
      ...splitUnits(normal.slice(from, to)),
      basis: 'subject',
      range: { start: start + from, end: start + to },
    });
    const partner = WITH.exec(scan.slice(end, end + REACH));
    const own = (name: UnitDraft['name']) => draft(name, match.index, end);
    if (!partner) return [own('responsible')];
    const to = end + partner[0].length;
    return [own('lead'), draft('responsible', to - (partner[1] as string).length, to)];
  });
