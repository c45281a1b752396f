import { isoDate } from '../../text/dates.ts';
import { CHINESE_NUMERALS, numberOf } from '../../text/numerals.ts';

/** Lines that are about the document and not of it, recognised by form. All patterns expect scan form. */

// O and 0 stand for 〇 in dates written digit by digit.
const N = `[${CHINESE_NUMERALS}O\\d]{1,5}`;
const DATE = new RegExp(
  `^\\(?(${N})[年./-](${N})[月./-](${N})日?\\)?(?:\\s+\\d{1,2}:\\d{2}(?::\\d{2})?)?(?:印发)?(?:\\s|$)`,
);

/** The ISO date at the start of a text (2017年4月19日, 2017.04.19, 二〇二四年三月五日), or null. */
export function leadingDate(scan: string): string | null {
  const match = DATE.exec(scan);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map((part) => numberOf(part as string));
  return year && month && day ? isoDate(year, month, day) : null;
}

/** A line that is nothing but a date. */
export function isDateLine(scan: string): boolean {
  return leadingDate(scan) !== null && scan.length <= 18 && !scan.includes(':');
}

/** The line sites print under a title: date, time and source. */
export function isPublishedLine(scan: string): boolean {
  return leadingDate(scan) !== null && /来源|\d:\d\d/.test(scan);
}

/** A document number standing alone: 云政办发〔2017〕41号. */
export const NUMBER_LINE = /^[\p{Script=Han}]{2,12}\[\d{4}\]\s*\d{1,4}\s*号$/u;

/** Whom a notice addresses: 各区人民政府,市政府直属各单位: */
export const SALUTATION = /^[^。;]{0,20}各[^。;]{2,80}:$/;

/** The sentence of a covering notice; it says nothing that the plan does not. */
export const TRANSMITTAL =
  /^(?!为|根据)(?:.{0,30}现将《[^》]+》.{0,6}(?:印发|转发|下发|公布)|《[^》]+》(?:\([^()]{1,20}\))?(?:已经?|业经).{0,40}(?:印发|转发|下发)给你们)/;

/** What stands under a plan: annex lists, publication notes. */
export const TAIL =
  /^(?:\(此件.{1,12}\)|(?:注|备注|说明|填表说明):|附件?\s*\d*\s*[:.]|附[件表]\s*\d{0,2}$|源文件下载|抄送:|主送:|\(?联系人)/;

/** A signature: a body's full name alone on a line. */
export const SIGNATURE =
  /^[\p{Script=Han}]{2,24}(?:人民政府|办公厅|办公室|委员会|领导小组|管理局|[局委办厅院部会所])$/u;

/** A line in brackets under a title: (2024-2026年), (某年某月某日审议通过 自某日起施行). */
export const BRACKETED = /^\([^()]{2,80}\)$/;
