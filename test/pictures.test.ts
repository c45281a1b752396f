import { existsSync, readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { fingerprint, picturesOf } from './support/pictures.ts';
import { openSite } from './support/web.ts';

const site = await openSite();
afterAll(() => site.close());

test('the pictures of the READMEs show what the bot shows now (npx tsx test/support/readme-pictures.ts makes them anew)', async () => {
  const pictures = await picturesOf(site);
  const made = JSON.parse(readFileSync('test/golden/pictures/made-from.json', 'utf8')) as Record<string, string>;
  expect(Object.fromEntries(pictures.map((own) => [own.name, fingerprint(own)]))).toEqual(made);
  for (const { name } of pictures) {
    const path = `test/golden/pictures/${name}.png`;
    expect(existsSync(path)).toBe(true);
    for (const file of ['README.md', 'README.zh-CN.md']) expect(readFileSync(file, 'utf8')).toContain(path);
  }
});
