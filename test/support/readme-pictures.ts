import { writeFileSync } from 'node:fs';
import { CHROMIUM, PHONE, startBrowser } from './browser.ts';
import { fingerprint, picturesOf } from './pictures.ts';
import { openSite } from './web.ts';

/** Makes the pictures of the READMEs anew: `npx tsx test/support/readme-pictures.ts`. It needs Chromium. */

if (CHROMIUM === null) throw new Error('there is no Chromium: apt-get install chromium, or set CHROMIUM_PATH');
const site = await openSite();
const browser = await startBrowser();
const made: Record<string, string> = {};
for (const picture of await picturesOf(site)) {
  const cookie = picture.cookie === undefined ? {} : { extraHTTPHeaders: { cookie: picture.cookie } };
  const page = await browser.open({ viewport: PHONE, deviceScaleFactor: 2, ...cookie });
  if (picture.path === null) await page.setContent(picture.html);
  else await page.goto(site.address + picture.path);
  const height = await page.evaluate<number>('document.body.scrollHeight');
  await page.screenshot({
    path: `test/golden/pictures/${picture.name}.png`,
    clip: { x: 0, y: 0, width: PHONE.width, height: Math.min(height + 8, PHONE.height) },
  });
  made[picture.name] = fingerprint(picture);
}
writeFileSync('test/golden/pictures/made-from.json', `${JSON.stringify(made, null, 2)}\n`);
await browser.close();
await site.close();
