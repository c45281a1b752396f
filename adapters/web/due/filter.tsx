import { WINDOWS } from '../../../src/due/windows.ts';
import { dueWordsFor } from '../../../src/say/words-web-due.ts';
import { addressOf } from '../../../src/units/address.ts';
import type { Page } from '../page.ts';
import type { DueAsked } from './asked.ts';

/** Units that are proposed while somebody types. */
const PROPOSED = 100;

interface FilterProps {
  readonly page: Page;
  readonly asked: DueAsked;
}

/** What the list can be narrowed by: days by one tap, the rest in a form. */
export function DueFilter({ page, asked }: FilterProps) {
  const words = dueWordsFor(page.language);
  const isNarrow = asked.document !== null || asked.unit !== null || asked.window === null;
  const chosen = new URLSearchParams(page.href('/').split('?')[1] ?? '').get('lang');
  return (
    <>
      <nav aria-label={words.window} class="chips">
        <ul>
          {WINDOWS.map((name) => (
            <li>
              <a
                href={page.href('/due', asked.with({ when: name === 'all' ? null : name, from: null, to: null }))}
                {...(name === asked.window ? { 'aria-current': 'true' } : {})}
              >
                {words.windows[name]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <details class="filter" open={isNarrow}>
        <summary>{words.filter}</summary>
        <form action="/due" method="get">
          <p class="field">
            <label for="document">{words.document}</label>
            <select id="document" name="document">
              <option value="">{words.allDocuments}</option>
              {page.view.documents.map(({ id, shortName, englishName }) => (
                <option value={id} selected={id === asked.document}>
                  {page.language === 'en' ? englishName : shortName}
                </option>
              ))}
            </select>
          </p>
          <p class="field">
            <label for="unit">{words.unit}</label>
            <input id="unit" name="unit" type="search" list="units" value={asked.unit ?? ''} maxlength={80} />
            <datalist id="units">
              {page.view.units.units.slice(0, PROPOSED).map((unit) => (
                <option value={addressOf(unit)} />
              ))}
            </datalist>
          </p>
          <p class="field">
            <label for="from">{words.from}</label>
            <input id="from" name="from" type="date" value={asked.days.from ?? ''} />
          </p>
          <p class="field">
            <label for="to">{words.to}</label>
            <input id="to" name="to" type="date" value={asked.days.to ?? ''} />
          </p>
          {chosen === null ? null : <input type="hidden" name="lang" value={chosen} />}
          <p class="field buttons">
            <button type="submit">{words.apply}</button> <a href={page.href('/due')}>{words.reset}</a>
          </p>
        </form>
      </details>
    </>
  );
}
