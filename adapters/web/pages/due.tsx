import type { Hono } from 'hono';
import { timelineOf } from '../../../src/due/timeline.ts';
import { pageOf } from '../../../src/say/paging.ts';
import { dueWordsFor } from '../../../src/say/words-web-due.ts';
import { askedOf, type DueAsked } from '../due/asked.ts';
import { DueFilter } from '../due/filter.tsx';
import { DatedList, DueRows } from '../due/list.tsx';
import { DuePicture } from '../due/picture.tsx';
import { DueTable } from '../due/table.tsx';
import { Layout } from '../layout.tsx';
import { type Page, pageFor, type WebParts } from '../page.ts';
import { show } from '../show.ts';

const LISTS = ['dated', 'recurring', 'undated'] as const;

/** `/due`: what is due when, by document, unit and days. */
export function duePage(app: Hono, parts: WebParts): void {
  app.get('/due', async (c) => {
    const page = await pageFor(c, parts);
    const asked = await askedOf(c, page);
    return show(
      c,
      <Layout page={page} title={page.words.due} section="due" sheet="due.css">
        <h1>{page.words.due}</h1>
        <DueFilter page={page} asked={asked} />
        {asked.problems.map((problem) => (
          <p role="status">{problem}</p>
        ))}
        <Lists page={page} asked={asked} />
        <Content page={page} asked={asked} hasChats={hasChats(parts)} />
      </Layout>,
    );
  });
}

function hasChats({ config }: WebParts): boolean {
  return (
    config.PUBLIC_URL !== undefined && (config.TELEGRAM_BOT_TOKEN !== undefined || config.FEISHU_APP_ID !== undefined)
  );
}

interface PartProps {
  readonly page: Page;
  readonly asked: DueAsked;
}

/** The three lists, with how much is in each. */
function Lists({ page, asked }: PartProps) {
  const words = dueWordsFor(page.language);
  return (
    <nav aria-label={words.lists} class="tabs">
      <ul>
        {LISTS.map((list) => (
          <li>
            <a
              href={page.href('/due', asked.with({ list: list === 'dated' ? null : list }))}
              {...(list === asked.list ? { 'aria-current': 'true' } : {})}
            >
              {words.list[list]} <span class="count">{asked.duties[list].length}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Content({ page, asked, hasChats }: PartProps & { readonly hasChats: boolean }) {
  const words = dueWordsFor(page.language);
  const due = asked.duties[asked.list];
  if (due.length === 0) {
    const isInDays = asked.list === 'undated' && asked.window !== 'all';
    return <p>{isInDays ? words.noneInDays : words.none}</p>;
  }
  return (
    <>
      {asked.list === 'dated' ? <Dated page={page} asked={asked} /> : <Undated page={page} asked={asked} />}
      <h2>{words.downloads}</h2>
      <ul class="actions">
        {(['xlsx', 'csv'] as const).map((type) => (
          <li>
            <a class="button" href={page.href(`/due.${type}`, asked.with({}))}>
              {type === 'xlsx' ? 'Excel (.xlsx)' : 'CSV'}
            </a>
          </li>
        ))}
      </ul>
      {hasChats ? <p class="pale small">{words.calendarHint}</p> : null}
    </>
  );
}

/** What is still to come, the next first; then what is past, the last first. */
function Dated({ page, asked }: PartProps) {
  const words = dueWordsFor(page.language);
  const { today } = page.moment;
  const isPast = ({ deadline }: { readonly deadline: { readonly due: string | null } }) =>
    (deadline.due as string) < today;
  const coming = asked.duties.dated.filter((due) => !isPast(due));
  const past = asked.duties.dated
    .filter(isPast)
    .sort((a, b) =>
      a.deadline.due === b.deadline.due ? 0 : (a.deadline.due as string) < (b.deadline.due as string) ? 1 : -1,
    );
  const { shown, n } = pageOf([...coming, ...past], asked.page);
  const timeline = timelineOf(asked.duties.dated, page.view.units, today);
  const parts = [
    { title: words.coming, count: coming.length, due: shown.filter((due) => !isPast(due)) },
    { title: words.past, count: past.length, due: shown.filter(isPast) },
  ];
  return (
    <>
      {asked.page > 1 ? null : (
        <>
          <h2>{words.picture}</h2>
          <figure>
            <DuePicture page={page} timeline={timeline} />
            <figcaption class="pale small">{words.pictureHint}</figcaption>
          </figure>
          <details>
            <summary>{words.table}</summary>
            <DueTable page={page} timeline={timeline} asked={asked} />
          </details>
        </>
      )}
      {coming.length === 0 ? <p role="status">{words.allPast}</p> : null}
      {parts.map(({ title, count, due }) =>
        due.length === 0 ? null : (
          <>
            <h2>
              {title} <span class="count">{words.count(count)}</span>
            </h2>
            <DatedList page={page} due={due} />
          </>
        ),
      )}
      <Pages page={page} asked={asked} n={n} />
    </>
  );
}

function Undated({ page, asked }: PartProps) {
  const words = dueWordsFor(page.language);
  const { shown, n } = pageOf(asked.duties[asked.list], asked.page);
  return (
    <>
      <h2>
        {words.list[asked.list]} <span class="count">{words.count(asked.duties[asked.list].length)}</span>
      </h2>
      <p class="pale">{words.about[asked.list]}</p>
      <DueRows page={page} due={shown} />
      <Pages page={page} asked={asked} n={n} />
    </>
  );
}

/** The pages before and after this one. */
function Pages({ page, asked, n }: PartProps & { readonly n: number }) {
  const { words } = page;
  const turn = (to: number) =>
    page.href(
      '/due',
      asked.with({ list: asked.list === 'dated' ? null : asked.list, page: to > 1 ? String(to) : null }),
    );
  if (n === 1) return null;
  return (
    <nav aria-label={words.page(asked.page, n)} class="pages">
      {asked.page > 1 ? (
        <a class="button" rel="prev" href={turn(asked.page - 1)}>
          {words.previous}
        </a>
      ) : null}{' '}
      <span>{words.page(asked.page, n)}</span>{' '}
      {asked.page < n ? (
        <a class="button" rel="next" href={turn(asked.page + 1)}>
          {words.next}
        </a>
      ) : null}
    </nav>
  );
}
