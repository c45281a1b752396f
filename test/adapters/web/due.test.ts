import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HARM, hostileDocument } from '../../support/hostile-document.ts';
import { parsePage } from '../../support/html.ts';
import { openSite, type Site } from '../../support/web.ts';

const q = encodeURIComponent;
const BEIJING = 'document=beijing-2016-2020';
let site: Site;
let in2017: Site;
beforeAll(async () => {
  const inside = hostileDocument({ id: 'inside', shortName: '密件方案', place: '密市', visibility: 'internal' });
  [site, in2017] = await Promise.all([openSite([inside]), openSite([], {}, '2017-05-15')]);
});
afterAll(() => Promise.all([site.close(), in2017.close()]));

const html = async (path: string, of = site) => (await of.get(path)).text();
/** The number beside each list's name. */
const counts = (page: string) =>
  [...page.matchAll(/<span class="count">(\d+)<\/span><\/a>/g)].map(([, n]) => Number(n));
/** What some part of a page says, cell by cell. */
const texts = (page: string, pattern: RegExp) => [...page.matchAll(pattern)].map(([, own = '']) => own);
/** The rows a list shows on all its pages. */
async function listed(path: string, of = site): Promise<string[]> {
  const rows: string[] = [];
  for (let k = 1; ; k++) {
    const page = await html(`${path}${path.includes('?') ? '&' : '?'}page=${k}`, of);
    const own = texts(page, /<ul class="due">([\s\S]*?)<\/ul>/g).flatMap((list) =>
      texts(list, /<li>([\s\S]*?)<\/li>/g),
    );
    rows.push(...own);
    if (!page.includes('rel="next"')) return rows;
    expect(own).toHaveLength(50);
  }
}

describe('deadlines', () => {
  it('are listed 50 a page, with the passage, the phrase as printed and the units', async () => {
    const rows = await listed('/due');
    expect(rows).toHaveLength(113);
    for (const row of rows) {
      expect(row).toMatch(/<a href="\/d\/[\w-]+\/[\w.]+\?at=\d+-\d+">/);
      expect(row).toMatch(/<q lang="zh-Hans">/);
    }
    expect(rows.join('')).toContain(`<a href="/u/${q('北京 市政府办公厅')}">市政府办公厅</a>`);
  });

  it('lead to the words that print them', async () => {
    const rows = await listed(`/due?${BEIJING}`);
    for (const row of rows.filter((_, i) => i % 20 === 0)) {
      const [, path = ''] = /<a href="([^"]+)"/.exec(row) ?? [];
      const [, phrase = ''] = /<q[^>]*>([^<]+)/.exec(row) ?? [];
      expect(parsePage(await html(path)).marked).toContain(phrase);
    }
  });

  it('are told by what their day means today; a duty that goes on is not called overdue', async () => {
    const past = await html('/due');
    expect(past).toContain('这些期限都已过');
    expect(past).toContain('>期限已过、持续落实<');
    expect(past).not.toMatch(/逾期|还有 \d+ 天/);
    const page = await html('/due', in2017);
    expect(page).toMatch(/<time datetime="2017-05-19">2017-05-19<\/time> <span class="badge coming">还有 4 天/);
    expect(page.indexOf('2017-05-31')).toBeLessThan(page.indexOf('2017-12-31'));
    expect(texts(page, /<h2>([^<]+)/g)).toContain('还没到期 ');
  });

  it('without a day are apart, as they are printed', async () => {
    const undated = await html('/due?list=undated');
    expect(undated).toContain('本通知公布后30个工作日内');
    expect(undated).toMatch(/年内<\/q> <span class="badge">没写年份/);
    expect(undated).not.toContain('<time');
    const recurring = await html('/due?list=recurring');
    expect(recurring).toContain('每周至少更新1次');
    expect(recurring).toContain('年内不少于2次');
    expect(recurring).not.toMatch(/<time|期限已过<\/span>/);
  });

  it('come in the language of the reader, quoted in their own', async () => {
    const english = await html('/due?lang=en');
    expect(english).toMatch(/<html lang="en">[\s\S]+<h1>Deadlines<\/h1>[\s\S]+past; the duty continues/);
    expect(english).toMatch(/<q lang="zh-Hant">2020年10月底前/);
    expect(await html('/due?lang=zh-Hant')).toContain('期限已過、持續落實');
  });
});

