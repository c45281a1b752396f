import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { MOST } from '../../../src/train/request.ts';
import type { KeptRun } from '../../store/training.ts';
import { beginRun, EVERYBODY, learnerOf, restartTour, runPath } from '../learn/learner.ts';
import { OutcomePage } from '../learn/outcome.tsx';
import { TurnPage } from '../learn/turn-view.tsx';
import { ownForm } from '../own-form.ts';
import { type Page, pageFor, type WebParts } from '../page.ts';
import { show } from '../show.ts';

const Whole = z.coerce.number().int().min(0);
const Step = z.union([
  z.object({ position: Whole, chosen: Whole }),
  z.object({ position: Whole, move: z.enum(['next', 'stop', 'again']) }),
]);
const Wanted = Whole.max(MOST).nullable().catch(null);

/** `/learn/run/:id`: a quiz, a review or a tour where its learner is in it; nobody else sees it. */
export function learnRun(app: Hono, parts: WebParts): void {
  const { learning } = parts;

  app.get('/learn/run/:id{\\d{1,15}}', async (c) => {
    const page = await pageFor(c, parts);
    const own = await ownRun(c, page, parts);
    if (!own) return c.notFound();
    const now = await learning.turn(own, EVERYBODY);
    if (!now) return show(c, <OutcomePage page={page} kept={own} outcome={await learning.outcome(own, EVERYBODY)} />);
    const { kept, turn } = now;
    const verdict = await learning.verdict(kept, own.person, EVERYBODY);
    const [, at, option] = /^(\d{1,3})\.(\d)$/.exec(c.req.query('chose') ?? '') ?? [];
    const chosen = at === String(kept.run.position) ? Number(option) : null;
    const wanted = Wanted.parse(c.req.query('wanted') ?? null);
    return show(c, <TurnPage {...{ page, kept, turn, verdict, chosen, wanted }} />);
  });

  app.post('/learn/run/:id{\\d{1,15}}', ownForm(parts), async (c) => {
    const page = await pageFor(c, parts);
    const own = await ownRun(c, page, parts);
    if (!own) return c.notFound();
    const step = Step.safeParse(await c.req.parseBody());
    return c.redirect(step.success ? await after(c, own, step.data, page, parts) : page.href(runPath(own)), 303);
  });
}

/** The run an address names, in the reader's language; null when it is not theirs, whether there is one or not. */
async function ownRun(c: Context, page: Page, parts: WebParts): Promise<KeptRun | null> {
  const learner = learnerOf(c, parts);
  const kept = learner && (await parts.learning.run(Number(c.req.param('id'))));
  return kept && kept.person === learner ? { ...kept, run: { ...kept.run, language: page.language } } : null;
}

/** Does what a button says; returns the address that shows what came of it. */
async function after(
  c: Context,
  kept: KeptRun,
  step: z.infer<typeof Step>,
  page: Page,
  parts: WebParts,
): Promise<string> {
  const { learning } = parts;
  const { position } = step;
  if ('chosen' in step) {
    const judged = await learning.answer(kept, position, step.chosen, kept.person, EVERYBODY, false);
    if (judged.is !== 'judged') return page.href(runPath(kept));
    return `${page.href(runPath(kept), { chose: `${position}.${step.chosen}` })}#verdict`;
  }
  if (step.move === 'again') return again(c, kept, page, parts);
  if (step.move === 'next') await learning.next(kept, position);
  else await learning.stop(kept, EVERYBODY);
  // A tour waits where it is.
  const waits = step.move === 'stop' && kept.run.kind === 'tour';
  return page.href(waits ? `/learn/tour/${encodeURIComponent(kept.run.document ?? '')}` : runPath(kept));
}

/** The same once more; where there is nothing more to review, the page that says so. */
async function again(c: Context, { run, person }: KeptRun, page: Page, parts: WebParts): Promise<string> {
  const next =
    run.kind === 'tour'
      ? await restartTour(c, person, run.document ?? '', page, parts)
      : await beginRun(c, person, { is: run.kind, rest: run.about }, page, parts);
  return page.href(next ? runPath(next) : `/learn/${run.kind}`);
}
