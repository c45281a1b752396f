import type { KeptRun } from '../../adapters/store/training.ts';
import { type Reader, readerOf, type Site } from './web.ts';

/** Somebody who learns on the pages. */
export interface WebLearner extends Reader {
  /** The learner as the store names them. */
  readonly person: string;
  /** Sends a form that begins a run; returns the run's path. */
  begin(path: string, form?: Readonly<Record<string, string>>): Promise<string>;
  kept(path: string): Promise<KeptRun>;
  /** Answers the question a run shows, right or wrong; the page that comes of it. */
  answer(path: string, right: boolean): ReturnType<Reader['get']>;
  next(path: string): ReturnType<Reader['get']>;
}

/** A learner's browser that has been to no page yet. */
export function learnerAt(site: Site): WebLearner {
  const reader = readerOf(site);
  const follow = async (sent: Awaited<ReturnType<Reader['post']>>) =>
    reader.get((sent.answer.headers.get('location') ?? '/nowhere').split('#')[0] as string);
  const kept = async (path: string) => {
    const run = await site.store.training.run(Number(/\d+/.exec(path)?.[0]));
    if (!run) throw new Error(`there is no run ${path}`);
    return run;
  };
  const position = async (path: string) => String((await kept(path)).run.position);
  return {
    ...reader,
    get person() {
      return `web:${reader.cookies.get('learner')}`;
    },
    kept,
    async begin(path, form = {}) {
      const { answer } = await reader.post(path, form);
      const run = answer.headers.get('location') ?? '';
      await reader.get(run);
      return run.split('?')[0] as string;
    },
    async answer(path, right) {
      const { shown } = (await kept(path)).run;
      if (!shown) throw new Error(`${path} shows no question`);
      const chosen = right ? shown.right : (shown.right + 1) % shown.options;
      return follow(await reader.post(path, { position: await position(path), chosen: String(chosen) }));
    },
    next: async (path) => follow(await reader.post(path, { position: await position(path), move: 'next' })),
  };
}
