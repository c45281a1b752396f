import type { InlineQuery, User } from 'grammy/types';
import { inTime } from './press.ts';
import type { InlineAnswer } from './queries.ts';
import type { World } from './world.ts';

export interface InlineOptions {
  readonly offset?: string;
  readonly chatType?: NonNullable<InlineQuery['chat_type']>;
  readonly timeoutMs?: number;
}

/** What people type behind the bot's name; answers are kept for as long as the bot said. */
export class InlineClient {
  readonly #world: World;
  readonly #cache = new Map<string, { answer: InlineAnswer; until: number }>();

  constructor(world: World) {
    this.#world = world;
  }

  async ask(from: User, query: string, options: InlineOptions = {}): Promise<InlineAnswer> {
    const { clock, me, queries, updates } = this.#world;
    if (!me.supports_inline_queries) throw new Error('inline mode is off for this bot');
    const offset = options.offset ?? '';
    const own = JSON.stringify([query, offset, from.id]);
    const common = JSON.stringify([query, offset]);
    const kept = [own, common].map((key) => this.#cache.get(key)).find((entry) => (entry?.until ?? 0) > clock.now());
    if (kept !== undefined) return { ...kept.answer, cached: true };
    const { id, answer } = queries.ask<InlineAnswer>();
    const chatType = options.chatType ?? 'supergroup';
    updates.push('inline_query', { id, from, query, offset, chat_type: chatType }, `inline ${from.id}`);
    const given = await inTime(answer, options.timeoutMs ?? 10_000, `the inline query "${query}" got no answer`);
    const until = clock.now() + given.cache_time * 1000;
    this.#cache.set(given.is_personal ? own : common, { answer: given, until });
    return given;
  }
}
