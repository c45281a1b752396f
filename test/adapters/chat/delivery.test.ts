import { afterEach, beforeEach, expect, it } from 'vitest';
import { deliveryFor } from '../../../adapters/chat/delivery.ts';
import type { Incoming } from '../../../adapters/chat/incoming.ts';
import { type Address, Gone, Later, Moved } from '../../../adapters/chat/messenger.ts';
import type { ChatParts } from '../../../adapters/chat/parts.ts';
import { openStore } from '../../../adapters/store/open.ts';
import type { Store } from '../../../adapters/store/store.ts';
import { saying } from '../../../src/say/parts.ts';

const OLD = 'telegram:-1';
const NEW = 'telegram:-100';
const event: Incoming = { is: 'left', chat: OLD, thread: null, person: null, isPrivate: false, language: null, at: 0 };
const claim = { key: 'k', chat: OLD, person: null, payload: event, receivedAt: 0, attempts: 1, delivered: 0 };
const reply = saying(['好'], 'zh-Hans');

let store: Store;
beforeEach(async () => {
  store = await openStore('memory');
  await store.chats.set(OLD, { scope: ['haikou-2017'] });
});
afterEach(() => store.close());

/** A delivery over a platform on which sending does this. */
function delivery(send: (to: Address) => Promise<readonly string[]>) {
  return deliveryFor(event, claim, { store, messenger: { send, edit: send } } as unknown as ChatParts);
}

it('follows a chat that moved, with its settings', async () => {
  const asked: string[] = [];
  const moving = delivery(async ({ chat }) => {
    asked.push(chat);
    if (chat === OLD) throw new Moved(NEW);
    return ['7'];
  });
  expect(await moving.send(reply, [], '1')).toEqual(['7']);
  expect(asked).toEqual([OLD, NEW]);
  expect(await store.chats.get(NEW)).toMatchObject({ scope: ['haikou-2017'] });
  expect(await store.chats.get(OLD)).toMatchObject({ scope: null });
});

it('notes a chat that is gone, also behind a move', async () => {
  const gone = async ({ chat }: Address) => {
    if (chat === OLD) throw new Moved(NEW);
    throw new Gone('the chat is gone');
  };
  expect(await delivery(gone).edit(['1'], reply, [])).toEqual([]);
  expect(await store.chats.get(NEW)).toMatchObject({ gone: true, scope: ['haikou-2017'] });
});

it('leaves it to the worker to wait', async () => {
  const later = delivery(async () => {
    throw new Later(5, null);
  });
  await expect(later.send(reply, [], null)).rejects.toMatchObject({ seconds: 5 });
  expect(await store.chats.get(OLD)).toMatchObject({ gone: false });
});
