import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, readerOf, type Site } from '../../support/web.ts';
import { learnerAt } from '../../support/web-learner.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const BEIJING = { document: 'beijing-2016-2020', n: '5' };

describe('the way in', () => {
  it('is in the menu, on the first page and on every document’s', async () => {
    const reader = readerOf(site);
    expect((await reader.get('/?lang=en')).links.filter((link) => link === '/learn?lang=en')).toHaveLength(2);
    const { links } = await reader.get('/d/haikou-2017');
    for (const way of ['/learn/tour/haikou-2017', '/learn/quiz?in=haikou-2017', '/learn/cards?in=haikou-2017']) {
      expect(links).toContain(way);
      expect((await reader.get(way)).answer.status).toBe(200);
    }
  });

  it('sets no cookie by looking', async () => {
    const reader = readerOf(site);
    const paths = ['/learn', '/learn/quiz', '/learn/tour/haikou-2017', '/learn/review', '/learn/progress'];
    for (const path of [...paths, '/learn/cards']) {
      const { answer } = await reader.get(path);
      expect([path, answer.status, answer.headers.get('set-cookie')]).toEqual([path, 200, null]);
    }
    await reader.post('/learn/quiz', { topic: '外星人登陆' });
    await reader.post('/learn/review');
    expect(reader.cookies.size).toBe(0);
  });

  it('is prefilled by an address', async () => {
    const { html } = await readerOf(site).get('/learn/quiz?in=haikou-2017&n=7');
    expect(html).toMatch(/<option value="haikou-2017" selected="">/);
    expect(html).toMatch(/<option value="7" selected="">/);
    expect((await readerOf(site).get('/learn/quiz?in=政府公报&n=x')).html).toMatch(/name="topic" value="政府公报"/);
  });

  it.each([
    ['考我10道', '/learn/quiz?n=10'],
    ['/quiz 北京', '/learn/quiz?in=beijing-2016-2020'],
    ['考我北京8道题', '/learn/quiz?in=beijing-2016-2020&n=8'],
    ['考我3道政府公报的题', '/learn/quiz?in='],
    ['/learn 海口', '/learn/tour/haikou-2017'],
    ['我刚接手,从哪看起', '/learn'],
    ['我的错题', '/learn/review'],
    ['/progress', '/learn/progress'],
  ])('is what the chat answers to %s', async (text, path) => {
    const { html, text: said } = await readerOf(site).get(`/?q=${encodeURIComponent(text)}`);
    const href = /class="button" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(decodeURIComponent(href).slice(0, path.length)).toBe(path);
    expect(said).not.toContain('没有找到');
    expect((await readerOf(site).get(href)).answer.status).toBe(200);
  });

  it('takes a number written in the topic', async () => {
    const learner = learnerAt(site);
    const { html } = await learner.get(`/learn/quiz?in=${encodeURIComponent('3道政府公报的题')}`);
    expect(html).toContain('<option value="">照写的</option>');
    const run = await learner.begin('/learn/quiz', { document: '', topic: '3道政府公报的题', n: '' });
    expect((await learner.kept(run)).run.steps).toHaveLength(3);
  });

  it('says what the documents know nothing of, and keeps what was written', async () => {
    const { text, html } = await readerOf(site).post('/learn/quiz', { ...BEIJING, topic: '外星人登陆' });
    expect(text).toContain('文件里没有“外星人登陆”');
    expect(html).toContain('value="外星人登陆"');
    expect(html).toMatch(/<option value="beijing-2016-2020" selected="">/);
  });
});

