import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Action } from '../../src/say/reply.ts';
import { readTrail, writeTrail } from '../../src/say/trail.ts';

const name = fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' });
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ kind: fc.constant('open' as const), document: name, clause: fc.option(name), label: fc.constant('') }),
  fc.record({ kind: fc.constant('narrow' as const), document: name, label: fc.constant('') }),
  fc.record({ kind: fc.constant('page' as const), page: fc.integer({ min: 1, max: 9999 }), label: fc.constant('') }),
  fc.record({ kind: fc.constant('original' as const), label: fc.constant('') }),
);

it('comes back from an address as it was written', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 8 }), (trail) => {
      const address = new URLSearchParams(writeTrail(trail).map((step) => ['do', step] as [string, string]));
      expect(readTrail(new URLSearchParams(address.toString()).getAll('do'))).toEqual(trail);
    }),
  );
});

it('is short, and without votes', () => {
  const open: Action = { kind: 'open', document: 'beijing-2016-2020', clause: '12', label: '北京第12项' };
  const vote: Action = { kind: 'vote', vote: 'ask', label: '' };
  expect(writeTrail([open, { kind: 'page', page: 2, label: '' }, vote])).toEqual([
    'open:beijing-2016-2020:12',
    'page:2',
  ]);
});

it.each([
  [['delete:all']],
  [['open']],
  [['open:a:b:c']],
  [['open:']],
  [['open:%E0%A4%A']],
  [['page:0']],
  [['page:1e9']],
  [['page:-1']],
  [['original:x']],
  [['original', '']],
  [[`open:${'x'.repeat(201)}`]],
  [new Array(9).fill('original')],
])('ignores nonsense: %s', (written) => {
  expect(readTrail(written)).toEqual([]);
});

it('never throws', () => {
  fc.assert(fc.property(fc.array(fc.string()), (written) => Array.isArray(readTrail(written))));
});
