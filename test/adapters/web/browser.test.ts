import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, type Browser, DESK, hasBrowser, NARROW, PHONE, startBrowser } from '../../support/browser.ts';
import { hostileDocument } from '../../support/hostile-document.ts';
import { openSite, type Site } from '../../support/web.ts';

const q = encodeURIComponent;
const ROOT = 'document.documentElement';
/** One of every kind of page. */
const PAGES = [
  '/',
  `/?q=${q('黄冈第23项谁牵头')}`,
  `/?q=${q('who leads task 12?')}&lang=en`,
  '/d',
  '/d/huanggang-2020?at=22-150',
  '/d/haikou-2017?view=raw',
  '/d/huanggang-2020/5?at=1135-1272',
  '/d/huanggang-2020/5?view=raw&lang=zh-Hant',
  '/u',
  `/u/${q('北京 市民政局')}`,
  `/search?q=${q('政府公报')}`,
  '/due',
  `/due?unit=${q('市民政局')}&from=2017-01-01&to=2018-12-31&lang=en`,
  '/due?list=recurring&lang=zh-Hant',
  '/due?list=undated&document=nowhere',
  '/nothing',
];

describe.skipIf(!hasBrowser('test/adapters/web/browser.test.ts'))('in a browser', () => {
  let site: Site;
  let browser: Browser;
  beforeAll(async () => {
    site = await openSite([hostileDocument()]);
    browser = await startBrowser();
  }, 30_000);
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  const open = async (path: string, options: Parameters<Browser['open']>[0]) => {
    const page = await browser.open({ extraHTTPHeaders: { 'x-forwarded-for': path }, ...options });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(site.address + path);
    return { page, errors };
  };

  it.each([
    ['light', PHONE],
    ['dark', DESK],
    ['dark', PHONE],
  ] as const)(
    'everybody can use every page (%s, %o)',
    async (colorScheme, viewport) => {
      const { page, errors } = await open('/', { viewport, colorScheme });
      const found: string[] = [];
      // In the dark only colours differ: each page is looked at once, on the phone or on the desk.
      const own = Number(viewport === DESK);
      const paths = colorScheme === 'dark' ? PAGES.filter((_, i) => i % 2 === own) : PAGES;
      for (const path of paths) {
        await page.goto(site.address + path);
        found.push(...(await axeFindings(page)).map((finding) => `${path} ${finding}`));
      }
      expect(found).toEqual([]);
      expect(errors.filter((text) => !text.includes('404'))).toEqual([]);
    },
    30_000,
  );

  it('nothing is wider than a narrow phone', async () => {
    const { page } = await open('/', { viewport: NARROW });
    const wide: string[] = [];
    for (const path of [...PAGES, '/d/hostile', '/d/hostile?view=raw', '/d/hostile/1']) {
      await page.goto(site.address + path);
      const over = await page.evaluate<number>(`${ROOT}.scrollWidth - ${ROOT}.clientWidth`);
      if (over > 0) wide.push(`${path} ${over}`);
    }
    expect(wide).toEqual([]);
  });

  it('a citation opens with its words in sight', async () => {
    const long = await open('/d/district-plan/s1?at=230-250', { viewport: { width: 390, height: 400 } });
    const words = await long.page.locator('mark').first().boundingBox();
    expect(words?.y).toBeGreaterThan(0);
    expect(words?.y).toBeLessThan(380);
    const { page } = await open('/d/huanggang-2020/5?at=1135-1272', { viewport: PHONE });
    const box = await page.locator('mark').first().boundingBox();
    expect(box?.y).toBeLessThan(PHONE.height / 2);
  });

  it('the citation is copied with a press, and the button says so', async () => {
    const { page } = await open('/d/beijing-2016-2020/12', {
      viewport: PHONE,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByRole('button', { name: '复制引文' }).click();
    await page.getByRole('button', { name: '已复制' }).waitFor();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toBe('《北京市政务公开工作重点任务分工(2016-2020年)》第12项');
  });

  it('the keyboard reaches everything in order, past the menu first', async () => {
    const { page } = await open('/', { viewport: DESK });
    const focused = () => page.evaluate<string>('document.activeElement.textContent.trim()');
    const outlined = () => page.evaluate<boolean>('getComputedStyle(document.activeElement).outlineStyle !== "none"');
    await page.keyboard.press('Tab');
    expect([await focused(), await outlined()]).toEqual(['跳到正文', true]);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.id')).toBe('q');
    await page.keyboard.type('北京第12项谁牵头');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\?q=/);
    expect(await page.locator('strong').first().textContent()).toBe('市财政局');
    const seen: string[] = [];
    for (;;) {
      await page.keyboard.press('Tab');
      // Behind the last of them the browser's own things come.
      if (await page.evaluate<boolean>('document.activeElement === document.body')) break;
      if (!(await outlined())) seen.push(`no outline: ${await focused()}`);
      seen.push(await focused());
    }
    expect(seen.filter((text) => text.startsWith('no outline'))).toEqual([]);
    expect(seen.join(' ')).toMatch(/出处:北京分工.*全文.*提问.*有误/);
  });

  it('works without scripts: a follow-up, a complaint', async () => {
    const { page } = await open(`/?q=${q('北京第18项谁牵头')}`, { viewport: PHONE, javaScriptEnabled: false });
    expect(await page.getByRole('button', { name: '复制链接' }).count()).toBe(0);
    await page.getByLabel('接着问').fill('那责任单位呢');
    await page.getByRole('button', { name: '提问' }).click();
    expect(await page.locator('.answer').textContent()).toContain('北京第18项 · 责任单位');
    await page.locator('summary').click();
    await page.getByRole('button', { name: '过期了' }).click();
    expect(await page.getByRole('status').textContent()).toBe('记下了,谢谢。');
  });

  it('print leaves out what cannot be pressed on paper', async () => {
    const { page } = await open('/d/huanggang-2020/5?at=1135-1272', { viewport: DESK, colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    const isShown = (selector: string) => page.locator(selector).first().isVisible();
    expect([await isShown('.top'), await isShown('.button'), await isShown('h1'), await isShown('mark')]).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(await page.evaluate(`getComputedStyle(${ROOT}).backgroundColor`)).toBe('rgb(255, 255, 255)');
  });
});
