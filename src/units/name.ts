import { families } from './families.ts';

/** Forms of address in front of a unit's own name: its level, and the party or government branch above it. */
const LEVEL = /^(?:全?[省市区县州乡镇]|自治区|本[省市区县])/;
const BRANCH = /^(?:委(?=[^员会])|人民政府(?=.)|政府(?=(?:办|法制|新闻)))/;

const byName = new Map(families.flatMap((family, i) => family.names.map((name) => [name, i] as const)));

/** The name without its level: 市民政局 → 民政局, 市市场监管局 → 市场监管局. */
export function stemOf(name: string): string {
  const stem = name.replace(LEVEL, '');
  return stem.length >= 2 ? stem : name;
}

// Plans print the same few hundred names over and over; what people type is not kept beyond the bound.
const KEPT = 20_000;
const identities = new Map<string, string>();

/** What makes two printed names the same body within one place: their family, else the stem itself. */
export function identityOf(name: string): string {
  const known = identities.get(name);
  if (known !== undefined) return known;
  const stem = stemOf(name);
  const family = byName.get(stem) ?? byName.get(stem.replace(BRANCH, ''));
  const identity = family === undefined ? stem : `family ${family}`;
  if (identities.size < KEPT) identities.set(name, identity);
  return identity;
}

/** The other names of a body: its family's names, with and without the level in front. */
export function aliasesOf(name: string): string[] {
  const stem = stemOf(name);
  const level = LEVEL.exec(name)?.[0] ?? '';
  const bare = stem.replace(BRANCH, '');
  const family = families[byName.get(stem) ?? byName.get(bare) ?? -1];
  const stems = [stem, bare, ...ending(stem), ...(family?.names ?? [])].filter((alias) => alias.length >= 2);
  return [...new Set([name, ...stems, ...stems.map((alias) => level + alias)])];
}

/** The usual English names of a body, lower case. */
export function englishNames(name: string): readonly string[] {
  const stem = stemOf(name);
  return families[byName.get(stem) ?? byName.get(stem.replace(BRANCH, '')) ?? -1]?.en ?? [];
}

/** Short and long endings of the same name. */
const ENDINGS: readonly [RegExp, string][] = [
  [/委员会$/, '委'],
  [/办公室$/, '办'],
  [/管理局$/, '局'],
  [/(?<=[^员])委$/, '委员会'],
  [/办$/, '办公室'],
];

function ending(stem: string): string[] {
  return ENDINGS.flatMap(([pattern, other]) => (pattern.test(stem) ? [stem.replace(pattern, other)] : []));
}

/** What a body was renamed to or merged into, with the evidence. */
export function laterNames(name: string): readonly { readonly name: string; readonly note: string }[] {
  const stem = stemOf(name);
  return families[byName.get(stem) ?? byName.get(stem.replace(BRANCH, '')) ?? -1]?.later ?? [];
}

/** Whether two names, whatever their level, are of one family. */
export function isSameBody(a: string, b: string): boolean {
  return identityOf(a) === identityOf(b);
}
