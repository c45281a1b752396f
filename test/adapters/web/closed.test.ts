import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HARM, hostileDocument } from '../../support/hostile-document.ts';
import { parsePage } from '../../support/html.ts';
import { openSite, type Site } from '../../support/web.ts';

const SECRET = hostileDocument({
  id: 'inside',
  shortName: '内部方案',
  englishName: 'Inside plan',
  place: '密市',
  visibility: 'internal',
});
const OTHER = hostileDocument({ id: 'other', shortName: '另一份', place: '另市', visibility: 'internal' });

let site: Site;
beforeAll(async () => {
  site = await openSite([SECRET, OTHER, hostileDocument()]);
});
afterAll(() => site.close());

describe('an internal document', () => {
  /** A page with what differs between two addresses taken out. */
  const shape = async (path: string) => {
    const answer = await site.get(path);
    const { date: _, 'content-length': __, ...headers } = Object.fromEntries(answer.headers);
    const body = (await answer.text()).replaceAll(encodeURI(path), '').replaceAll(path, '');
    return { status: answer.status, headers, body: body.replace(/href="[^"]*lang=[^"]*"/g, '') };
  };

  it('is not there without its key, nor with an old one or that of another', async () => {
    const key = site.links.keyTo('inside');
    const nothing = await shape('/d/nowhere');
    expect(nothing.status).toBe(404);
    expect(nothing.body).toContain('name="q"');
    const keys = ['', 'x', site.links.keyTo('other'), `${key}x`, key.replace(/^\d+/, '9999999999')];
    for (const own of keys) {
      for (const path of ['/d/inside', '/d/inside/1', '/d/inside/nothing'])
        expect(await shape(`${path}?key=${own}`)).toEqual(nothing);
    }
    expect(await shape('/d/beijing-2016-2020/nothing')).toEqual(nothing);
    expect((await site.get(`/d/inside?key=${key}`)).status).toBe(200);
    site.wait(25 * 3_600_000);
    expect(await shape(`/d/inside?key=${key}`)).toEqual(nothing);
  });

  it('keeps its key from page to page, and out of caches and search engines', async () => {
    const key = site.links.keyTo('inside');
    for (const path of ['/d/inside', '/d/inside/1', '/d/inside/1?view=raw']) {
      const answer = await site.get(`${path}${path.includes('?') ? '&' : '?'}key=${key}`);
      expect(answer.headers.get('cache-control')).toBe('private, no-store');
      expect(answer.headers.get('x-robots-tag')).toBe('noindex');
      const { links, text } = parsePage(await answer.text());
      const own = links.filter((link) => link.startsWith('/d/inside'));
      expect(own.length).toBeGreaterThan(2);
      for (const link of own) expect(link).toContain(`key=${key}`);
      for (const link of links.filter((one) => !one.startsWith('/d/inside'))) expect(link).not.toContain(key);
      expect(text).toContain('内部文件');
      expect((await site.get(own[0] as string)).status).toBe(200);
    }
    const open = await site.get(`/d/beijing-2016-2020?key=${key}`);
    expect(open.headers.get('cache-control')).toBeNull();
    const { links } = parsePage(await open.text());
    expect(links.filter((link) => link.includes(key) && !link.includes('lang='))).toEqual([]);
  });

  it('leaves no trace anywhere else', async () => {
    const paths = [
      '/',
      '/d',
      '/u',
      '/search',
      '/search?q=反转公开工作',
      '/search?q=公报&in=inside',
      '/?q=内部方案第1项谁牵头',
      '/?q=密市市民政局要做哪些事',
      '/?q=x&do=open:inside:1',
      '/?q=x&do=narrow:inside',
      '/u/密市%20市民政局',
      '/learn',
      '/learn/quiz?in=inside',
      '/learn/cards',
      '/learn/cards?in=inside',
      '/learn/tour/inside',
    ];
    for (const path of paths) {
      const { text, attributes } = parsePage(await (await site.get(path)).text());
      const said = text.replaceAll('内部方案第1项谁牵头', '').replaceAll('密市市民政局', '').replaceAll('“密市', '');
      expect([path, /内部方案|Inside plan|另一份/.test(said)]).toEqual([path, false]);
      expect(attributes.filter((own) => /href=\/d\/(?:inside|other)/.test(own))).toEqual([]);
    }
    const found = async (path: string) => parsePage(await (await site.get(path)).text()).text;
    expect(await found('/search?q=公报&in=inside')).toBe(await found('/search?q=公报'));
  });
});

