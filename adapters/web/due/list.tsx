import type { Due } from '../../../src/due/list.ts';
import { type DueRow, dayState, dueRows, type RowUnit } from '../../../src/say/due-row.ts';
import { pathOf } from '../../../src/say/link.ts';
import { shownFor } from '../../../src/say/parts.ts';
import { type DueWords, dueWordsFor } from '../../../src/say/words-web-due.ts';
import type { Page } from '../page.ts';

/** Units a row names before it counts the rest. */
const NAMED = 3;

interface ListProps {
  readonly page: Page;
  readonly due: readonly Due[];
}

/** Duties under the days they fall due on; what the day means today is said once for all of them. */
export function DatedList({ page, due }: ListProps) {
  const words = dueWordsFor(page.language);
  const { today } = page.moment;
  const days = [...new Set(due.map(({ deadline }) => deadline.due as string))];
  return (
    <>
      {days.map((day) => (
        <>
          <h3>
            <time datetime={day}>{day}</time>{' '}
            <span class={day < today ? 'badge past' : 'badge coming'}>{dayState(day, today, words)}</span>
          </h3>
          <DueRows page={page} due={due.filter(({ deadline }) => deadline.due === day)} />
        </>
      ))}
    </>
  );
}

/** Duties in their order. */
export function DueRows({ page, due }: ListProps) {
  const words = dueWordsFor(page.language);
  const rows = dueRows(due, page.view, shownFor({ language: page.language, now: page.moment.today }));
  return (
    <ul class="due">
      {rows.map((row) => (
        <li>
          <p>
            <a href={page.href(pathOf(row.passage))}>{row.label}</a> <span lang={row.language}>{row.subject}</span>
          </p>
          <p class="small">
            <q lang={row.language}>{row.phrase}</q>
            {row.about === null ? null : <span lang="zh-Hans">({row.about})</span>} <State row={row} />
          </p>
          <p class="small pale">
            <Units page={page} words={words} name={words.lead} units={row.lead} language={row.language} />
            <Units page={page} words={words} name={words.responsible} units={row.responsible} language={row.language} />
            {row.lead.length + row.responsible.length === 0 ? words.noUnit : null}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** What a row has to say beyond its day: that its duty goes on, or why it has no day. */
function State({ row: { state, day } }: { readonly row: DueRow }) {
  if (state === null || (day !== null && state.is !== 'continuing')) return null;
  return <span class="badge">{state.text}</span>;
}

interface UnitsProps {
  readonly page: Page;
  readonly words: DueWords;
  readonly name: string;
  readonly units: readonly RowUnit[];
  readonly language: string;
}

function Units({ page, words, name, units, language }: UnitsProps) {
  if (units.length === 0) return null;
  const left = units.length - NAMED;
  return (
    <span class="who">
      {name}
      {': '}
      {units.slice(0, NAMED).map((unit, i) => (
        <>
          {i > 0 ? '、' : ''}
          <span lang={language}>
            {unit.address === null ? (
              unit.name
            ) : (
              <a href={page.href(`/u/${encodeURIComponent(unit.address)}`)}>{unit.name}</a>
            )}
          </span>
        </>
      ))}
      {left > 0 ? words.andMore(left) : ''}
    </span>
  );
}
