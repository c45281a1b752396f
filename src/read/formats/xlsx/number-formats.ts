import { format, isDateFormat } from 'numfmt';

/** Formats that are only numbered (ECMA-376 part 1, 18.8.30, with the Chinese 27–36 and 50–58), as Excel in Chinese shows them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

// Excel takes no longer ones.
const MAX_PATTERN = 255;
// Days between 1 January 1900 and 1904, where workbooks of old Macs begin to count.
const DAYS_TO_1904 = 1462;

/** A number as the sheet shows it: dates as dates. A format that cannot be understood shows the plain number. */
export function shownNumber(value: number, pattern: string, from1904: boolean): string {
  if (pattern.length > MAX_PATTERN || !Number.isFinite(value)) return String(value);
  const shift = from1904 && isDateFormat(pattern) ? DAYS_TO_1904 : 0;
  try {
    return format(pattern, value + shift, { locale: 'zh-CN' }).trim();
  } catch {
    return String(value);
  }
}

/** The pattern of a number format: the workbook's own, else the built-in one. */
export function patternOf(id: number, own: ReadonlyMap<number, string>): string {
  return own.get(id) ?? BUILT_IN[id] ?? 'General';
}
