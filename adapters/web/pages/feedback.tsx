import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { webChatWordsFor } from '../../../src/say/words-web-chat.ts';
import { pageFor, type WebParts } from '../page.ts';
import { isOwnForm } from '../same-origin.ts';
import { sessionOf } from '../session.ts';

/** Largest form that is read, in bytes. */
const LARGEST = 2048;

const Complaint = z.object({
  question: z.string().regex(/^[\w-]{16}$/),
  after: z
    .string()
    .regex(/^[\w-]{16}$/)
    .optional(),
  reason: z.enum(['clause', 'outdated', 'off topic']),
});

/** `POST /feedback`: somebody calls an answer of their own session wrong. */
export function feedbackForm(app: Hono, parts: WebParts): void {
  const { store, config } = parts;
  const limit = bodyLimit({
    maxSize: LARGEST,
    onError: async (c) => c.text((await pageFor(c, parts)).words.failed, 413),
  });
  app.post('/feedback', limit, async (c) => {
    const page = await pageFor(c, parts);
    if (!isOwnForm(c, config)) return c.text(webChatWordsFor(page.language).foreign, 403);
    const read = Complaint.safeParse(await c.req.parseBody());
    const session = sessionOf(c);
    const said = read.success && session !== null ? await store.answers.to(session, read.data.question) : null;
    if (!said || !read.success) return c.notFound();
    await store.answers.complain(said.id, said.asked.chat, read.data.reason, page.moment.at);
    return c.redirect(page.href('/', { q: said.asked.text, after: read.data.after ?? null, noted: 1 }), 303);
  });
}
