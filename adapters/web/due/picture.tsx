import type { Timeline, TimelineRow } from '../../../src/due/timeline.ts';
import { type DueWords, dueWordsFor } from '../../../src/say/words-web-due.ts';
import type { Page } from '../page.ts';
import { type Band, FOOT, GAP, HEAD, measured, ROW, rounded, WIDTH, yearOf } from './measures.ts';
import { rowName } from './row-name.ts';

/** Shades of a cell, the darkest for the most. */
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
  const drawn = measured(
    columns,
    rows.map((row) => rowName(row, timeline, words)),
  );
  const height = HEAD + rows.length * ROW + GAP + FOOT;
  return (
    <svg
      class="timeline"
      viewBox={`0 0 ${WIDTH} ${drawn.bands.length * height}`}
      role="img"
      aria-labelledby="timeline-says"
    >
      <title id="timeline-says">{words.pictureSays(all.total, words.column(busiest), most)}</title>
      {drawn.bands.map((band, i) => (
        <Columns band={band} top={i * height} timeline={timeline} names={drawn.names} words={words} />
      ))}
    </svg>
  );
}

interface ColumnsProps {
  readonly band: Band;
  readonly top: number;
  readonly timeline: Timeline;
  readonly names: readonly string[];
  readonly words: DueWords;
}

function Columns({ band, top, timeline, names, words }: ColumnsProps) {
  const { from, columns, x } = band;
  const { past, rows } = timeline;
  const most = (own: readonly TimelineRow[]) => Math.max(1, ...own.flatMap(({ counts }) => counts));
  const [whole, each] = [most(rows.slice(0, 1)), most(rows.slice(1))];
  const line = top + HEAD + ROW + GAP / 2;
  const isLast = from + columns.length === timeline.columns.length;
  const isHere = past >= from && (past < from + columns.length || isLast);
  return (
    <g>
      <Heads band={band} top={top} words={words} />
      {rows.map((row, r) => {
        const y = top + HEAD + r * ROW + (r > 0 ? GAP : 0);
        return (
          <g class={r === 0 ? 'sum' : ''}>
            <text x={0} y={y + 16}>
              {names[r]}
            </text>
            {row.counts.slice(from, from + columns.length).map((count, i) => (
              <Cell
                count={count}
                level={Math.ceil((LEVELS * count) / (r === 0 ? whole : each))}
                x={x(i)}
                y={y}
                band={band}
              />
            ))}
          </g>
        );
      })}
      <line class="under" x1={0} y1={line} x2={x(columns.length)} y2={line} />
      {isHere ? <Today x={x(past - from)} top={top} rows={rows.length} words={words} /> : null}
    </g>
  );
}

interface CellProps {
  readonly count: number;
  readonly level: number;
  readonly x: number;
  readonly y: number;
  readonly band: Band;
}

function Cell({ count, level, x, y, band: { width } }: CellProps) {
  if (count === 0) return null;
  return (
    <>
      <rect class={`level-${level}`} x={x + 1} y={y + 1} width={rounded(width - 2)} height={ROW - 2} rx={3} />
      <text class={`on-${level}`} x={rounded(x + width / 2)} y={y + 16} text-anchor="middle">
        {count}
      </text>
    </>
  );
}

/** The year where one begins, and below it the months. */
function Heads({ band: { columns, x, width }, top, words }: Pick<ColumnsProps, 'band' | 'top' | 'words'>) {
  return (
    <g class="heads">
      {columns.map((column, i) => {
        const middle = rounded(x(i) + width / 2);
        return (
          <>
            {i > 0 && yearOf(column) === yearOf(columns[i - 1] as string) ? null : (
              <text x={middle} y={top + 12} text-anchor="middle">
                {yearOf(column)}
              </text>
            )}
            {column === yearOf(column) ? null : (
              <text x={middle} y={top + 27} text-anchor="middle">
                {words.month(Number(column.slice(5)))}
              </text>
            )}
          </>
        );
      })}
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
  return (
    <g class="today">
      <line x1={x} y1={top + HEAD - 2} x2={x} y2={bottom + 2} />
      <text x={x} y={bottom + 13} text-anchor={x > WIDTH - 40 ? 'end' : 'middle'}>
        {words.today}
      </text>
    </g>
  );
}
