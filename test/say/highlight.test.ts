import fc from 'fast-check';
import { expect, it } from 'vitest';
import { highlighted } from '../../src/say/highlight.ts';
import { pagesOf } from '../../src/say/paging.ts';
import { textParts } from '../../src/say/text-parts.ts';

const shown = (text: string, words: string[]) =>
  highlighted(text, words)
    .map((run) => (run.marked ? `[${run.text}]` : run.text))
    .join('');

it('sets words off in any script', () => {
  expect(shown('加快政府公报体制机制创新。', ['政府公报', '创新'])).toBe('加快[政府公报]体制机制[创新]。');
  expect(shown('辦好政府公報,WiFi', ['公报', 'wifi'])).toBe('辦好政府[公報],[WiFi]');
  expect(shown('维护政府公信力', ['政府公报'])).toBe('维护[政府公]信力');
  expect(shown('没有', [''])).toBe('没有');
});

it('cuts a long text around the first of them, and loses no character of a short one', () => {
  expect(shown(`${'前'.repeat(200)}公报${'后'.repeat(200)}`, ['公报'])).toMatch(/^…前{30}\[公报\]后+…$/);
  fc.assert(
    fc.property(fc.string({ maxLength: 120 }), fc.array(fc.string({ maxLength: 3 })), (text, words) => {
      expect(
        highlighted(text, words)
          .map((run) => run.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

it('cuts a text at its label and its value', () => {
  expect(textParts({ text: '第5项:市局 – 市局', label: '第5项', value: '市局' }).map(({ is }) => is)).toEqual([
    'label',
    'plain',
    'value',
    'plain',
  ]);
  expect(textParts({ text: '没有', label: '别的' })).toEqual([{ is: 'plain', text: '没有' }]);
});

it('cuts lists into pages by number and by length', () => {
  expect(pagesOf(new Array(120).fill(1), () => 1).map(({ length }) => length)).toEqual([50, 50, 20]);
  expect(pagesOf([9000, 9000, 10], (own) => own).map(({ length }) => length)).toEqual([1, 1, 1]);
  expect(pagesOf([], () => 1)).toEqual([[]]);
});
