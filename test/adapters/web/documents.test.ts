import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Item } from '../../../src/ask/answer.ts';
import { absentItem, clauseItem, quantityItem, timeItem, unitItem } from '../../../src/ask/cite.ts';
import { factOf } from '../../../src/ask/facts.ts';
import { pathOf } from '../../../src/say/link.ts';
import { passageOf } from '../../../src/say/parts.ts';
import type { Clause, SourceDocument } from '../../../src/types.ts';
import { parsePage } from '../../support/html.ts';
import { openSite, type Site } from '../../support/web.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const page = async (path: string, init?: RequestInit) => parsePage(await (await site.get(path, init)).text());

/** Everything an answer may cite of a clause. */
function itemsOf(document: SourceDocument, clause: Clause): Item[] {
  return [
    clauseItem(document, clause, null),
    ...clause.sentences.map(({ span }) => clauseItem(document, clause, span)),
    ...clause.fields.map((field) =>
      field.name === 'quantity'
        ? quantityItem(document, clause, field)
        : 'values' in field
          ? unitItem(document, clause, field)
          : timeItem(document, clause, field),
    ),
    ...(['lead', 'responsible', 'deadline'] as const).map((field) => absentItem(document, clause, field)),
  ];
}

const FACTS = [
  'title',
  'docNumber',
  'issuer',
  'written',
  'published',
  'effective',
  'validity',
  'basedOn',
  'annex',
] as const;

describe('a citation', () => {
  it('opens at its clause with exactly its words marked, whatever is cited', async () => {
    const clauses = await site.view.clauses({});
    const items = [
      ...clauses.flatMap((clause) => itemsOf(site.view.document(clause.document) as SourceDocument, clause)),
      ...site.view.documents.flatMap((document) => FACTS.map((fact) => factOf(document, fact).item)),
    ];
    const byPath = new Map(items.map((item) => [pathOf(passageOf(item)), item]));
    expect(byPath.size).toBeGreaterThan(750);
    const wrong: string[] = [];
    for (const [path, { quote }] of byPath) if ((await page(path)).marked !== quote) wrong.push(path);
    expect(wrong).toEqual([]);
  }, 20_000);

  it('shows what stands around it, corrections with their reason, and the line to copy', async () => {
    const { text, attributes } = await page('/d/huanggang-2020/5?at=1135-1272');
    expect(text).toContain('上一条:第4项');
    expect(text).toContain('下一条:第6项');
    expect(text).toMatch(/更正4 删去“項試多” · 理由:句中混入无意义汉字/);
    expect(attributes).toContain('data-copy=《2020年黄冈市政务公开工作实施方案》第5项');
    const yunnan = await page('/d/yunnan-2017/s2');
    expect(yunnan.attributes.find((own) => own.startsWith('data-copy='))).toMatch(/》\(云政办发〔2017〕41号\)二$/);
  });

  it('marks nothing for a range that is none', async () => {
    for (const at of ['9-5', '1-99999999', 'x', '1', '-', '5-5', '1-2-3'])
      expect([at, (await page(`/d/huanggang-2020/5?at=${at}`)).marked]).toEqual([at, '']);
  });
});

