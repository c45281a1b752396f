import { applyEdits, identity } from '../text/mapped.ts';
import { withoutNoise } from '../text/noise/index.ts';
import { scanForm, toNormal } from '../text/normal.ts';
import { scriptOf } from '../text/script.ts';
import type { DocumentEntry, Finding, ReadDocument, Section } from '../types.ts';
import { type Block, blocksOf } from './blocks.ts';
import { clauseOf, headingText, type Part, spanOf } from './clauses.ts';
import { correctionEdits, corrections, type Erratum } from './errata.ts';
import { identityOf } from './facts/identity.ts';
import { factsOf } from './facts/index.ts';
import { frontMatter } from './front.ts';
import { gapFindings } from './gaps.ts';
import { idsOf } from './ids.ts';
import { type Claim, ledgerOf } from './ledger.ts';
import { type Node, walk } from './nodes.ts';
import { type Outline, outlineOf } from './outline.ts';
import { cleanOf, normalOf, piecesOf, rawSpan, type Texts, textsOf } from './place.ts';
import { findRepeats } from './repeats.ts';
import { type Cut, suspiciousRuns } from './suspicious.ts';
import { tablesIn } from './tables/index.ts';
import { joinRows } from './tables/join.ts';
import type { Table } from './tables/table.ts';
import { rowBlocks } from './tables/table-blocks.ts';

/** What a document is read from. */
export interface Source {
  readonly entry: DocumentEntry;
  readonly raw: string;
  readonly sha256: string;
  readonly errata: readonly Erratum[];
  /** With a segmenter, characters that make no words are reported. */
  readonly cut?: Cut;
}

/**
 * Reads a raw text into clauses (design section 1). Deterministic; every unit of raw ends up in exactly one segment of
 * the ledger. Place and period that the entry leaves open are read from the document.
 * @throws InputError when an erratum does not fit the text.
 */
export function readDocument({ entry, raw, sha256, errata, cut }: Source): ReadDocument {
  const repaired = corrections(raw, errata);
  const { clean, dropped } = withoutNoise(applyEdits(identity(raw), correctionEdits(repaired)));
  const script = scriptOf(clean.text);
  const normal = toNormal(clean.text, script);
  const texts = textsOf(raw, clean, normal, scanForm(normal.text));
  const tables = tablesIn({ normal: texts.normal.text, scan: texts.scan });
  const text = findRepeats(blocksOf(withoutTables(texts.scan, tables)));
  const joined = joinRows(text.kept, rowBlocks(tables, texts.scan));
  const front = frontMatter(joined.blocks);
  const outline = outlineOf(joined.blocks, front);
  const facts = factsOf(front, outline.preamble, texts, entry.shortName);
  const subtitle = [...front].flatMap(([block, kind]) => (kind === 'note' ? [block.scan] : [])).join(' ');
  const found = identityOf(facts, subtitle);
  const period = entry.period ?? found.period;
  const { parts, sections, ids, again } = partsOf(outline, texts, entry.id);
  const clauses = parts.map((part) => clauseOf(part, entry.id, texts, { period }));
  const claims: Claim[] = [
    ...tables.map(({ head }): Claim => ({ kind: 'heading', span: rawSpan(texts, head) })),
    ...joined.blocks.map((block): Claim => ({ kind: 'metadata', span: rawSpan(texts, block.range) })),
    ...[...front]
      .filter(([, kind]) => kind === 'title')
      .map(([block]): Claim => ({ kind: 'heading', span: rawSpan(texts, block.range) })),
    ...headingClaims(outline, parts, texts),
    ...parts.flatMap(({ id, blocks }) =>
      blocks.map((block): Claim => ({ kind: 'clause', clause: id, span: rawSpan(texts, block.range) })),
    ),
    ...[...text.repeated, ...joined.repeated, ...outline.again].map(
      (block): Claim => ({ kind: 'dropped', reason: 'repeated block', span: rawSpan(texts, block.range) }),
    ),
    ...repaired.filter(({ text }) => text === '').map(({ span }): Claim => ({ kind: 'dropped', reason: 'junk', span })),
    ...dropped.map(({ span, reason }): Claim => ({ kind: 'dropped', reason, span })),
  ];
  return {
    document: {
      ...entry,
      ...facts,
      place: entry.place ?? found.place,
      period,
      sha256,
      raw,
      script,
      ledger: ledgerOf(raw.length, claims),
      corrections: repaired,
      findings: [...outlineFindings(outline, ids, again, texts), ...(cut ? suspiciousRuns(texts, cut) : [])],
      clean: (span) => cleanOf(texts, span),
      normal: (span) => normalOf(texts, span),
      pieces: (span) => piecesOf(texts, span),
    },
    clauses,
    sections,
  };
}

