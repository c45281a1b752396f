/** Budgets of one reply in a group (design section 5). */
export const BUDGET = {
  /** Lines before 展开, the row of buttons not counted. */
  lines: 6,
  /** Han characters. */
  han: 140,
  /** Characters of one quote. */
  quote: 80,
  /** Rows of a list on one page. */
  rows: 5,
  /** Units shown of one list. */
  units: 3,
} as const;

/** Han characters of a text. */
export function hanCount(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}

/**
 * A quote of at most `limit` characters around what it proves: cut at commas where there are any, with … where
 * something is left out.
 */
export function excerpt(quote: string, proves: string, limit: number = BUDGET.quote): string {
  const text = quote.replace(/\s*\n\s*/g, ' ').trim();
  if (text.length <= limit) return text;
  const room = limit - 2;
  const at = Math.max(0, text.indexOf(proves));
  const last = at + Math.min(proves.length, room);
  let start = Math.max(0, Math.min(at - Math.floor((room - proves.length) / 2), text.length - room));
  if (last > start + room) start = last - room;
  const comma = text.slice(start, at).search(/[,，;；、]/);
  if (start > 0 && comma >= 0) start += comma + 1;
  const end = Math.min(text.length, start + room);
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}

/** The first items of a list that fit a budget, and how many are left out. */
export function firstOf<T>(items: readonly T[], most: number): { shown: readonly T[]; left: number } {
  return { shown: items.slice(0, most), left: Math.max(0, items.length - most) };
}
