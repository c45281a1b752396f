import type { YearCount } from '../../src/say/unit-page.ts';
import type { UnitWords } from '../../src/say/words-web-units.ts';

const PARTS = ['lead', 'responsible', 'sure'] as const;
/** Units of the drawing: a row's height, and where bars begin and end. */
const [ROW, LEFT, RIGHT, WIDTH] = [34, 84, 316, 360] as const;

interface YearBarsProps {
  readonly counts: readonly YearCount[];
  readonly words: UnitWords;
}

/** How much falls due by year: a picture, and the same as a table. */
export function YearBars({ counts, words }: YearBarsProps) {
  const totals = counts.map((own) => own.lead + own.responsible + own.sure);
  const scale = (RIGHT - LEFT) / Math.max(...totals);
  return (
    <section aria-labelledby="years">
      <h2 id="years">{words.byYear}</h2>
      <p class="pale small">{words.byYearHint}</p>
      <ul class="legend" aria-hidden="true">
        {PARTS.map((part) => (
          <li class={part}>{words.parts[part]}</li>
        ))}
      </ul>
      <svg class="years" viewBox={`0 0 ${WIDTH} ${counts.length * ROW}`} aria-hidden="true">
        {counts.map((own, i) => (
          <Bar count={own} total={totals[i] as number} top={i * ROW} scale={scale} words={words} />
        ))}
      </svg>
      <YearTable counts={counts} totals={totals} words={words} />
    </section>
  );
}

interface BarProps {
  readonly count: YearCount;
  readonly total: number;
  readonly top: number;
  readonly scale: number;
  readonly words: UnitWords;
}

function Bar({ count, total, top, scale, words }: BarProps) {
  const ends = PARTS.map((_, i) => PARTS.slice(0, i).reduce((sum, part) => sum + count[part], 0));
  return (
    <>
      <text x={LEFT - 8} y={top + 21} class="year">
        {count.year ?? words.undated}
      </text>
      {PARTS.map((part, i) =>
        count[part] === 0 ? null : (
          <rect
            class={part}
            x={(LEFT + (ends[i] as number) * scale).toFixed(1)}
            y={top + 5}
            width={(count[part] * scale).toFixed(1)}
            height={ROW - 12}
          />
        ),
      )}
      <text x={(LEFT + total * scale + 6).toFixed(1)} y={top + 21}>
        {total}
      </text>
    </>
  );
}

function YearTable({ counts, totals, words }: YearBarsProps & { readonly totals: readonly number[] }) {
  return (
    <table class="sums">
      <thead>
        <tr>
          <th scope="col">{words.year}</th>
          {PARTS.map((part) => (
            <th scope="col">{words.parts[part]}</th>
          ))}
          <th scope="col">{words.total}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map((own, i) => (
          <tr>
            <th scope="row">{own.year ?? words.undated}</th>
            {PARTS.map((part) => (
              <td>{own[part]}</td>
            ))}
            <td>{totals[i]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
