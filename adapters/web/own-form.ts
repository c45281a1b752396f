import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { webChatWordsFor } from '../../src/say/words-web-chat.ts';
import { pageFor, type WebParts } from './page.ts';
import { isOwnForm } from './same-origin.ts';

/** Largest form that is read, in bytes. */
const LARGEST = 2048;

/** Lets through what a form of ours sends, and says so to anything else. */
export function ownForm(parts: WebParts): MiddlewareHandler {
  const small = bodyLimit({
    maxSize: LARGEST,
    onError: async (c) => c.text((await pageFor(c, parts)).words.failed, 413),
  });
  return async (c, next) => {
    if (isOwnForm(c, parts.config)) return small(c, next);
    return c.text(webChatWordsFor((await pageFor(c, parts)).language).foreign, 403);
  };
}
