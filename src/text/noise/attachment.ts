import { matches, type NoiseRule } from './rule.ts';

const FILE = /[^\n。;:,、/|"《》()]{2,60}\.(?:pdf|docx?|xlsx?|wps|ofd|rar|zip|et)(?![a-z\d])/gi;
const LABEL = /附件\s*\d{0,2}\s*(?:下载)?\s*[:.]?\s*$/;
/** Lines that may be a title; files are called after it. */
const TITLE = /^[^。;,:]{6,80}$/;
const KIND = /方案|计划|要点|分工|通知|意见|办法|安排|清单|规定|细则/;
/** A name is told from the words it is glued to by how the title starts. */
const START = 3;

/** Names of attached files, alone on a line or glued to the last word of the text: 各设区市某省2019年要点.pdf. */
export const attachment: NoiseRule = {
  name: 'attachment',
  reason: 'boilerplate',
  find: ({ scan }) => {
    const files = matches(FILE, scan);
    const lines = files.length === 0 ? [] : scan.split('\n').map((line) => line.trim());
    const titles = lines.filter((line) => TITLE.test(line) && KIND.test(line)).map((line) => line.slice(0, START));
    return files.flatMap(({ start, end }) => {
      const from = startOf(scan, start, end, new Set(titles));
      return from === null ? [] : [{ start: from, end }];
    });
  },
};

/** Where the file's name begins: behind a mark of its own, or where it starts like a title. */
function startOf(scan: string, start: number, end: number, titles: ReadonlySet<string>): number | null {
  const label = LABEL.exec(scan.slice(Math.max(0, start - 12), start));
  if (label) return start - label[0].length;
  const inside = scan.slice(start, end).indexOf('附件');
  if (inside > 0) return start + inside;
  const line = scan.lastIndexOf('\n', start - 1) + 1;
  if (scan.slice(line, start).trim() === '') return start;
  for (let at = start; at < end - START; at++) if (titles.has(scan.slice(at, at + START))) return at;
  return null;
}
