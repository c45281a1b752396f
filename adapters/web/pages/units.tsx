import type { Hono } from 'hono';
import { wordsFor } from '../../../src/say/words.ts';
import { unitWordsFor } from '../../../src/say/words-web-units.ts';
import { addressOf, placeOf } from '../../../src/units/address.ts';
import type { Unit } from '../../../src/units/registry.ts';
import { Layout } from '../layout.tsx';
import { type Page, pageFor, type WebParts } from '../page.ts';
import { show } from '../show.ts';

/** `/u`: the units the documents name, by place; group names apart. */
export function unitsPage(app: Hono, parts: WebParts): void {
  app.get('/u', async (c) => {
    const page = await pageFor(c, parts);
    const words = unitWordsFor(page.language);
    const { units } = page.view.units;
    const places = [...new Set(units.map(placeOf))];
    return show(
      c,
      <Layout page={page} title={page.words.units} section="units" sheet="lists.css">
        <h1>{page.words.units}</h1>
        <p>{units.length === 0 ? words.none : words.intro}</p>
        {places.map((place) => {
          const own = units.filter((unit) => placeOf(unit) === place);
          const document = page.view.document(place);
          return (
            <section>
              <h2>{document ? wordsFor(page.language).document(document) : <span lang="zh-Hans">{place}</span>}</h2>
              <UnitList page={page} units={own.filter(({ covers }) => covers === null)} />
              {own.some(({ covers }) => covers !== null) ? <h3>{words.collectives}</h3> : null}
              <UnitList page={page} units={own.filter(({ covers }) => covers !== null)} />
            </section>
          );
        })}
      </Layout>,
    );
  });
}

function UnitList({ page, units }: { readonly page: Page; readonly units: readonly Unit[] }) {
  const counted = units.map((unit) => ({ unit, count: page.view.units.clausesOf(unit).length }));
  if (counted.length === 0) return null;
  return (
    <ul class="units">
      {counted
        .sort((a, b) => b.count - a.count)
        .map(({ unit, count }) => (
          <li>
            <a href={page.href(`/u/${encodeURIComponent(addressOf(unit))}`)} lang="zh-Hans">
              {unit.names[0]}
            </a>{' '}
            <span class="pale small">{unitWordsFor(page.language).named(count)}</span>
          </li>
        ))}
    </ul>
  );
}
