import { describe, expect, it } from 'vitest';
import { dumpOf } from '../../../src/read/dump.ts';
import { readRaw } from '../../../src/read/formats/index.ts';
import { loadSeeds } from '../../../src/read/load.ts';
import { differences } from '../../support/gold.ts';
import { cleanForm, tableForm } from '../../support/mutations.ts';
import { readText } from '../../support/read-text.ts';
import { docxOf, p, run } from './make/docx.ts';
import { type Page, paragraph, pdfOf, type Text } from './make/pdf.ts';
import { xlsxOf } from './make/xlsx.ts';
import { escaped } from './make/zip.ts';

const seeds = loadSeeds('seeds', 'seeds');
const FIELDS = new Set(['missing', 'extra', 'number', 'lead', 'responsible', 'deadlines']);
const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The paragraphs set one under the other on as many pages as they take. */
function pagesOf(lines: readonly string[]): Page[] {
  const pages: { texts: Text[] }[] = [{ texts: [] }];
  let y = 760;
  for (const line of lines) {
    for (const [x, , text] of paragraph(line, 0)) {
      if (y < 90) {
        pages.push({ texts: [] });
        y = 760;
      }
      pages.at(-1)?.texts.push([x, y, text]);
      y -= 28;
    }
  }
  return pages;
}

const FORMATS: Readonly<Record<string, (lines: readonly string[]) => Uint8Array>> = {
  'plan.docx': (lines) => docxOf(lines.map((line) => p(run(line))).join('')),
  'plan.html': (lines) =>
    new TextEncoder().encode(
      `<html><head><meta charset="utf-8"><title>x</title></head><body><div class="content">${lines.map((line) => `<p>${escaped(line)}</p>`).join('')}</div></body></html>`,
    ),
  'plan.pdf': (lines) => pdfOf(...pagesOf(lines)),
};

describe.each(Object.entries(FORMATS))('the seeds as %s', (name, make) => {
  it.each(seeds)('$document.id reads the same', async (seed) => {
    const raw = await readRaw(make(linesOf(cleanForm(seed))), name);
    const found = differences(
      readText('x', raw).clauses.map(dumpOf),
      readText('x', cleanForm(seed)).clauses.map(dumpOf),
    );
    expect(found.filter(({ aspect }) => FIELDS.has(aspect))).toEqual([]);
  });
});

describe('the Beijing tasks as tables', () => {
  const beijing = seeds.find(({ document }) => document.id === 'beijing-2016-2020') as (typeof seeds)[number];
  const { head, rows } = tableForm(beijing);
  const numbers = new Set(rows.map(([number]) => number));
  const gold = beijing.clauses.map(dumpOf).filter(({ clause }) => numbers.has(clause));
  const title = '某市2016—2020年任务分解表';
  const cells = (row: readonly (string | undefined)[], tag: string) =>
    row.map((cell) => `<${tag}>${escaped(cell ?? '')}</${tag}>`).join('');
  const tables: Readonly<Record<string, Uint8Array>> = {
    'plan.xlsx': xlsxOf({
      name: 'Sheet1',
      rows: [[title], head, ...rows].map((row) => row.map((cell) => cell ?? null)),
    }),
    'plan.html': new TextEncoder().encode(
      `<html><head><meta charset="utf-8"></head><body><h1>${title}</h1><table><tr>${cells(head, 'th')}</tr>${rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('')}</table></body></html>`,
    ),
  };
  it.each(Object.entries(tables))('%s reads the same', async (name, bytes) => {
    const found = differences(readText('x', await readRaw(bytes, name)).clauses.map(dumpOf), gold);
    expect(found.filter(({ aspect }) => FIELDS.has(aspect))).toEqual([]);
  });
});
