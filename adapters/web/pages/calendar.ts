import type { Hono } from 'hono';
import { etag } from 'hono/etag';
import type { View } from '../../../src/ask/library.ts';
import { calendarOf } from '../../../src/say/calendar.ts';
import type { Passage } from '../../../src/say/reply.ts';
import { calendarFile } from '../../calendar-file.ts';
import { viewerIn } from '../../chat/parts.ts';
import type { Feed } from '../../store/store.ts';
import type { WebParts } from '../page.ts';

/** Files that are kept: making one takes long, and apps of many people ask for the same few. */
const KEPT = 64;

/** `/calendar/:token.ics`: a calendar that /calendar gave out, as its chat sees the documents now. */
export function calendarFeed(app: Hono, { library, store, config, links }: WebParts): void {
  // A link to an internal document ends long before a calendar forgets it.
  const linkTo = (passage: Passage) => (passage.internal ? null : links.pageOf(passage));
  const files = new WeakMap<View, Map<string, string>>();

  async function fileOf({ filter, language }: Feed, view: View): Promise<string> {
    const known = files.get(view) ?? new Map<string, string>();
    files.set(view, known);
    const key = JSON.stringify([filter, language]);
    const file = known.get(key) ?? calendarFile(await calendarOf(filter, view, language), linkTo);
    known.delete(key);
    known.set(key, file);
    for (const oldest of [...known.keys()].slice(0, -KEPT)) known.delete(oldest);
    return file;
  }

  app.get('/calendar/:file{[\\w-]+\\.ics}', etag(), async (c) => {
    const feed = await store.calendars.get(c.req.param('file').replace(/\.ics$/, ''));
    if (!feed) return c.text('not found', 404);
    const settings = await store.chats.get(feed.chat);
    // Where the bot is no longer, nobody tells it who reads.
    const viewer = settings.gone ? { internal: false } : viewerIn(feed, settings, config);
    return c.body(await fileOf(feed, await library.view(viewer)), 200, {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="deadlines.ics"',
      'Cache-Control': 'private, max-age=3600',
    });
  });
}