describe('what somebody made to do harm', () => {
  const TAGS =
    'html head meta title link script body a header nav ul li main div section article h1 h2 h3 h4 h5 h6 p span mark del strong dl dt dd table thead tbody tr th td form label input button fieldset legend footer blockquote ol details summary svg text rect br select option'.split(
      ' ',
    );

  const expectHarmless = async (path: string) => {
    const { tags, attributes, links } = parsePage(await (await site.get(path)).text());
    expect([path, [...tags].filter((tag) => !TAGS.includes(tag))]).toEqual([path, []]);
    expect(attributes.filter((own) => /^(?:style|on\w+|srcdoc)=/.test(own))).toEqual([]);
    expect(attributes.filter((own) => /^src=(?!\/assets\/)/.test(own))).toEqual([]);
    expect(links.filter((own) => !/^(?:\/(?!\/)|#)/.test(own))).toEqual([]);
  };

  it('in a document comes out escaped', async () => {
    const unit = encodeURIComponent(`某${HARM} 市民政局`);
    for (const language of ['zh-Hans', 'zh-Hant', 'en'])
      for (const path of [
        '/d',
        '/d/hostile',
        '/d/hostile?view=raw',
        '/d/hostile?at=0-40',
        '/d/hostile/1',
        '/d/hostile/2?view=raw',
        '/u',
        `/u/${unit}`,
        '/search?q=公报',
        '/?q=公报',
        '/',
        '/learn',
        '/learn/tour/hostile',
        '/learn/quiz?in=hostile',
        '/learn/cards?in=hostile',
      ])
        await expectHarmless(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
    const { text } = parsePage(await (await site.get('/d/hostile/1')).text());
    expect(text).toContain('</mark></p><b style="color:red">工作');
    expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    const raw = parsePage(await (await site.get('/d/hostile?view=raw')).text()).text;
    expect(raw).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|国产精品/);
  });

  it('in an address comes out escaped, and breaks nothing', async () => {
    const harm = encodeURIComponent(`${HARM}\u202e\u0000`);
    const names = [
      'q',
      'do',
      'after',
      'at',
      'page',
      'lang',
      'in',
      'key',
      'view',
      'noted',
      'n',
      'of',
      'kind',
      'forgotten',
    ];
    const all = names.map((name) => `${name}=${harm}`).join('&');
    const learning = [
      '/learn',
      '/learn/quiz',
      '/learn/review',
      '/learn/progress',
      '/learn/cards',
      `/learn/tour/${harm}`,
    ];
    const open = ['/', '/d', '/u', '/search', '/d/hostile', '/d/hostile/1', `/d/${harm}`, `/u/${harm}`, `/${harm}`];
    const paths = [...open, ...learning];
    for (const path of paths) {
      for (const query of [all, `q=x&${all}`, 'page=-1&at=-', 'page=99999&page=0']) {
        expect([path, query, (await site.get(`${path}?${query}`)).status < 500]).toEqual([path, query, true]);
        await expectHarmless(`${path}?${query}`);
      }
    }
    for (const path of ['/d/%', '/d/%ff', '/d/%E0%A4%A', '/u/%', '/d/hostile/%00', '/d/../../etc/passwd', '/d//'])
      expect([path, (await site.get(path)).status]).toEqual([path, 404]);
  });
});