describe('a document', () => {
  it('says what it is, what it prints and what it does not', async () => {
    const { text } = await page('/d/huanggang-2020');
    expect(text).toContain('繁体百科转载');
    expect(text).toContain('没有文号和成文日期');
    expect(text).toMatch(/文号没有写/);
    expect(text).toMatch(/来源共 9917 字,隐去 4223 字/);
    expect((await page('/d/beijing-2016-2020')).text).toMatch(/成文日期2016-06-08/);
  });

  it('stands whole in its pages; spam in none of them', async () => {
    const bare = (text: string) => text.replace(/更正\d+|\s/g, '');
    for (const { id, raw, ledger, clean } of site.view.documents) {
      const spam = ledger.filter(({ reason }) => reason === 'spam').map(({ span }) => raw.slice(span.start, span.end));
      const pages = async (view: string) =>
        (await Promise.all([1, 2, 3].map((k) => page(`/d/${id}?view=${view}&page=${k}`))))
          .map(({ text }) => text)
          .join('');
      const [cleaned, printed] = [await pages(''), await pages('raw')];
      for (const text of spam) expect(cleaned + printed).not.toContain(text.trim());
      for (const { sentences } of await site.view.clauses({ documents: [id] }))
        for (const { span } of sentences) expect(bare(cleaned)).toContain(bare(clean(span)));
    }
    expect((await page('/d/district-plan?view=raw')).text).toContain('已隐去垃圾内容 11 字');
    expect((await page('/d/haikou-2017?view=raw')).text).toContain('ห้องสมุดไป่ตู้');
    expect((await page('/d/haikou-2017')).text).not.toContain('合集下载');
  });

  it('leads from its contents to every clause', async () => {
    const { links } = await page('/d/beijing-2016-2020');
    for (const link of links.filter((own) => own.includes('#c-'))) {
      const { attributes } = await page(link.split('#')[0] as string);
      expect(attributes).toContain(`id=${link.split('#')[1]}`);
    }
    for (const link of links.filter((own) => own.startsWith('/d/beijing-2016-2020/'))) {
      expect((await site.get(link)).status).toBe(200);
    }
  });
});

describe('every page', () => {
  const paths = async () => {
    const units = site.view.units.units.map(
      ({ key, names }) => `/u/${encodeURIComponent(`${key.split(' ')[0]} ${names[0]}`)}`,
    );
    const documents = site.view.documents.flatMap(({ id }) => [
      `/d/${id}`,
      `/d/${id}?page=2`,
      `/d/${id}?view=raw`,
      `/d/${id}?view=raw&page=2`,
    ]);
    return [
      '/',
      '/d',
      '/u',
      '/search',
      '/search?q=政务公开',
      '/?q=北京市民政局要做哪些事',
      '/nothing',
      ...documents,
      ...units,
    ];
  };

  it('weighs less than 100 KB with all that it loads', async () => {
    const heavy: string[] = [];
    for (const path of await paths()) {
      const html = await (await site.get(path)).text();
      const assets = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, own]) => own as string);
      const sizes = await Promise.all(
        assets.map(async (own) => (await (await site.get(own)).arrayBuffer()).byteLength),
      );
      const weight = Buffer.byteLength(html) + sizes.reduce((sum, own) => sum + own, 0);
      if (weight > 100_000) heavy.push(`${path} ${weight}`);
    }
    expect(heavy).toEqual([]);
  }, 20_000);

  it('keeps its promises about headers, and links only to what is there', async () => {
    const seen = new Set<string>();
    for (const path of (await paths()).slice(0, 30)) {
      const answer = await site.get(path);
      expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'/);
      expect(answer.headers.get('vary')).toMatch(/Accept-Language/);
      const { attributes, tags, links } = parsePage(await answer.text());
      expect(attributes.filter((own) => /^(?:style|on\w+)=/.test(own))).toEqual([]);
      expect(tags).not.toContain('style');
      for (const link of links) if (link.startsWith('/')) seen.add(link.split('#')[0] as string);
    }
    const broken: string[] = [];
    for (const link of [...seen].filter((own) => !own.startsWith('/due')).slice(0, 400))
      if ((await site.get(link)).status >= 400 && !link.startsWith('/nothing')) broken.push(link);
    expect(broken).toEqual([]);
  }, 20_000);

  it.each([
    ['en', 'Documents'],
    ['zh-Hant', '文件'],
    ['zh-Hans', '文件'],
  ])('speaks %s', async (language, word) => {
    const answer = await site.get('/d', { headers: { 'accept-language': language } });
    expect(answer.headers.get('content-language')).toBe(language);
    const { text, attributes } = parsePage(await answer.text());
    expect(text).toContain(word);
    expect(attributes).toContain(`lang=${language}`);
    const chosen = await page(`/d/huanggang-2020/5?lang=${language}`, { headers: { 'accept-language': 'fr' } });
    expect(chosen.attributes).toContain(`lang=${language}`);
    expect(chosen.attributes).toContain('lang=zh-Hant');
    expect(chosen.links.filter((own) => own.startsWith('/') && !own.includes('lang='))).toEqual([]);
  });
});
