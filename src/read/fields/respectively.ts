import type { Passage, TimeDraft } from './recogniser.ts';

const GROUPS = /(?<=^|[。;,])([^。;,]{2,30}?)(?:和|与|、)((?:各|省|市|区|县)[^。;,]{1,30}?)(?:的?重点|的|应|要|,|分别)/;
const SUBJECT = /(?:^|[。;,])((?:各|省|市|区|县)[\p{Script=Han}、]{1,20}?)(?:要|应|须|在|于|要于|应于|应在)?$/u;
const FIRST = /分别(?:于|在)$/;
/** How far before a date its group may stand. */
const REACH = 120;

/**
 * Whom a date is for, where a sentence names several dates: 分别于A和B前 share the year of the first and go, in order, to
 * the groups the sentence names; else, where groups differ, the group that stands right before its date.
 */
export function respectively(
  drafts: readonly TimeDraft[],
  { scan, start }: Passage,
  dueIn: (draft: TimeDraft, year: number) => string | null,
): TimeDraft[] {
  const before = (draft: TimeDraft) => {
    const at = draft.range.start - start;
    return scan.slice(Math.max(0, at - REACH), at);
  };
  const isFirst = (draft: TimeDraft | undefined) => draft !== undefined && FIRST.test(before(draft));
  const subjects = drafts.map((draft) => SUBJECT.exec(before(draft))?.[1] ?? null);
  const differ = new Set(subjects.filter((subject) => subject !== null)).size > 1;
  return drafts.map((draft, i) => {
    const previous = drafts[i - 1];
    const second = previous !== undefined && isFirst(previous);
    if (!isFirst(draft) && !second) return { ...draft, appliesTo: differ ? (subjects[i] ?? null) : null };
    const sentence = before(second ? previous : draft);
    const groups = GROUPS.exec(sentence.slice(sentence.lastIndexOf('。') + 1).replace(FIRST, '分别'));
    const year = second && draft.due === null ? Number(previous.due?.slice(0, 4) ?? Number.NaN) : Number.NaN;
    const due = Number.isFinite(year) ? dueIn(draft, year) : draft.due;
    return { ...draft, due, appliesTo: groups?.[second ? 2 : 1] ?? null };
  });
}
