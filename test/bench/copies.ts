import type { ReadDocument } from '../../src/types.ts';

/** The Beijing plan as that of an invented place; one word in ten is changed, so that copies are no doubles. */
export function copyOf(n: number, seeds: readonly ReadDocument[]): ReadDocument {
  const beijing = seeds.find(({ document }) => document.id === 'beijing-2016-2020') as ReadDocument;
  const id = `place-${n}`;
  const clauses = beijing.clauses.map((clause, i) => ({
    ...clause,
    document: id,
    text: `${clause.text}${String.fromCodePoint(0x4e00 + ((n * 31 + i * 7) % 8000), 0x4e00 + ((n * 17 + i * 13) % 8000))}`,
  }));
  const { document } = beijing;
  const renamed = {
    ...document,
    id,
    place: `甲${n}县`,
    shortName: `甲${n}县分工`,
    aliases: [],
    englishName: `Place ${n}`,
  };
  return { document: renamed, clauses, sections: beijing.sections.map((section) => ({ ...section, document: id })) };
}