describe('the filter', () => {
  it.each([
    [`?${BEIJING}`, [100, 8, 4]],
    ['?document=nowhere', [0, 0, 0]],
    ['?document=inside', [0, 0, 0]],
    ['?from=2017-01-01&to=2017-12-31', [29, 14, 0]],
    ['?from=2020-12-31', [6, 11, 0]],
    ['?to=2016-12-31', [58, 8, 0]],
    ['?when=coming', [0, 0, 0]],
    ['?when=past', [113, 17, 0]],
    ['?when=past&from=2020-10-01', [9, 11, 0]],
    ['?when=nonsense&list=x', [113, 18, 6]],
    [`?unit=${q('市政府办公厅')}&${BEIJING}`, [43, 5, 3]],
    [`?unit=${q('市港湾局')}`, [0, 0, 0]],
    ['?from=2017-02-30&to=bad', [113, 18, 6]],
  ])('%s', async (query, expected) => {
    const page = await html(`/due${query}`);
    const [dated, recurring, undated] = counts(page);
    expect([dated, recurring, undated]).toEqual(expected);
    if (dated) expect(await listed(`/due${query}`)).toHaveLength(dated);
  });

  it('takes a page that is none for the nearest', async () => {
    for (const [k, shown] of [
      ['-3', '第 1/3 页'],
      ['x', '第 1/3 页'],
      ['9999', '第 3/3 页'],
    ])
      expect(await html(`/due?page=${k}`)).toContain(shown);
  });

  it('says what it did not understand', async () => {
    expect(await html('/due?from=2017-02-30')).toContain('日期没看懂');
    expect(await html(`/due?unit=${q('市港湾局')}`)).toContain('文件里没有点名“市港湾局”的');
    expect(await html('/due?document=nowhere')).toContain('没有这份文件');
  });

  it('is the same for one that is not there and one that is internal', async () => {
    const [nowhere, inside] = await Promise.all(['nowhere', 'inside'].map((id) => html(`/due?document=${id}`)));
    expect(inside?.replaceAll('inside', 'X')).toBe(nowhere?.replaceAll('nowhere', 'X'));
    for (const path of ['/due', '/due?list=recurring', '/due.csv', `/due?unit=${q('市档案局')}`])
      expect(await html(path)).not.toMatch(/密市|密件|inside/);
  });

  it('stays when another list, page or language is chosen', async () => {
    const { links } = parsePage(await html(`/due?${BEIJING}&from=2016-01-01&lang=en`));
    for (const wanted of [/list=recurring/, /page=2/, /due\.csv/])
      expect(links.find((link) => wanted.test(link))).toMatch(/document=beijing.*from=2016-01-01.*lang=en/);
  });
});

describe('the picture', () => {
  it.each([
    ['/due', undefined],
    [`/due?${BEIJING}`, undefined],
    ['/due?from=2017-01-01&to=2020-12-31&lang=en', undefined],
  ])('has the numbers of its table, and those are of the lists they open: %s', async (path) => {
    const page = await html(path);
    const [svg = ''] = /<svg class="timeline"[\s\S]+<\/svg>/.exec(page) ?? [];
    const drawn = texts(svg, /text-anchor="middle">(\d+)<\/text><\/?(?!text)/g);
    const cells = texts(page, /<td>([\s\S]*?)<\/td>/g).map((cell) => cell.replace(/<[^>]+>/g, ''));
    const columns = texts(page, /<th scope="col">([^<]+)/g).length - 1;
    const inTable = cells.filter((_, i) => (i + 1) % columns !== 0 && cells[i] !== '0');
    const marks = texts(svg, /<text class="on-\d"[^>]*>(\d+)</g);
    expect(marks).toEqual(inTable);
    expect(drawn.length).toBeGreaterThanOrEqual(marks.length);
    expect(cells[columns - 1]).toBe(String(counts(page)[0]));
    const opened = [...page.matchAll(/<td><a href="([^"]+)">(\d+)/g)].filter((_, i) => i % 7 === 0);
    for (const [, link = '', count] of opened)
      expect(counts(await html(link.replaceAll('&amp;', '&')))[0]).toBe(Number(count));
  });

  it('says in words what it shows, and where today is', async () => {
    const page = await html('/due', in2017);
    expect(page).toMatch(/<svg class="timeline" viewBox="0 0 328 \d+" role="img" aria-labelledby="timeline-says">/);
    expect(page).toContain('各月到期事项的数目,共 113 项;最多的是2016年12月,58 项。');
    expect(page).toMatch(/<g class="today"><line x1="\d/);
    expect(page).not.toMatch(/ style=|<style|onclick/);
  });
});

it('hostile words of documents and addresses come out as they are', async () => {
  const own = await openSite([hostileDocument()]);
  try {
    const paths = [
      '/due?document=hostile',
      '/due?list=recurring&document=hostile',
      `/due?unit=${q(HARM)}&from=${q(HARM)}`,
    ];
    for (const path of [...paths, `/due?document=${q(HARM)}&lang=${q(HARM)}&when=${q(HARM)}`]) {
      const page = await html(path, own);
      const { tags, attributes } = parsePage(page);
      for (const tag of ['i', 'b', 'img', 'style', 'iframe']) expect(tags).not.toContain(tag);
      expect(attributes.filter((own) => /^on|^style=/.test(own))).toEqual([]);
      expect(page.match(/<script/g)).toHaveLength(1);
    }
    expect(parsePage(await html('/due?document=hostile', own)).text).toContain('做好政府公报"onmouseover="alert(3)');
  } finally {
    await own.close();
  }
});
