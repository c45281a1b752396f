import { describe, expect, it } from 'vitest';
import { measured, WIDTH } from '../../../adapters/web/due/measures.ts';

const months = (count: number) =>
  Array.from({ length: count }, (_, n) => `${2020 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`);

describe('the columns of the picture', () => {
  it.each([1, 2, 5, 9, 10, 13, 24, 36])(
    '%i of them are all drawn, in order, wide enough, inside the picture',
    (count) => {
      for (const names of [['合计'], ['合计', '北京 市经济和信息化委员会及其他相关部门'], ['All', 'No unit named']]) {
        const columns = months(count);
        const { bands } = measured(columns, names);
        expect(bands.flatMap((band) => band.columns)).toEqual(columns);
        for (const band of bands) {
          expect(columns[band.from]).toBe(band.columns[0]);
          expect(band.width).toBeGreaterThanOrEqual(22);
          for (const i of band.columns.keys())
            expect(band.x(i + 1) - band.x(i)).toBeGreaterThanOrEqual(band.width - 0.2);
          expect(band.x(band.columns.length)).toBeLessThanOrEqual(WIDTH + 0.5);
        }
      }
    },
  );

  it('leave names as much room as they need, and cut those that need too much', () => {
    const [short, long] = [
      measured(months(9), ['合计', '各区政府']),
      measured(months(3), ['北京 市经济和信息化委员会及其他相关部门']),
    ];
    expect(short.names).toEqual(['合计', '各区政府']);
    expect(short.bands[0]?.x(0)).toBe(72);
    expect(long.names[0]).toMatch(/^北京 市经济和信息化.*…$/);
  });
});
