import { describe, expect, it } from 'vitest';
import { readRaw } from '../../../src/read/formats/index.ts';
import { type Sheet, xlsxOf } from './make/xlsx.ts';

const read = (...sheets: Sheet[]) => readRaw(xlsxOf(...sheets), 'plan.xlsx');

describe('workbooks', () => {
  it('reads a table of tasks with merged cells under its title', async () => {
    const rows = [
      ['2023年任务分解表', null, null],
      ['序号', '任务', '单位'],
      [1, '公开\n预算', '市财政局'],
      [2, '公开决算', null],
      ['备注：请按时报送。', null, null],
    ];
    expect(await read({ name: 'Sheet1', rows, merged: ['A1:C1', 'C3:C4', 'A5:C5'] })).toBe(
      '2023年任务分解表\n| 序号 | 任务 | 单位 |\n| 1 | 公开 预算 | 市财政局 |\n| 2 | 公开决算 | 市财政局 |\n备注：请按时报送。',
    );
  });

  it('shows dates, per cent, formulas and errors as the sheet shows them', async () => {
    const shown = [
      '=<c s="1"><v>45077</v></c>',
      '=<c s="2"><v>45077</v></c>',
      '=<c s="3"><v>0.95</v></c>',
      '=<c t="str"><f>A1</f><v>已完成</v></c>',
      '=<c t="e"><v>#N/A</v></c>',
      '=<c t="inlineStr"><is><t>长</t><t>期</t></is></c>',
      '=<c><v>0.30000000000000004</v></c>',
      '=<c t="b"><v>1</v></c>',
    ];
    expect(await read({ name: 'a', rows: [shown] })).toBe(
      '| 2023年5月31日 | 2023年5月底前 | 95% | 已完成 | #N/A | 长期 | 0.3 | TRUE |',
    );
  });

  it('heads several sheets by name, without hidden and empty ones', async () => {
    const sheet = (name: string, text: string): Sheet => ({ name, rows: [[text, '乙']] });
    const hidden = { ...sheet('旧', '丙'), state: 'hidden' };
    const text = await read(sheet('主动公开', '甲'), hidden, { name: '空', rows: [] }, sheet('Sheet4', '丁'));
    expect(text).toBe('主动公开\n| 甲 | 乙 |\n| 丁 | 乙 |');
  });

  it('leaves rows and columns without text out, however far they reach', async () => {
    const far = '=<c r="XFD1048576" t="inlineStr"><is><t>远</t></is></c>'
      .replace('<c r="XFD1048576"', '<c')
      .replace('<c', '<c');
    expect(
      await read({ name: 'a', rows: [['甲', null, '乙'], [], [far, null, '丙']], merged: ['A1:A1048576'] }),
    ).toContain('| 甲 | 乙 |');
  });

  it('says so when nothing is there', async () => {
    await expect(read({ name: 'a', rows: [] })).rejects.toThrow('plan.xlsx: no visible sheet of it holds any text');
  });
});