/** The scan form with the tables blanked out, unit for unit. */
function withoutTables(scan: string, tables: readonly Table[]): string {
  let at = 0;
  const parts = tables.map(({ range: { start, end } }) => {
    const before = scan.slice(at, start);
    at = end;
    return before + '\n'.repeat(end - start);
  });
  return parts.join('') + scan.slice(at);
}

/** Parts with text of their own, in order, and parts that only head others. */
function partsOf(outline: Outline, texts: Texts, document: string) {
  const { ids, repeated: again } = idsOf(outline.nodes);
  const numbered = outline.nodes.length > 0;
  const parts: Part[] = [];
  const sections: Section[] = [];
  const plain = { number: null, heading: null, path: [] };
  if (numbered && outline.preamble.length > 0) parts.push({ id: 's0', ...plain, blocks: outline.preamble });
  if (!numbered)
    for (const own of outline.preamble.map((block, i) => ({ id: `p${i + 1}`, ...plain, blocks: [block] })))
      parts.push(own);
  for (const [node, parents] of walk(outline.nodes)) {
    const id = ids.get(node) as string;
    const path = parents.flatMap(({ heading }) => (heading ? [headingText(heading, texts)] : []));
    const own = node.blocks.some((block) => block !== node.heading);
    if (own || node.children.length === 0) {
      parts.push({ id, number: node.printed || null, heading: own ? node.heading : null, path, blocks: node.blocks });
    }
    if (node.children.length > 0 && node.style !== 'category') sections.push(sectionOf(node, id, ids, texts, document));
  }
  return { parts, sections, ids, again };
}

function sectionOf(node: Node, id: string, ids: ReadonlyMap<Node, string>, texts: Texts, document: string): Section {
  const children = node.children.map((child) => ids.get(child) as string);
  const heading = node.heading ? headingText(node.heading, texts) : '';
  return { document, id, number: node.printed, heading, children, span: spanOf(node.blocks, texts) };
}

function headingClaims(outline: Outline, parts: readonly Part[], texts: Texts): Claim[] {
  const owned = new Set<Block>(parts.flatMap(({ blocks }) => blocks));
  return [...walk(outline.nodes)]
    .flatMap(([{ heading }]) => (heading && !owned.has(heading) ? [heading] : []))
    .map((block): Claim => ({ kind: 'heading', span: rawSpan(texts, block.range) }));
}

function outlineFindings(
  outline: Outline,
  ids: ReadonlyMap<Node, string>,
  again: readonly Node[],
  texts: Texts,
): Finding[] {
  const at = (node: Node) => rawSpan(texts, (node.blocks[0] as Block).range);
  const misplaced = outline.misplaced.map((node) => ({
    rule: 'out of order',
    message: `${node.printed} stands out of its order; filed as ${ids.get(node)}`,
    span: at(node),
  }));
  const repeated = again.map((node) => ({
    rule: 'number printed again',
    message: `${node.printed} stands for another part already; filed as ${ids.get(node)}`,
    span: at(node),
  }));
  return [...misplaced, ...repeated, ...gapFindings(outline.nodes, texts)];
}
