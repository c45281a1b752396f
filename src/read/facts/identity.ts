import { scanForm } from '../../text/normal.ts';
import { numberOf } from '../../text/numerals.ts';
import type { Period, SourceDocument } from '../../types.ts';

/** What a document calls itself by. */
export interface Identity {
  readonly place: string | null;
  readonly period: Period | null;
  readonly shortName: string | null;
}

type Known = Pick<SourceDocument, 'title' | 'issuer' | 'written'>;

/** The place a name starts with: 清湖市…, 某省某县…: the last of them is the document's own. */
const PLACE =
  /^(?:关于印发)?《?((?:[\p{Script=Han}]{2,7}?(?:自治区|自治州|自治县|地区|开发区|新区|高新区|[省市盟州县区旗乡镇]))+?)(?:人民政府|政府|管委会|委|办|[\p{Script=Han}]{1,16}?[局厅会]|关于|推进|全面|\d{4}|[二○〇O零一]{2}|政务|政府信息|[^省市盟州县区旗乡镇])/u;
const ENDING = /(?:自治区|自治州|自治县|地区|[省市盟州县区旗乡镇])$/;
/** A level alone in front names no place: 区政办, 全省. */
const NAMELESS = /^[全各本我]?[省市县区州乡镇]/;
const Y = '(\\d{4}|[二][〇○OＯ零0一二三四五六七八九]{3})';
const YEARS = new RegExp(`${Y}\\s*年?\\s*[-至到]\\s*${Y}\\s*年`);
const YEAR = new RegExp(`${Y}\\s*(?:年|年度)`);
const KIND =
  /(方案|计划|要点|分工|通知|意见|办法|条例|规定|安排|细则|规划|清单|目录|打算|责任表|任务表|分解表|分工表|表|台账|重点工作|工作任务)(?:》?的通知)?(?:\([^()]*\))?$/;
const LEVELS = /(?:特别行政区|自治区|自治州|自治县|地区|[省市盟州县旗乡镇]|(?<!开发|新|园)区)$/;

/**
 * Place, years and short name as the title prints them, else the issuer (place) and the date of signature (year); what
 * neither prints is null. `subtitle` is a line in brackets under the title.
 */
export function identityOf({ title, issuer, written }: Known, subtitle = ''): Identity {
  const place = placeOf(title.value) ?? placeOf(issuer?.value ?? '');
  const signed = written ? Number(written.value.slice(0, 4)) : null;
  const period = periodOf(title.value) ?? periodOf(subtitle) ?? (signed ? { from: signed, to: signed } : null);
  return { place, period, shortName: shortNameOf(title.value, place, period) };
}

/** The years a phrase runs over. */
function periodOf(text: string): Period | null {
  const scan = scanForm(text);
  const both = YEARS.exec(scan)?.slice(1).map(yearOf);
  if (both?.[0] && both[1] && both[0] <= both[1]) return { from: both[0], to: both[1] };
  const year = yearOf(YEAR.exec(scan)?.[1] ?? '');
  return year ? { from: year, to: year } : null;
}

function yearOf(printed: string): number | null {
  const year = numberOf(printed);
  return year !== null && year >= 1949 && year < 2200 ? year : null;
}

function placeOf(name: string): string | null {
  const start = name
    .replace(/^(?:关于(?:印发|转发|公布)?)?《?/, '')
    .replace(/^(?:\d{4}|[二][〇○O零一二三四五六七八九]{3})年度?/, '');
  const printed = PLACE.exec(start)?.[1];
  if (!printed || NAMELESS.test(printed)) return null;
  // 某省某县: the place of a plan is the last one; 市 of 某市 goes, as people say 北京.
  const own = printed.split(/(?<=省|自治区)(?=.)|(?<=[市州盟])(?=.{2,}[县区旗市乡镇])/).at(-1) as string;
  const bare = own.replace(LEVELS, '');
  return bare.length >= 2 && ENDING.test(own) ? bare : own;
}

/** What people call it: place, kind of document and years; null where the title names no kind. */
export function shortNameOf(title: string, place: string | null, period: Period | null): string | null {
  const kind = KIND.exec(scanForm(title))?.[1];
  if (!kind) return null;
  const years = period && (period.from === period.to ? `${period.from}` : `${period.from}–${period.to}`);
  return [`${place ?? ''}${kind}`, years].filter(Boolean).join(' ');
}
