import { webProgressWordsFor } from '../../../src/say/words-web-progress.ts';
import type { Week } from '../../../src/train/progress.ts';
import type { Page } from '../page.ts';

/** Units of the drawing: pixels of a narrow phone. */
const [WIDTH, HEIGHT, HEAD, FOOT] = [328, 150, 18, 20] as const;
/** A bar, and what lies between two. */
const BAR = 26;
/** Fewer answers than that do not fill the picture. */
const LEAST = 5;

interface WeeksProps {
  readonly page: Page;
  readonly weeks: readonly Week[];
}

/** Right and wrong answers week by week: a picture, and the same as a table. */
export function Weeks({ page, weeks }: WeeksProps) {
  const words = webProgressWordsFor(page.language);
  const [right, wrong] = (['right', 'wrong'] as const).map((part) => weeks.reduce((sum, own) => sum + own[part], 0));
  const says = words.weeksSay((right ?? 0) + (wrong ?? 0), right ?? 0);
  const most = Math.max(LEAST, ...weeks.map((own) => own.right + own.wrong));
  return (
    <section aria-labelledby="weeks">
      <h2 id="weeks">{words.weeks}</h2>
      <ul class="legend" aria-hidden="true">
        <li class="right">{words.right}</li>
        <li class="wrong">{words.wrong}</li>
      </ul>
      <svg class="weeks" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby="weeks-say">
        <title id="weeks-say">{says}</title>
        {weeks.map((week, i) => (
          <Bar week={week} middle={((i + 0.5) * WIDTH) / weeks.length} scale={(HEIGHT - HEAD - FOOT) / most} />
        ))}
        <line x1={0} y1={HEIGHT - FOOT} x2={WIDTH} y2={HEIGHT - FOOT} />
      </svg>
      <details>
        <summary>{words.table}</summary>
        <WeekTable page={page} weeks={weeks} />
      </details>
    </section>
  );
}

interface BarProps {
  readonly week: Week;
  readonly middle: number;
  /** The height of one answer. */
  readonly scale: number;
}

function Bar({ week: { from, right, wrong }, middle, scale }: BarProps) {
  const foot = HEIGHT - FOOT;
  const [low, high] = [right * scale, wrong * scale];
  const side = { x: middle - BAR / 2, width: BAR };
  return (
    <>
      {right === 0 ? null : <rect class="right" {...side} y={(foot - low).toFixed(1)} height={low.toFixed(1)} />}
      {wrong === 0 ? null : (
        <rect class="wrong" {...side} y={(foot - low - high).toFixed(1)} height={high.toFixed(1)} />
      )}
      {right + wrong === 0 ? null : (
        <text x={middle} y={(foot - low - high - 5).toFixed(1)}>
          {right + wrong}
        </text>
      )}
      <text class="pale" x={middle} y={HEIGHT - 5}>
        {from.slice(5)}
      </text>
    </>
  );
}

function WeekTable({ page, weeks }: WeeksProps) {
  const words = webProgressWordsFor(page.language);
  return (
    <table class="sums">
      <thead>
        <tr>
          <th scope="col">{words.week}</th>
          <th scope="col">{words.right}</th>
          <th scope="col">{words.wrong}</th>
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ from, right, wrong }) => (
          <tr>
            <th scope="row">{from}</th>
            <td>{right}</td>
            <td>{wrong}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
