import type { Timeline, TimelineRow } from '../../../src/due/timeline.ts';
import { type DueWords, dueWordsFor } from '../../../src/say/words-web-due.ts';
import type { Page } from '../page.ts';
import { rowName } from './row-name.ts';

/** Units of the drawing: pixels of a narrow phone. */
const WIDTH = 328;
const NAMES = 104;
const ROW = 24;
const HEAD = 32;
/** Between the row of all and those of units. */
const GAP = 5;
/** Between years. */
const YEAR = 5;
const FOOT = 16;
const WIDEST = 44;
/** Columns side by side that can still be read; more begin anew below. */
const ACROSS = 9;
/** Characters of a name that fit before the columns. */
const LONGEST_NAME = 8;
const LEVELS = 4;

interface PictureProps {
  readonly page: Page;
  readonly timeline: Timeline;
}

/** How many deadlines fall into each month, by unit, at a glance; its numbers stand in the table beside it. */
export function DuePicture({ page, timeline }: PictureProps) {
  const words = dueWordsFor(page.language);
  const { columns, rows } = timeline;
  const [all] = rows as readonly [TimelineRow, ...TimelineRow[]];
  const most = Math.max(...all.counts);
  const busiest = columns[all.counts.indexOf(most)] as string;
  const bands = Math.ceil(columns.length / ACROSS);
  const size = Math.ceil(columns.length / bands);
  const height = HEAD + rows.length * ROW + GAP + FOOT;
  return (
    <svg class="timeline" viewBox={`0 0 ${WIDTH} ${bands * height}`} role="img" aria-labelledby="timeline-says">
      <title id="timeline-says">{words.pictureSays(all.total, words.column(busiest), most)}</title>
      {Array.from({ length: bands }, (_, band) => (
        <Band page={page} timeline={timeline} top={band * height} from={band * size} to={(band + 1) * size} />
      ))}
    </svg>
  );
}

interface BandProps extends PictureProps {
  readonly top: number;
  /** Its columns, the last excluded. */
  readonly from: number;
  readonly to: number;
}

function Band({ page, timeline, top, from, to }: BandProps) {
  const words = dueWordsFor(page.language);
  const columns = timeline.columns.slice(from, to);
  const years = columns.map((column) => new Set(columns.slice(0, columns.indexOf(column) + 1).map(yearOf)).size - 1);
  const gaps = YEAR * (years.at(-1) ?? 0);
  const width = Math.min(WIDEST, (WIDTH - NAMES - gaps) / columns.length);
  const x = (column: number) => NAMES + column * width + YEAR * (years[column] ?? years.at(-1) ?? 0);
  const scale = Math.max(1, ...timeline.rows.slice(1).flatMap(({ counts }) => counts));
  const whole = Math.max(1, ...(timeline.rows[0]?.counts ?? []));
  const isHere = timeline.past >= from && (timeline.past < to || timeline.past === timeline.columns.length);
  return (
    <g>
      <Heads columns={columns} top={top} x={(column) => x(column) + width / 2} words={words} />
      {timeline.rows.map((row, r) => {
        const y = top + HEAD + r * ROW + (r > 0 ? GAP : 0);
        return (
          <g class={row.of === 'all' ? 'sum' : ''}>
            <text x={0} y={y + 16}>
              {shortened(rowName(row, timeline, words))}
            </text>
            {row.counts.slice(from, to).map((count, column) =>
              count === 0 ? null : (
                <>
                  <rect
                    class={`level-${Math.ceil((LEVELS * count) / (row.of === 'all' ? whole : scale))}`}
                    x={x(column) + 1}
                    y={y + 1}
                    width={width - 2}
                    height={ROW - 2}
                    rx={3}
                  />
                  <text
                    class={`on-${Math.ceil((LEVELS * count) / (row.of === 'all' ? whole : scale))}`}
                    x={x(column) + width / 2}
                    y={y + 16}
                    text-anchor="middle"
                  >
                    {count}
                  </text>
                </>
              ),
            )}
          </g>
        );
      })}
      <line class="under" x1={0} y1={top + HEAD + ROW + 2.5} x2={x(columns.length)} y2={top + HEAD + ROW + 2.5} />
      {isHere ? <Today x={x(timeline.past - from)} top={top} rows={timeline.rows.length} words={words} /> : null}
    </g>
  );
}

interface HeadsProps {
  readonly columns: readonly string[];
  readonly top: number;
  readonly x: (column: number) => number;
  readonly words: DueWords;
}

/** The year where one begins, and below it the months. */
function Heads({ columns, top, x, words }: HeadsProps) {
  return (
    <g class="heads">
      {columns.map((column, i) => (
        <>
          {i > 0 && yearOf(column) === yearOf(columns[i - 1] as string) ? null : (
            <text x={x(i)} y={top + 12} text-anchor="middle">
              {yearOf(column)}
            </text>
          )}
          {column.length === 4 ? null : (
            <text x={x(i)} y={top + 27} text-anchor="middle">
              {words.month(Number(column.slice(5)))}
            </text>
          )}
        </>
      ))}
    </g>
  );
}

interface TodayProps {
  readonly x: number;
  readonly top: number;
  readonly rows: number;
  readonly words: DueWords;
}

/** Between what is past and what is to come. */
function Today({ x, top, rows, words }: TodayProps) {
  const bottom = top + HEAD + rows * ROW + GAP;
  const anchor = x > WIDTH - 40 ? 'end' : 'middle';
  return (
    <g class="today">
      <line x1={x} y1={top + HEAD - 2} x2={x} y2={bottom + 2} />
      <text x={x} y={bottom + 13} text-anchor={anchor}>
        {words.today}
      </text>
    </g>
  );
}

function yearOf(column: string): string {
  return column.slice(0, 4);
}

function shortened(name: string): string {
  const wide = /\p{Script=Han}/u.test(name) ? LONGEST_NAME : 2 * LONGEST_NAME;
  return name.length > wide ? `${name.slice(0, wide - 1)}…` : name;
}
