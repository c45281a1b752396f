import type { UnitField } from '../types.ts';

type LabelRole = UnitField['name'] | 'deadline';

/** What plans print before units and deadlines. The first alternative of a role is the usual one. */
const LABELS: Readonly<Record<LabelRole, string>> = {
  lead: '牵头(?:责任|落实|负责)?(?:单位|部门|科室|处室|股室|机构)|主办(?:单位|部门|科室)|主要牵头单位|主责(?:单位|部门)',
  responsible:
    '(?:责任|配合|协办|协助|承办|落实|参加|参与|负责|实施)(?:落实)?(?:单位|部门|科室|处室|股室)|责任主体|责任分工|(?:配合|牵头)/责任单位',
  deadline:
    '完成(?:时限|时间|期限|日期)|(?:公开|办结|工作|推进|落实)?时限(?:要求)?|截止(?:时间|日期)|时间(?:节点|要求|安排)|进度安排',
};

const ROLES = Object.keys(LABELS) as LabelRole[];

/** Blanks between the characters of a label are allowed: `责 任 单 位:`. */
const spaced = (pattern: string) => pattern.replace(/(?:\p{Script=Han}|\)\??)(?=\p{Script=Han}|\(\?:)/gu, '$&\\s?');
/** A label with its colon, or in square brackets. */
const LABEL = new RegExp(
  `\\[?(?:${ROLES.map((role) => `(?<${role}>${spaced(LABELS[role])})`).join('|')})(?:\\]\\s*:?|\\s*:)\\s*`,
  'g',
);

/** A label and the text up to the next one. */
export interface Labelled {
  readonly role: LabelRole;
  /** Start of the label. */
  readonly start: number;
  /** Range of the value. */
  readonly from: number;
  readonly to: number;
}

/** All labels in a stretch of scan text that is nothing but labels and values, in order. */
export function labelsIn(scan: string, offset = 0): Labelled[] {
  const found = [...scan.matchAll(LABEL)];
  return found.map((match, i) => {
    const next = found[i + 1]?.index ?? scan.length;
    const role = ROLES.find((name) => match.groups?.[name] !== undefined) as LabelRole;
    return { role, start: offset + match.index, from: offset + match.index + match[0].length, to: offset + next };
  });
}

/** Whether a block is a unit or deadline line, or a bracket of one. */
export function isLabelled(scan: string): boolean {
  return labelsIn(scan)[0]?.start === 0 || /^\([^()]*(?:单位:|牵头|负责)[^()]*\)?[。.]?$/.test(scan);
}