describe('a quiz', () => {
  it('shows the verdict with the quote, and its link marks exactly those words', async () => {
    const learner = learnerAt(site);
    const run = await learner.begin('/learn/quiz', BEIJING);
    for (const right of [true, false]) {
      const { html, text, links } = await learner.answer(run, right);
      expect(text).toContain(right ? '✓ 答对了' : '✗ 不对,应是:');
      expect(html).toMatch(right ? /正确答案 · 你选的/ : /class="wrong">.*你选的/);
      const quote = /<blockquote><span[^>]*>([^<]+)/.exec(html)?.[1] ?? '';
      const link = links.find((own) => own.includes('?at=')) as string;
      const { marked } = await learner.get(link);
      expect(quote.length).toBeGreaterThan(3);
      expect([marked, quote.split('…').every((part) => marked.includes(part))]).toEqual([marked, true]);
      await learner.next(run);
    }
  });

  it('stays as it is when looked at, sent twice or gone back to', async () => {
    const learner = learnerAt(site);
    const run = await learner.begin('/learn/quiz', BEIJING);
    const first = await learner.get(run);
    expect((await learner.get(run)).html).toBe(first.html);
    const { right } = (await learner.kept(run)).run.shown as { right: number };
    await learner.answer(run, false);
    const again = await learner.post(run, { position: '0', chosen: String(right) });
    expect(again.answer.headers.get('location')).toBe(run);
    expect((await learner.get(run)).text).toContain('✗ 不对');
    await learner.next(run);
    await learner.post(run, { position: '0', move: 'next' });
    await learner.post(run, { position: '0', chosen: '1' });
    expect((await learner.kept(run)).run.position).toBe(1);
    // The address of the answer before leads to where the run is.
    expect((await learner.get(`${run}?chose=0.1`)).text).toContain('第 2/5 题');
    expect(await site.store.training.answers(Number(run.split('/').at(-1)))).toHaveLength(1);
  });

  it('bears nonsense', async () => {
    const learner = learnerAt(site);
    const run = await learner.begin('/learn/quiz', BEIJING);
    const forms = [
      {},
      { position: '0', chosen: '9' },
      { position: '-1', chosen: '0' },
      { position: 'x', move: 'next' },
      { position: '0', move: 'fly' },
      { position: '99', move: 'next' },
    ];
    for (const form of forms) {
      const { answer } = await learner.post(run, form);
      expect([form, answer.status, answer.headers.get('location')]).toEqual([form, 303, run]);
    }
    const { run: now } = await learner.kept(run);
    expect([now.position, await site.store.training.answers(Number(run.split('/').at(-1)))]).toEqual([0, []]);
    expect((await learner.get(`${run}?chose=<b>&wanted=-1`)).answer.status).toBe(200);
  });

  it('skips, ends early, and says what to read again; then comes another round', async () => {
    const learner = learnerAt(site);
    const run = await learner.begin('/learn/quiz', BEIJING);
    await learner.next(run);
    await learner.answer(run, false);
    await learner.post(run, { position: '1', move: 'stop' });
    const { text, links } = await learner.get(run);
    expect(text).toContain('1 题对 0 题(0%)');
    expect(text).not.toMatch(/\/(?:quiz|review)/);
    expect(links).toEqual(expect.arrayContaining(['/learn/review', '/learn/progress']));
    expect(links.some((link) => link.startsWith('/d/beijing-2016-2020/') && link.includes('?at='))).toBe(true);
    const other = await learner.begin(run, { position: '5', move: 'again' });
    expect(other).not.toBe(run);
    expect((await learner.kept(other)).run.about).toBe((await learner.kept(run)).run.about);
  });

  it('says when there are fewer questions than were wanted', async () => {
    const learner = learnerAt(site);
    const sent = await learner.post('/learn/quiz', { document: 'yunnan-2017', n: '20' });
    expect((await learner.get(sent.answer.headers.get('location') as string)).text).toMatch(/只出得了 \d+ 题/);
  });

  it('is in the language of the page', async () => {
    const learner = learnerAt(site);
    const { answer } = await learner.post('/learn/quiz?lang=en', BEIJING);
    const run = answer.headers.get('location') as string;
    expect(run).toMatch(/lang=en$/);
    expect((await learner.get(run)).text).toContain('Question 1 of 5');
    expect((await learner.get(run.replace('lang=en', 'lang=zh-Hant'))).text).toContain('第 1/5 題');
  });
});

