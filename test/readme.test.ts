import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plain } from '../src/say/plain.ts';
import { asker } from './support/seeds.ts';

const COMMAND = /^\$ npm run -s ask -- "([^"]+)" --now (\d{4}-\d{2}-\d{2})\n([\s\S]*?)(?=\n\n\$|\n```)/gm;

/** The replies a README shows are replies the bot gives: `npx tsx test/support/readme-replies.ts` writes them anew. */
describe.each(['README.md', 'README.zh-CN.md'])('%s', (file) => {
  const shown = [...readFileSync(file, 'utf8').matchAll(COMMAND)];

  it('shows replies', () => expect(shown.length).toBeGreaterThanOrEqual(3));

  it.each(shown.map(([, question = '', today = '', reply = '']) => [question, today, reply]))(
    '%s',
    async (question, today, reply) => {
      expect(plain((await asker(today)(question)).reply)).toBe(reply);
    },
  );
});
