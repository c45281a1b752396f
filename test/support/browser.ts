import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** Where Chromium is; null where there is none. */
export const CHROMIUM =
  [process.env['CHROMIUM_PATH'], '/usr/bin/chromium'].find((path) => path && existsSync(path)) ?? null;

const HOW = 'skipped: no Chromium. Install it (apt-get install chromium), or set CHROMIUM_PATH to one.';

/** Whether there is a browser to test with; says in one line how to get one where there is not. */
export function hasBrowser(what: string): boolean {
  if (CHROMIUM === null) process.stderr.write(`${what} ${HOW}\n`);
  return CHROMIUM !== null;
}

// Without them Chromium looks for its makers' hosts at every start.
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser with a profile of its own, started once for a file of tests. */
export interface Browser {
  /** Opens an empty page as one reader has it. */
  open(options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** Starts Chromium. */
export async function startBrowser(): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'gongkai-chromium-'));
  const browser = await chromium.launch({
    executablePath: CHROMIUM as string,
    args: [...ARGUMENTS, `--disk-cache-dir=${profile}`],
  });
  const contexts: BrowserContext[] = [];
  return {
    async open(options = {}) {
      const context = await browser.newContext({ locale: 'zh-CN', ...options });
      contexts.push(context);
      return context.newPage();
    },
    async close() {
      for (const context of contexts) await context.close();
      await browser.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Sizes that pages are looked at in. */
export const PHONE = { width: 390, height: 844 };
export const NARROW = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 900 };

/** What axe-core finds against WCAG 2 A and AA, each with the first element it is found on. */
export async function axeFindings(page: Page): Promise<string[]> {
  // As a script of the page it would be refused by the policy it is meant to check.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: own } = globalThis as unknown as { axe: AxeLike };
    const { violations } = await own.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  });
}

interface AxeLike {
  run(options: { runOnly: string[] }): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}
