import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePage } from '../../support/html.ts';
import { openSite, type Site } from '../../support/web.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** A browser: keeps its cookies. */
function browser(own: Site = site) {
  let cookie = '';
  return {
    get cookie() {
      return cookie;
    },
    async get(path: string, init: RequestInit = {}) {
      const answer = await own.get(path, { ...init, headers: { cookie, ...init.headers } });
      cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie;
      const html = await answer.text();
      return { answer, html, ...parsePage(html) };
    },
  };
}

const asked = (text: string, more = '') => `/?q=${encodeURIComponent(text)}${more}`;
const nameIn = (html: string) => /name="after" value="([\w-]{16})"/.exec(html)?.[1] ?? '';

describe('the chat page', () => {
  it('shows how to ask, and questions that the documents answer', async () => {
    const { links, answer } = await browser().get('/');
    const examples = links.filter((link) => link.startsWith('/?q='));
    expect(examples.length).toBeGreaterThan(3);
    for (const example of examples) expect((await browser().get(example)).text).not.toContain('没有找到');
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it('answers like everywhere, the value set off and the source one tap away', async () => {
    const { html, links } = await browser().get(asked('北京第12项谁牵头'));
    expect(html).toMatch(/<strong>市财政局<\/strong>/);
    expect(html).toContain('<blockquote><span lang="zh-Hans">牵头单位:市财政局</span></blockquote>');
    expect(links).toContain('/d/beijing-2016-2020/12?at=1938-1947');
    const marked = (await browser().get('/d/beijing-2016-2020/12?at=1938-1947')).marked;
    expect(marked).toBe('牵头单位:市财政局');
  });

  it('has a link for every choice, page, narrower question and original', async () => {
    const reader = browser();
    const choices = await reader.get(asked('who leads task 12?', '&lang=en'));
    const open = choices.links.find((link) => link.includes('do=open%3Abeijing-2016-2020%3A12')) as string;
    expect((await reader.get(open)).text).toContain('通过政府与社会资本合作(PPP)项目综合信息平台');
    const list = await reader.get(asked('哪些任务由市政府办公厅牵头'));
    const next = list.links.find((link) => link.includes('do=page%3A2')) as string;
    const second = await reader.get(next);
    expect(second.text).toMatch(/第 2\/\d+ 页/);
    expect(second.links.some((link) => link.includes('do=page%3A1') || link.includes('do=page%3A3'))).toBe(true);
    const third = second.links.find((link) => link.includes('do=page%3A3')) as string;
    expect(third).not.toContain('page%3A2');
    const converted = await reader.get(asked('黄冈第23项谁牵头'));
    const original = converted.links.find((link) => link.endsWith('do=original')) as string;
    expect((await reader.get(original)).html).toMatch(/<blockquote><span lang="zh-Hant">牽頭單位/);
  });

  it.each([
    'do=nonsense',
    'do=page:99999',
    'do=open:nowhere:1',
    'do=narrow:nowhere',
    'after=x',
    'after=AAAAAAAAAAAAAAAA',
  ])('ignores %s', async (nonsense) => {
    const plain = await browser().get(asked('政府公报'));
    const odd = await browser().get(asked('政府公报', `&${nonsense}`));
    expect(odd.text).toBe(plain.text);
  });

  it('says politely that a question is too long', async () => {
    const { text, answer } = await browser().get(asked('长'.repeat(2001)));
    expect(text).toContain('问题太长:2001 个字符,最多 2000 个');
    expect(answer.headers.get('set-cookie')).toBeNull();
  });
});

describe('a session', () => {
  it('follows up on the question it names, again and again, and for nobody else', async () => {
    const reader = browser();
    const first = await reader.get(asked('北京第18项谁牵头'));
    const path = asked('那责任单位呢', `&after=${nameIn(first.html)}`);
    const second = await reader.get(path);
    expect(second.text).toMatch(/北京第18项 · 责任单位/);
    expect(second.text).toContain('接着“北京第18项谁牵头”问的');
    site.wait(60 * 60_000);
    expect((await reader.get(path)).text).toBe(second.text);
    const stranger = browser();
    await stranger.get(asked('你好'));
    expect((await stranger.get(path)).text).not.toContain('北京第18项');
    expect((await browser().get(path)).text).not.toContain('北京第18项');
  });

  it('is a cookie that scripts, other sites and plain connections do not get', async () => {
    const reader = browser();
    const { answer } = await reader.get(asked('政府公报'));
    expect(answer.headers.get('set-cookie')).toMatch(/^session=[\w-]{24}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect((await reader.get(asked('政府公报'))).answer.headers.get('set-cookie')).toBeNull();
    expect(answer.headers.get('cache-control')).toContain('private');
    expect(answer.headers.get('vary')).toMatch(/Cookie/);
    const behind = await openSite([], { PUBLIC_URL: 'https://gongkai.example.cn' });
    const secure = await behind.get(asked('政府公报'));
    expect(secure.headers.get('set-cookie')).toMatch(/; Secure/);
    expect(await secure.text()).toContain('data-copy="https://gongkai.example.cn/?q=');
    await behind.close();
    const forged = await site.get(asked('政府公报'), { headers: { cookie: 'session=../../x' } });
    expect(forged.headers.get('set-cookie')).toMatch(/^session=/);
  });

  it('keeps a question once, however often it is looked at', async () => {
    const before = (await site.store.counts()).find(({ platform }) => platform === 'web')?.count ?? 0;
    const reader = browser();
    for (let i = 0; i < 3; i++) await reader.get(asked('北京第30项谁牵头'));
    const sum = (await site.store.counts()).filter(({ platform }) => platform === 'web');
    const after = sum.reduce((all, { count }) => all + count, 0);
    expect(after - before).toBeGreaterThan(0);
    await reader.get(asked('北京第30项谁牵头'));
    const again = (await site.store.counts()).filter(({ platform }) => platform === 'web');
    expect(again.reduce((all, { count }) => all + count, 0)).toBe(after);
  });
});

describe('feedback', () => {
  const complain = (question: string, headers: Record<string, string>, reason = 'outdated') => ({
    method: 'POST',
    body: new URLSearchParams({ question, reason }),
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  });

  it('is noted for one’s own answer, from a page of ours', async () => {
    const reader = browser();
    const { html } = await reader.get(asked('北京第40项谁牵头'));
    const same = { 'sec-fetch-site': 'same-origin' };
    const sent = await reader.get('/feedback', complain(nameIn(html), same));
    expect(sent.answer.status).toBe(303);
    expect((await reader.get(sent.answer.headers.get('location') as string)).text).toContain('记下了,谢谢。');
    const trouble = await site.store.answers.trouble(0);
    expect(trouble.find(({ text }) => text === '北京第40项谁牵头')?.complaint).toBe('outdated');
    const byOrigin = await reader.get('/feedback', complain(nameIn(html), { origin: site.address }, 'clause'));
    expect(byOrigin.answer.status).toBe(303);
  });

  it('is refused from elsewhere, and for what is not one’s own', async () => {
    const reader = browser();
    const { html } = await reader.get(asked('北京第41项谁牵头'));
    const question = nameIn(html);
    const same = { 'sec-fetch-site': 'same-origin' };
    const status = async (init: RequestInit, who = reader) => (await who.get('/feedback', init)).answer.status;
    expect(await status(complain(question, {}))).toBe(403);
    expect(await status(complain(question, { origin: 'https://evil.example' }))).toBe(403);
    expect(await status(complain(question, { 'sec-fetch-site': 'cross-site', origin: site.address }))).toBe(403);
    expect(await status(complain(question, same), browser())).toBe(404);
    expect(await status(complain('x', same))).toBe(404);
    expect(await status(complain(question, same, 'because'))).toBe(404);
    expect(await status(complain(question, same, 'x'.repeat(3000)))).toBe(413);
    expect((await site.store.answers.trouble(0)).some(({ text, complaint }) => complaint && text.includes('41'))).toBe(
      false,
    );
  });
});
