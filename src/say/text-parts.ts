/** A stretch of a block's text: the name of the passage, the answer itself, or what stands between. */
export interface TextPart {
  readonly is: 'label' | 'value' | 'plain';
  readonly text: string;
}

interface Parted {
  readonly text: string;
  readonly label?: string;
  readonly value?: string;
}

/** The text of a block cut at its parts; joined they are the text. */
export function textParts({ text, label, value }: Parted): TextPart[] {
  const ranges: { is: 'label' | 'value'; start: number; end: number }[] = [];
  let from = 0;
  for (const [is, own] of [
    ['label', label],
    ['value', value],
  ] as const) {
    const start = own ? text.indexOf(own, from) : -1;
    if (start < 0) continue;
    from = start + (own as string).length;
    ranges.push({ is, start, end: from });
  }
  let at = 0;
  const parts = ranges.flatMap(({ is, start, end }): TextPart[] => {
    const before = text.slice(at, start);
    at = end;
    return [
      { is: 'plain', text: before },
      { is, text: text.slice(start, end) },
    ];
  });
  return [...parts, { is: 'plain' as const, text: text.slice(at) }].filter((part) => part.text !== '');
}
