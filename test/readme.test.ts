import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
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

test('every example of the card for staff is answered', async () => {
  const [, card = ''] = /【政务公开问答机器人】([\s\S]*?)```/.exec(readFileSync('README.zh-CN.md', 'utf8')) ?? [];
  const examples = [...card.matchAll(/^\d+\. (.+)$/gm)].map(([, text = '']) => text);
  expect(examples).toHaveLength(10);
  for (const example of examples) expect((await asker()(example)).answer.kind, example).not.toMatch(/not_found|help/);
});

test.each(['README.md', 'README.zh-CN.md'])('%s names every setting, and no other', (file) => {
  const known = [...readFileSync('src/config.ts', 'utf8').matchAll(/^ {2}([A-Z_]+): /gm)].map(([, name]) => name);
  const rows = [...readFileSync(file, 'utf8').matchAll(/^\| ((?:`[A-Z_]+`(?:, |、)?)+)/gm)];
  const named = rows.flatMap(([, cell = '']) => cell.match(/[A-Z_]+/g) ?? []);
  expect(named.sort()).toEqual(known.sort());
});
