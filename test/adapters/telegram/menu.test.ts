import { afterAll, beforeAll, expect, it } from 'vitest';
import { isOwnCommand } from '../../../adapters/chat/commands.ts';
import { menuFor, profileFor } from '../../../src/say/menu.ts';
import { type TelegramStage, telegramStage } from '../../support/adapter-telegram.ts';
import { openWorld, until, type World } from '../../support/adapter-world.ts';

let world: World<TelegramStage>;
beforeAll(async () => {
  world = await openWorld(await telegramStage());
  await until(() => world.stage.server.callsOf('setMyDescription').length === 2);
});
afterAll(() => world.stop());

it('is put in place for private chats and groups, in Chinese and for everybody else', () => {
  const calls = world.stage.server.callsOf('setMyCommands').map(({ payload }) => payload);
  const places = calls.map(({ scope, language_code: code }) => [(scope as { type: string }).type, code]);
  expect(places).toEqual([
    ['all_private_chats', undefined],
    ['all_group_chats', undefined],
    ['all_private_chats', 'zh'],
    ['all_group_chats', 'zh'],
  ]);
  expect(calls.map(({ commands }) => commands)).toEqual(
    ['en', 'en', 'zh-Hans', 'zh-Hans'].map((language) => menuFor(language as 'en')),
  );
});

it('has a description in each language', () => {
  const { description, shortDescription } = world.stage.server.settings;
  expect([...description.values()].sort()).toEqual([profileFor('en').long, profileFor('zh-Hans').long].sort());
  expect([...shortDescription.values()].sort()).toEqual([profileFor('en').short, profileFor('zh-Hans').short].sort());
});

it.each(['zh-Hans', 'zh-Hant', 'en'] as const)(
  'shows only commands there are, within Telegram’s lengths: %s',
  (language) => {
    const { short, long } = profileFor(language);
    expect([short.length <= 120, long.length <= 512]).toEqual([true, true]);
    for (const { command, description } of menuFor(language)) {
      expect(isOwnCommand({ name: command, bot: null, rest: '' }), command).toBe(true);
      expect(command).toMatch(/^[a-z0-9_]{1,32}$/);
      expect(description.length).toBeLessThanOrEqual(256);
    }
  },
);