describe('a run', () => {
  it('is its learner’s alone', async () => {
    const learner = learnerAt(site);
    const run = await learner.begin('/learn/quiz', BEIJING);
    const other = learnerAt(site);
    await other.begin('/learn/quiz', BEIJING);
    for (const stranger of [readerOf(site), other]) {
      expect((await stranger.get(run)).answer.status).toBe(404);
      expect((await stranger.post(run, { position: '0', chosen: '0' })).answer.status).toBe(404);
    }
    for (const path of ['/learn/run/999999', '/learn/run/x', '/learn/run/1e3', '/learn/tour/nowhere'])
      expect([path, (await learner.get(path)).answer.status]).toEqual([path, 404]);
    expect((await learner.get(run)).answer.headers.get('cache-control')).toBe('private, no-store');
  });

  it('begins and goes on from pages of ours alone', async () => {
    const learner = learnerAt(site);
    const run = await learner.begin('/learn/quiz', BEIJING);
    const from = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
    for (const path of [run, '/learn/quiz', '/learn/tour/haikou-2017', '/learn/review', '/learn/forget']) {
      const { answer } = await learner.post(path, { position: '0', move: 'next' }, from);
      expect([path, answer.status]).toEqual([path, 403]);
    }
    expect((await learner.kept(run)).run.position).toBe(0);
    expect((await learner.post('/learn/quiz', { topic: 'x'.repeat(3000) })).answer.status).toBe(413);
  });

  it('has a cookie that scripts and plain connections do not get, renewed with every use', async () => {
    const behind = await openSite([], { PUBLIC_URL: 'https://gongkai.example.cn', KEEP_DAYS: '30' });
    const learner = learnerAt(behind);
    const { answer } = await learner.post('/learn/tour/haikou-2017');
    const cookie = /^learner=[\w-]{24}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/;
    expect(answer.headers.get('set-cookie')).toMatch(cookie);
    expect((await learner.get('/learn')).answer.headers.get('set-cookie')).toMatch(cookie);
    expect(
      (await readerOf(behind).get('/learn', { cookie: 'learner=../x' })).answer.headers.get('set-cookie'),
    ).toBeNull();
    await behind.close();
  });

  it('goes on after a restart', async () => {
    const learner = learnerAt(site);
    const run = await learner.begin('/learn/quiz', BEIJING);
    await learner.answer(run, true);
    const asked = (await learner.next(run)).text;
    const restarted = await openSite([], {}, undefined, site.store);
    const cookie = `learner=${learner.cookies.get('learner')}`;
    expect((await readerOf(restarted).get(run, { cookie })).text).toBe(asked);
    expect((await readerOf(restarted).get('/learn', { cookie })).text).toContain('接着做测验:第 2/5 题');
    await restarted.close();
  });
});

describe('a tour', () => {
  it('goes on where it was left, or starts over', async () => {
    const learner = learnerAt(site);
    const run = await learner.begin('/learn/tour/beijing-2016-2020');
    expect((await learner.get(run)).text).toContain('第 1/10 张');
    const second = await learner.next(run);
    expect(second.text).toContain('怎么分的');
    expect(second.links.filter((link) => /^\/d\/beijing-2016-2020\/\d+\?at=/.test(link)).length).toBeGreaterThan(2);
    const { answer } = await learner.post(run, { position: '1', move: 'stop' });
    expect(answer.headers.get('location')).toBe('/learn/tour/beijing-2016-2020');
    for (const path of ['/learn', '/learn/tour/beijing-2016-2020'])
      expect((await learner.get(path)).text).toContain('接着看第 2/10 张');
    expect(await learner.begin('/learn/tour/beijing-2016-2020')).toBe(run);
    const over = await learner.begin('/learn/tour/beijing-2016-2020', { restart: '1' });
    expect([over === run, (await learner.kept(over)).run.position]).toEqual([false, 0]);
  });

  it('ends with a quiz about its document', async () => {
    const learner = learnerAt(site);
    const run = await learner.begin('/learn/tour/haikou-2017');
    const { steps } = (await learner.kept(run)).run;
    for (let i = 0; i < steps.length; i++) await learner.next(run);
    const { text, links } = await learner.get(run);
    expect(text).toContain('看完了');
    expect(text).toContain('这一回没有答题');
    expect(links).toContain('/learn/quiz?in=haikou-2017&n=10');
    const over = await learner.begin(run, { position: '0', move: 'again' });
    expect((await learner.get(over)).text).toContain('第 1/');
  });
});
