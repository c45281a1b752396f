import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvOf, xlsxOf } from '../../../adapters/due-files.ts';
import { readRaw } from '../../../src/read/formats/index.ts';
import { hostileDocument } from '../../support/hostile-document.ts';
import { openSite, type Site } from '../../support/web.ts';

const PUBLIC_URL = 'https://gongkai.example.cn';
let site: Site;
let local: Site;
beforeAll(async () => {
  const inside = hostileDocument({ id: 'inside', shortName: '密件方案', place: '密市', visibility: 'internal' });
  [site, local] = await Promise.all([openSite([inside], { PUBLIC_URL }), openSite([hostileDocument()])]);
});
afterAll(() => Promise.all([site.close(), local.close()]));

const bytesOf = async (path: string, of = site) => Buffer.from(await (await of.get(path)).arrayBuffer());

/** Reads CSV as RFC 4180 writes it. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|$)/g)) {
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    if (row.length > 1) rows.push(row);
    row = [];
  }
  return rows;
}

async function csv(
  path: string,
  of = site,
): Promise<{ header: string[]; rows: string[][]; column(name: string): string[] }> {
  const [header = [], ...rows] = parseCsv((await bytesOf(path, of)).toString('utf8').slice(1));
  return { header, rows, column: (name) => rows.map((row) => row[header.indexOf(name)] as string) };
}

describe('the list as CSV', () => {
  it('opens in Excel as what it is', async () => {
    const answer = await site.get('/due.csv');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="deadlines\.csv"; filename\*=UTF-8''%E6%97%B6%E9%99%90[%\w-]+2026-11-22\.csv$/,
    );
    expect([...Buffer.from(await answer.arrayBuffer()).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('holds everything the page lists, with citation and link', async () => {
    const { header, rows, column } = await csv('/due.csv');
    expect(header.slice(0, 4)).toEqual(['类别', '日期', '状态', '原文时限']);
    expect(rows).toHaveLength(113 + 18 + 6);
    expect(new Set(column('类别'))).toEqual(new Set(['有日期的', '定期的', '没有具体日期的']));
    for (const [i, day] of column('日期').entries())
      expect(day).toMatch(column('类别')[i] === '有日期的' ? /^\d{4}-\d\d-\d\d$/ : /^$/);
    for (const citation of column('出处')) expect(citation).toMatch(/^《.+》.*[第文一二三四五六七八九十]/);
    expect(column('状态').join()).not.toContain('逾期');
    for (const link of column('链接').filter((_, i) => i % 40 === 0)) {
      expect(link.startsWith(`${PUBLIC_URL}/d/`)).toBe(true);
      expect((await site.get(link.slice(PUBLIC_URL.length))).status).toBe(200);
    }
  });

  it('quotes the documents to the letter', async () => {
    const { column } = await csv('/due.csv');
    const [quotes, links] = [column('引文'), column('链接')];
    for (const [i, link] of links.entries()) {
      const [, id = '', start, end] = /\/d\/([^/]+)\/[^?]+\?at=(\d+)-(\d+)$/.exec(link) ?? [];
      const clean = site.view.document(id)?.clean({ start: Number(start), end: Number(end) });
      expect(quotes[i]).toBe(clean);
    }
  });

  it('keeps the filter of the page, and its language', async () => {
    const query = 'document=beijing-2016-2020&from=2018-01-01&lang=en';
    const { header, rows } = await csv(`/due.csv?${query}`);
    expect(header.slice(0, 3)).toEqual(['Kind', 'Date', 'State']);
    expect(rows.filter(([kind]) => kind === 'Dated')).toHaveLength(21);
  });

  it('links to where it was asked for without a public address', async () => {
    const { column } = await csv('/due.csv', local);
    expect(column('链接')[0]).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/d\//);
  });

  it('holds no formula and no document that is internal', async () => {
    const header = [{ is: 'quote', name: '=1+1' }] as const;
    const texts = ['=cmd|x', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', 'a=1', '"=1'];
    const [, ...rows] = csvOf({ header, rows: texts.map((text) => [text, '']) })
      .toString('utf8')
      .split(/(?<=,)\r\n/);
    for (const row of rows.filter((own) => own !== '' && !/^a=1|^"""=1/.test(own))) expect(row).toMatch(/^"?'/);
    expect((await bytesOf('/due.csv')).toString('utf8')).not.toMatch(/密市|密件|inside/);
  });
});

describe('the list as a workbook', () => {
  it('says the same as the CSV', async () => {
    const answer = await site.get('/due.xlsx');
    expect(answer.headers.get('content-type')).toContain('spreadsheetml.sheet');
    const read = await readRaw(new Uint8Array(await answer.arrayBuffer()), 'due.xlsx');
    const lines = read.split('\n');
    const { header, rows } = await csv('/due.csv');
    expect(lines[0]).toBe(`| ${header.join(' | ')} |`);
    expect(lines).toHaveLength(rows.length + 1);
    const flat = (text: string) => text.replace(/\s+/g, '');
    for (const [i, row] of rows.entries()) expect(flat(lines[i + 1] as string)).toBe(flat(`|${row.join('|')}|`));
  });

  it('holds what looks like a formula, or breaks XML, as text', async () => {
    const text = ['=1+1', '<&>"\'', '甲\u0001乙'.replace('\u0001', ''), '😀'];
    const header = text.map((name) => ({ is: 'quote', name }) as const);
    const read = await readRaw(new Uint8Array(await xlsxOf({ header, rows: [text] })), 'x.xlsx');
    expect(read).toBe(`| ${text.join(' | ')} |\n| ${text.join(' | ')} |`);
    const hostile = await readRaw(new Uint8Array(await bytesOf('/due.xlsx?document=hostile', local)), 'x.xlsx');
    expect(hostile).toContain('做好政府公报"onmouseover="alert(3)');
    expect(hostile).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });
});
