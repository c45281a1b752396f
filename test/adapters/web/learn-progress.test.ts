import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, readerOf, type Site } from '../../support/web.ts';
import { learnerAt, type WebLearner } from '../../support/web-learner.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite([], { PUBLIC_URL: 'http://gongkai.example.cn' });
});
afterAll(() => site.close());

/** Somebody who answered five questions, the first one right. */
async function practised(): Promise<{ learner: WebLearner; run: string }> {
  const learner = learnerAt(site);
  const run = await learner.begin('/learn/quiz', { document: 'beijing-2016-2020', n: '5' });
  for (let i = 0; i < 5; i++) {
    await learner.answer(run, i === 0);
    await learner.next(run);
  }
  return { learner, run };
}

describe('a review', () => {
  it('brings back what was wrong, when it is due', async () => {
    const empty = await readerOf(site).get('/learn/review');
    expect(empty.text).toContain('错题本是空的');
    const { learner } = await practised();
    expect((await learner.get('/learn/review')).text).toMatch(/现在该复习 0 题。其余的还记得住,下一题在 1 分钟后/);
    const early = await learner.post('/learn/review');
    expect(early.answer.headers.get('location')).toBe('/learn/review');
    site.wait(5 * 60_000);
    expect((await learner.get('/learn')).text).toContain('现在该复习 4 题');
    const run = await learner.begin('/learn/review');
    expect((await learner.kept(run)).run.steps).toHaveLength(4);
    for (let i = 0; i < 4; i++) {
      expect((await learner.answer(run, true)).text).toContain('✓ 答对了');
      await learner.next(run);
    }
    expect((await learner.get(run)).text).toContain('4 题对 4 题(100%)');
    expect((await learner.get('/learn/review')).text).toContain('现在该复习 0 题');
  });
});

describe('progress', () => {
  it('has figures, weeks, weak parts and the book, each with its source', async () => {
    const { learner } = await practised();
    const { text, html, links } = await learner.get('/learn/progress');
    expect(text).toContain('答过 5 题,对 1 题(20%)');
    expect(text).toContain('最近八周每周答对和答错的题数:共答 5 题,对 1 题。');
    expect(html).toContain('<th scope="row">2026-11-16</th><td>1</td><td>4</td>');
    expect(html.match(/<summary><span/g)).toHaveLength(4);
    const cited = links.filter((link) => link.startsWith('/d/beijing-2016-2020/'));
    expect(cited.length).toBeGreaterThanOrEqual(4);
    for (const link of cited) expect((await learner.get(link)).marked).not.toBe('');
  });

  it('is deleted, all of it', async () => {
    const { learner, run } = await practised();
    const { person } = learner;
    expect((await learner.get('/learn/progress')).html).toContain('<summary>删除全部学习记录</summary>');
    const { answer } = await learner.post('/learn/forget');
    expect(learner.cookies.has('learner')).toBe(false);
    expect((await learner.get(answer.headers.get('location') as string)).text).toContain('学习记录已全部删除');
    const { training } = site.store;
    expect([await training.history(person), await training.memories(person)]).toEqual([[], []]);
    const cookie = `learner=${person.slice(4)}`;
    expect((await readerOf(site).get(run, { cookie })).answer.status).toBe(404);
    expect((await readerOf(site).get('/learn/progress', { cookie })).text).toContain('还没有答过题');
  });

  it('of a chat opens with its key, to be read only', async () => {
    const { learner } = await practised();
    const { person } = learner;
    const link = site.links.progressOf(person) as string;
    const path = link.replace('http://gongkai.example.cn', '');
    const reader = readerOf(site);
    const { answer, text, html, links } = await reader.get(path);
    expect(text).toContain('答过 5 题,对 1 题(20%)');
    expect(html).not.toContain('<form');
    expect([answer.headers.get('cache-control'), answer.headers.get('x-robots-tag')]).toEqual([
      'private, no-store',
      'noindex',
    ]);
    expect(reader.cookies.size).toBe(0);
    expect(links.filter((own) => own.includes('key=') && !own.includes('lang='))).toEqual([]);
    const key = new URL(link).searchParams.get('key') as string;
    const wrong = [
      `of=${person}`,
      `of=${person}&key=${key}x`,
      `of=${person}x&key=${key}`,
      `of=${person}&key=${key.replace(/^\d+/, '9999999999')}`,
      `of=${person}&key=${site.links.keyTo(person)}`,
      `of=&key=${key}`,
    ];
    for (const query of wrong)
      expect([query, (await reader.get(`/learn/progress?${query}`)).answer.status]).toEqual([query, 404]);
    expect(site.links.opens(person, key)).toBe(false);
    site.wait(25 * 3_600_000);
    expect((await reader.get(path)).answer.status).toBe(404);
    const unreachable = await openSite();
    expect(unreachable.links.progressOf(person)).toBeNull();
    await unreachable.close();
  });
});

describe('the cards', () => {
  it('are every question of a document, by kind, page by page', async () => {
    const reader = readerOf(site);
    const count = (html: string) => html.match(/class="front"/g)?.length ?? 0;
    const first = await reader.get('/learn/cards?in=beijing-2016-2020');
    const all = Number(/(\d+) 张卡片/.exec(first.text)?.[1]);
    expect(all).toBeGreaterThan(300);
    expect(count(first.html)).toBe(48);
    const last = await reader.get('/learn/cards?in=beijing-2016-2020&page=99');
    const pages = Math.ceil(all / 48);
    expect(last.text).toContain(`第 ${pages}/${pages} 页`);
    expect(count(last.html)).toBe(all - 48 * (pages - 1));
    const few = await reader.get('/learn/cards?in=beijing-2016-2020&kind=frequency&lang=en');
    expect(few.text).toContain(`${count(few.html)} cards`);
    expect(count(few.html)).toBeLessThan(10);
    expect(count((await reader.get('/learn/cards?in=beijing-2016-2020&kind=nonsense')).html)).toBe(48);
    expect((await reader.get('/learn/cards?in=nowhere')).answer.status).toBe(404);
  });

  it('quote what proves them', async () => {
    const reader = readerOf(site);
    const { html } = await reader.get('/learn/cards?in=haikou-2017');
    const cards = [...html.matchAll(/<blockquote><span[^>]*>([^<]+)<.*?href="([^"]+)"/g)];
    expect(cards.length).toBeGreaterThan(5);
    for (const [, quote = '', link = ''] of cards.slice(0, 5)) {
      const words = (text: string) => text.replace(/\s+/g, '');
      expect(words((await reader.get(link.replaceAll('&amp;', '&'))).marked)).toBe(words(quote));
    }
  });
});
