import { daysOf, type Timeline } from '../../../src/due/timeline.ts';
import { dueWordsFor } from '../../../src/say/words-web-due.ts';
import { addressOf } from '../../../src/units/address.ts';
import type { Page } from '../page.ts';
import type { DueAsked } from './asked.ts';
import { rowName } from './row-name.ts';

interface TableProps {
  readonly page: Page;
  readonly timeline: Timeline;
  readonly asked: DueAsked;
}

/** The numbers of the picture; those of all deadlines and of one unit open their list. */
export function DueTable({ page, timeline, asked }: TableProps) {
  const words = dueWordsFor(page.language);
  const { columns, rows } = timeline;
  return (
    <section class="wide" aria-label={words.table} tabindex={0}>
      <table class="numbers">
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            {columns.map((column) => (
              <th scope="col">{words.column(column)}</th>
            ))}
            <th scope="col">{words.total}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const unit = row.of === 'all' ? asked.unit : typeof row.of === 'string' ? null : addressOf(row.of);
            const opens = row.of === 'all' || typeof row.of !== 'string';
            const link = (count: number, change: Readonly<Record<string, string | null>>) =>
              opens && count > 0 ? <a href={page.href('/due', asked.with({ unit, ...change }))}>{count}</a> : count;
            return (
              <tr>
                <th scope="row">{rowName(row, timeline, words)}</th>
                {row.counts.map((count, i) => (
                  <td>{link(count, { when: null, ...daysOf(columns[i] as string) })}</td>
                ))}
                <td>{link(row.total, {})}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
