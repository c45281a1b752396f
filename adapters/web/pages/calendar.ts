import type { Hono } from 'hono';
import { etag } from 'hono/etag';
import { calendarOf } from '../../../src/say/calendar.ts';
import { calendarFile } from '../../calendar-file.ts';
import { viewerIn } from '../../chat/parts.ts';
import type { WebParts } from '../page.ts';

/** `/calendar/:token.ics`: a calendar that /calendar gave out, as its chat sees the documents now. */
export function calendarFeed(app: Hono, { library, store, config, links }: WebParts): void {
  app.get('/calendar/:file{[\\w-]+\\.ics}', etag(), async (c) => {
    const feed = await store.calendars.get(c.req.param('file').replace(/\.ics$/, ''));
    if (!feed) return c.text('not found', 404);
    const settings = await store.chats.get(feed.chat);
    // Where the bot is no longer, nobody tells it who reads.
    const viewer = settings.gone ? { internal: false } : viewerIn(feed, settings, config);
    const content = await calendarOf(feed.filter, await library.view(viewer), feed.language);
    return c.body(
      // A link to an internal document ends long before a calendar forgets it.
      calendarFile(content, (passage) => (passage?.internal ? null : links.pageOf(passage))),
      200,
      {
        'Content-Type': 'text/calendar; charset=utf-8',
        'Content-Disposition': 'inline; filename="deadlines.ics"',
        'Cache-Control': 'private, max-age=3600',
      },
    );
  });
}
