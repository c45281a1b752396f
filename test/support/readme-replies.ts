import { readFileSync, writeFileSync } from 'node:fs';
import { plain } from '../../src/say/plain.ts';
import { asker } from './seeds.ts';

/** Writes the replies of both READMEs anew: `npx tsx test/support/readme-replies.ts`. Read the diff. */
const COMMAND = /^(\$ npm run -s ask -- "([^"]+)" --now (\d{4}-\d{2}-\d{2})\n)[\s\S]*?(?=\n\n\$|\n```)/gm;

for (const file of ['README.md', 'README.zh-CN.md']) {
  const text = readFileSync(file, 'utf8');
  const replies = new Map<string, string>();
  for (const [whole, , question = '', today = ''] of text.matchAll(COMMAND)) {
    replies.set(whole, plain((await asker(today)(question)).reply));
  }
  writeFileSync(
    file,
    text.replace(COMMAND, (whole, command: string) => `${command}${replies.get(whole)}`),
  );
}
