import type { Viewer } from '../../src/ask/library.ts';
import type { Assistant, Moment } from '../../src/assistant.ts';
import type { Config } from '../../src/config.ts';
import type { PageOf } from '../../src/say/link.ts';
import { lines } from '../../src/say/parts.ts';
import type { Reply } from '../../src/say/reply.ts';
import type { Language } from '../../src/types.ts';
import type { Learning } from '../learning/learning.ts';
import type { Log } from '../log.ts';
import type { ChatSettings, Store } from '../store/store.ts';
import type { Incoming } from './incoming.ts';
import type { Messenger } from './messenger.ts';

/** What a conversation works with. */
export interface ChatParts {
  /** The pages behind citations. */
  readonly pageOf: PageOf;
  /** The page of somebody's progress; null without a public address. */
  readonly progressOf: (person: string) => string | null;
  readonly assistant: Assistant;
  readonly store: Store;
  readonly messenger: Messenger;
  readonly learning: Learning;
  readonly clock: () => Moment;
  readonly log: Log;
  readonly config: Pick<Config, 'ADMINS' | 'ALLOWED_CHATS' | 'STALE_MINUTES' | 'KEEP_DAYS' | 'PUBLIC_URL'>;
}

/** Who sees internal documents: chats that were allowed, and administrators where nobody else reads. */
export function viewerIn(
  { chat, isPrivate, person }: Pick<Incoming, 'chat' | 'isPrivate' | 'person'>,
  { allowed }: ChatSettings,
  { ALLOWED_CHATS, ADMINS }: Pick<Config, 'ALLOWED_CHATS' | 'ADMINS'>,
): Viewer {
  const byAdmin = isPrivate && person !== null && ADMINS.includes(person);
  // Where a private chat has a name of its own, the person's stands for it too.
  const chosen = ALLOWED_CHATS.includes(chat) || (isPrivate && person !== null && ALLOWED_CHATS.includes(person));
  return { internal: byAdmin || (allowed ?? chosen) };
}

/** The language for what is in none. */
export function languageFor({ language }: Pick<Incoming, 'language'>, settings: ChatSettings): Language {
  return settings.language ?? language ?? 'zh-Hans';
}

/** A reply with one more line under it. */
export function marked(reply: Reply, texts: readonly string[]): Reply {
  return { ...reply, blocks: [...reply.blocks, ...lines(texts)] };
}
