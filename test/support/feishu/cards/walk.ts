export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export interface Tagged {
  readonly tag: string;
  readonly element: Json;
}

/** Every object with a tag, in reading order. What a callback carries is not part of the card. */
export function tagged(value: unknown): Tagged[] {
  if (Array.isArray(value)) return value.flatMap(tagged);
  if (!isObject(value)) return [];
  const own = typeof value['tag'] === 'string' ? [{ tag: value['tag'], element: value }] : [];
  const inside = Object.entries(value).flatMap(([key, part]) => (key === 'behaviors' ? [] : tagged(part)));
  return [...own, ...inside];
}

export interface Button {
  readonly label: string;
  readonly element: Json;
}

/** The buttons of a card. */
export function buttonsOf(card: unknown): Button[] {
  return tagged(card)
    .filter(({ tag }) => tag === 'button')
    .map(({ element }) => {
      const { text } = element;
      return { label: isObject(text) ? String(text['content'] ?? '') : '', element };
    });
}
