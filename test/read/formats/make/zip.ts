import { strToU8, zipSync } from 'fflate';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A zip of XML parts, by path. */
export function zipOf(parts: Readonly<Record<string, string>>): Uint8Array {
  const files = Object.entries(parts).map(([path, xml]) => [path, strToU8(HEAD + xml)] as const);
  return zipSync(Object.fromEntries(files), { mtime: '2024-01-01' });
}

/** A relationships part. */
export function relations(targets: Readonly<Record<string, string>>): string {
  const rows = Object.entries(targets).map(
    ([kind, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind.replace(/\d+$/, '')}" Target="${target}"/>`,
  );
  return `<Relationships>${rows.join('')}</Relationships>`;
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
