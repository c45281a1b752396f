import type { Recogniser, UnitDraft } from './recogniser.ts';
import { splitUnits } from './unit-list.ts';

const BRACKET = /\(((?:[^()]|\([^()]*\)){2,200})\)/g;

/** Sentences that brackets, and lines of their own, name units in. Group 1 leads, group 2 answers for it. */
const FORMS: readonly RegExp[] = [
  /^(?:以上|本项)?(?:工作|任务)?由?(.+?)(?:分别)?牵头(?:负责|落实|组织)?(?:[,;、](.+?)(?:分别|共同|按.{0,8})?(?:配合|负责|落实|参与|协助)*)?$/,
  /^(?:以上|本项)?(?:工作|任务)?由?()(.+?)(?:分别|共同|按(?:照)?(?:各自)?职责(?:分工)?)*(?:负责|组织)(?:落实|实施)?$/,
];
/** Words no list of units holds; a bracket with one is a remark. */
const REMARK = /[。:!?]|要|应当|不|是/;

/** Brackets and own lines without a label: (以上工作由A、B负责), (A牵头,B、C配合), A、B分别牵头落实. */
export const bracket: Recogniser<UnitDraft> = ({ normal, scan, start }) => {
  const whole = /^[^()]{2,60}牵头(?:负责|落实)$/.test(scan) ? [{ from: 0, text: scan }] : [];
  const inside = Array.from(scan.matchAll(BRACKET), (match) => ({ from: match.index + 1, text: match[1] as string }));
  return [...whole, ...inside].flatMap(({ from, text }) => {
    const form = REMARK.test(text) ? null : FORMS.map((pattern) => pattern.exec(text)).find((match) => match);
    if (!form) return [];
    const range = {
      start: start + Math.max(0, from - 1),
      end: start + Math.min(normal.length, from + text.length + 1),
    };
    const lists = [
      ['lead', form[1]],
      ['responsible', form[2]],
    ] as const;
    return lists.flatMap(([name, list]): UnitDraft[] => {
      const { values, open } = splitUnits(list ?? '');
      return values.length > 0 ? [{ name, values, open, basis: 'label', range }] : [];
    });
  });
};
