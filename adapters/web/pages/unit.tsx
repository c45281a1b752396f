import type { Context, Hono } from 'hono';
import { pathOf } from '../../../src/say/link.ts';
import { pageOf } from '../../../src/say/paging.ts';
import { type Shown, shownFor } from '../../../src/say/parts.ts';
import { byYear, type Duty, type Part, unitDutiesOf } from '../../../src/say/unit-page.ts';
import { type UnitWords, unitWordsFor } from '../../../src/say/words-web-units.ts';
import { placeOf, unitAt } from '../../../src/units/address.ts';
import type { Unit } from '../../../src/units/registry.ts';
import { Layout } from '../layout.tsx';
import { pageNumber } from '../open-document.ts';
import { type Page, pageFor, type WebParts } from '../page.ts';
import { show } from '../show.ts';
import { Turns } from '../turns.tsx';
import { YearBars } from '../year-bars.tsx';

const PARTS: readonly Part[] = ['lead', 'responsible', 'mentioned', 'sure', 'unsure'];

/** `/u/:unit`: everything a unit leads, answers for, and owes through group names. */
export function unitPage(app: Hono, parts: WebParts): void {
  app.get('/u/:unit', async (c) => {
    const page = await pageFor(c, parts);
    const unit = unitAt(page.view.units, c.req.param('unit'));
    return unit ? show(c, await duties(c, page, unit)) : c.notFound();
  });
}

async function duties(c: Context, page: Page, unit: Unit) {
  const words = unitWordsFor(page.language);
  const shown = shownFor({ language: page.language, now: page.moment.today });
  const own = await unitDutiesOf(unit, page.view, shown);
  const counts = byYear(own);
  const all = PARTS.flatMap((part) => own.duties[part].map((duty) => ({ part, duty })));
  const { n } = pageOf(all, 1);
  const k = pageNumber(c, n);
  const onPage = pageOf(all, k).shown;
  const [name = '', ...others] = unit.names;
  const document = page.view.document(placeOf(unit));
  return (
    <Layout page={page} title={name} section="units" sheet="lists.css">
      <p class="path small" lang="zh-Hans">
        {document ? shown.words.document(document) : placeOf(unit)}
      </p>
      <h1 lang="zh-Hans">{name}</h1>
      {unit.covers === null ? null : <p>{words.collective}</p>}
      {others.length === 0 ? null : (
        <p class="small">
          {words.alsoNamed}:<span lang="zh-Hans">{others.join('、')}</span>
        </p>
      )}
      {own.later.map((later) => (
        <p class="small">
          {words.later}:<span lang="zh-Hans">{`${later.name}(${later.note})`}</span>
        </p>
      ))}
      <ul class="counts">
        {PARTS.map((part) =>
          own.duties[part].length === 0 ? null : (
            <li>
              {words.parts[part]} <strong>{own.duties[part].length}</strong>
            </li>
          ),
        )}
      </ul>
      {k === 1 && counts.length > 0 ? <YearBars counts={counts} words={words} /> : null}
      {PARTS.map((part) => {
        const list = onPage.filter((entry) => entry.part === part).map(({ duty }) => duty);
        const groups = part === 'unsure' ? own.unsureGroups : own.groups;
        return (
          <Duties page={page} part={part} list={list} all={own.duties[part].length} groups={groups} shown={shown} />
        );
      })}
      <Turns
        page={page}
        k={k}
        n={n}
        href={(at) => page.href(`/u/${encodeURIComponent(c.req.param('unit') ?? '')}`, { page: at })}
      />
    </Layout>
  );
}

interface DutiesProps {
  readonly page: Page;
  readonly part: Part;
  readonly list: readonly Duty[];
  readonly all: number;
  readonly groups: readonly string[];
  readonly shown: Shown;
}

function Duties({ page, part, list, all, groups, shown }: DutiesProps) {
  const words = unitWordsFor(page.language);
  if (list.length === 0) return null;
  return (
    <section>
      <h2>{`${words.parts[part]} · ${words.count(all)}`}</h2>
      <p class="pale small">{words.hints[part](groups)}</p>
      <ul class="duties">
        {list.map((duty) => (
          <DutyRow page={page} duty={duty} shown={shown} words={words} />
        ))}
      </ul>
    </section>
  );
}

interface DutyRowProps {
  readonly page: Page;
  readonly duty: Duty;
  readonly shown: Shown;
  readonly words: UnitWords;
}

function DutyRow({ page, duty: { document, clause, subject, times, passage }, shown, words }: DutyRowProps) {
  const glyphs = page.language === 'zh-Hans' ? 'zh-Hans' : document.script;
  return (
    <li>
      <a href={page.href(pathOf(passage))}>{shown.words.place(document, clause)}</a>{' '}
      <span lang={glyphs}>{subject}</span>
      <span class="pale small when">
        {times.length === 0 ? (
          `${words.deadline}${shown.words.colon}${words.noDeadline}`
        ) : (
          <span lang={glyphs}>{times.join(';')}</span>
        )}
      </span>
    </li>
  );
}
