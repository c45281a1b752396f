import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, type Browser, hasBrowser, NARROW, PHONE, startBrowser } from '../../support/browser.ts';
import { openSite, type Site } from '../../support/web.ts';

type Tab = Awaited<ReturnType<Browser['open']>>;

const ROOT = 'document.documentElement';
/** A sheet of A4 without its margins, in the pixels of a browser. */
const SHEET = { width: Math.floor((190 * 96) / 25.4), height: Math.floor((277 * 96) / 25.4) };
const OPEN = [
  '/learn',
  '/learn/quiz?in=海口&n=7',
  '/learn/tour/beijing-2016-2020',
  '/learn/review',
  '/learn/progress',
  '/learn/cards?in=yunnan-2017',
];

describe.skipIf(!hasBrowser('test/adapters/web/learn-browser.test.ts'))('learning in a browser', () => {
  let site: Site;
  let browser: Browser;
  beforeAll(async () => {
    site = await openSite();
    browser = await startBrowser();
  }, 30_000);
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  let opened = 0;
  const open = (options: Parameters<Browser['open']>[0]) =>
    browser.open({ baseURL: site.address, extraHTTPHeaders: { 'x-forwarded-for': `tab-${opened++}` }, ...options });

  /** Goes through every page a learner sees, and calls `look` on each. */
  async function through(page: Tab, suffix: string, look: (name: string) => Promise<void>): Promise<void> {
    const goTo = async (path: string) => {
      await page.goto(path.includes('?') ? path + suffix.replace('?', '&') : path + suffix);
      await look(path);
    };
    const dark = suffix !== '';
    for (const path of dark ? OPEN.slice(-1) : OPEN) await goTo(path);
    await page.goto(`/learn/tour/beijing-2016-2020${suffix}`);
    await page.locator('button.primary').click();
    await look('a card');
    await page.locator('.options button').first().click();
    await look('a card with its verdict');
    await page.locator('button.primary').click();
    await page.goto(`/learn/quiz${suffix}`);
    await page.locator('button.primary').click();
    for (let i = 0; i < 5; i++) {
      await page
        .locator('.options button')
        .nth(i % 3)
        .click();
      if (i === 0) await look('a verdict');
      await page.locator('button.primary').click();
    }
    await look('a result');
    for (const path of ['/learn', '/learn/progress', '/learn/review']) await goTo(path);
  }

  it.each([
    ['light', NARROW, ''],
    ['dark', NARROW, '?lang=en'],
  ] as const)(
    'everybody can use every page, and nothing is wider than it (%s, %o %s)',
    async (colorScheme, viewport, suffix) => {
      const page = await open({ viewport, colorScheme });
      const found: string[] = [];
      page.on('pageerror', (error) => found.push(error.message));
      page.on('console', (message) => message.type() === 'error' && found.push(message.text()));
      await through(page, suffix, async (name) => {
        // In the dark only colours differ.
        const dark = ['a verdict', 'a result', '/learn/progress', '/learn/cards?in=yunnan-2017'];
        const looked = colorScheme === 'light' || dark.includes(name);
        const findings = looked ? await axeFindings(page) : [];
        found.push(...findings.map((finding) => `${name} ${finding}`));
        const over = await page.evaluate<number>(`${ROOT}.scrollWidth - ${ROOT}.clientWidth`);
        if (over > 0) found.push(`${name} is ${over} too wide`);
      });
      expect(found).toEqual([]);
    },
    60_000,
  );

  it('the keyboard answers, sees the verdict and goes on, without scripts', async () => {
    const page = await open({ viewport: PHONE, javaScriptEnabled: false });
    await page.goto('/learn/tour/beijing-2016-2020');
    await page.getByRole('button', { name: '开始看' }).focus();
    await page.keyboard.press('Enter');
    const options = page.locator('.options button');
    await options.first().focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/chose=0\.1#verdict$/);
    const { y = -1 } = (await page.locator('.verdict').boundingBox()) ?? {};
    expect([y >= 0, y < PHONE.height]).toEqual([true, true]);
    // The source first, then the way on.
    await page.keyboard.press('Tab');
    expect(await page.locator('.verdict a:focus').count()).toBe(1);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/learn\/run\/\d+$/);
    expect(await page.locator('.steps').textContent()).toContain('第 2/10 张');
    await page.goBack();
    expect(await page.locator('.steps').textContent()).toContain('第 2/10 张');
  });

  it('all is deleted after a second press, without scripts', async () => {
    const page = await open({ viewport: PHONE, javaScriptEnabled: false });
    await page.goto('/learn/quiz?in=haikou-2017');
    await page.getByRole('button', { name: '开始答题' }).click();
    await page.locator('.options button').first().click();
    await page.goto('/learn/progress');
    const button = page.getByRole('button', { name: '全部删除' });
    expect(await button.isVisible()).toBe(false);
    await page.locator('.forget summary').click();
    await button.click();
    expect(await page.getByRole('status').textContent()).toContain('已全部删除');
    expect(await page.context().cookies()).toEqual([]);
  });

  it.each(['/learn/cards?in=beijing-2016-2020', '/learn/cards?in=huanggang-2020&kind=clause&lang=en'])(
    'four cards of one size fill a sheet: %s',
    async (path) => {
      const page = await open({ viewport: SHEET, colorScheme: 'dark' });
      await page.goto(path);
      await page.emulateMedia({ media: 'print' });
      const heights = await page.evaluate<number[]>(
        '[...document.querySelectorAll(".flashcards > li")].map((card) => card.getBoundingClientRect().height)',
      );
      expect(heights.length).toBeGreaterThan(4);
      expect(new Set(heights).size).toBe(1);
      expect(4 * (heights[0] as number)).toBeLessThanOrEqual(SHEET.height);
      expect(await page.locator('h1').isVisible()).toBe(false);
      const paper = await page.evaluate(`getComputedStyle(${ROOT}).backgroundColor`);
      const ink = await page.evaluate('getComputedStyle(document.querySelector(".asks")).color');
      expect([paper, ink]).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
      expect((await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(
        Math.ceil(heights.length / 4),
      );
    },
  );
});
