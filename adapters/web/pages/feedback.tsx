import type { Hono } from 'hono';
import { z } from 'zod';
import { ownForm } from '../own-form.ts';
import { pageFor, type WebParts } from '../page.ts';
import { sessionOf } from '../session.ts';

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
  const { store } = parts;
  app.post('/feedback', ownForm(parts), async (c) => {
    const page = await pageFor(c, parts);
    const read = Complaint.safeParse(await c.req.parseBody());
    const session = sessionOf(c);
    const said = read.success && session !== null ? await store.answers.to(session, read.data.question) : null;
    if (!said || !read.success) return c.notFound();
    await store.answers.complain(said.id, said.asked.chat, read.data.reason, page.moment.at);
    return c.redirect(page.href('/', { q: said.asked.text, after: read.data.after ?? null, noted: 1 }), 303);
  });
}
