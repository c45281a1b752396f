import { describe, expect, it } from 'vitest';
import { readRaw } from '../../../src/read/formats/index.ts';
import { grid, type Page, paragraph, pdfOf, type Text } from './make/pdf.ts';

const read = (...pages: Page[]) => readRaw(pdfOf(...pages), 'plan.pdf');

const FIRST =
  '一、推进预算公开。各单位要在2023年6月底前公开本部门预算、决算和经费情况，并且做好解读工作，回应社会关切。';
const SECOND = '二、加强政策解读。重要文件与解读材料同步起草、同步审批、同步发布，一图读懂不少于12次，年底前报送总结。';

describe('pdf', () => {
  it('joins lines into paragraphs, over pages too, without heads and page numbers', async () => {
    const head: Text = [230, 780, '海东市政务公开要点', 12];
    const lines = paragraph(SECOND, 150);
    const page = (texts: readonly Text[], number: number): Page => ({
      texts: [head, ...texts, [280, 50, `— ${number} —`, 14]],
    });
    const rest: Text[] = lines.slice(1).map(([x, , text], i) => [x, 700 - 28 * i, text]);
    const text = await read(
      page([[180, 730, '2023年工作要点', 22], ...paragraph(FIRST, 680), ...lines.slice(0, 1)], 1),
      page([...rest, ...paragraph('三、其他。', 600)], 2),
      page(paragraph('四、附则。', 700), 3),
    );
    expect(text).toBe(`2023年工作要点\n${FIRST}\n${SECOND}\n三、其他。\n四、附则。`);
  });

  it('reads ruled tables with merged cells, over pages too', async () => {
    const xs = [80, 120, 320, 500];
    const cells = (y: number, ...texts: string[]): Text[] =>
      texts.flatMap((text, i) => (text === '' ? [] : [[(xs[i] as number) + 5, y, text, 12] as Text]));
    const first: Page = {
      texts: [
        ...cells(205, '序号', '任务', '单位'),
        ...cells(175, '1', '公开预算', '市财政局'),
        ...cells(145, '2', '公开决算'),
      ],
      // The last cells of rows 1 and 2 are one.
      lines: [...grid(xs, [220, 190, 130]), [80, 160, 320, 160]],
    };
    const second: Page = {
      texts: [
        ...cells(705, '序号', '任务', '单位'),
        ...cells(675, '', '及其说明'),
        ...cells(645, '3', '加强解读', '市政府办'),
      ],
      lines: grid(xs, [720, 690, 660, 630]),
    };
    expect(await read(first, second)).toBe(
      '| 序号 | 任务 | 单位 |\n| 1 | 公开预算 | 市财政局 |\n| 2 | 公开决算及其说明 | 市财政局 |\n| 3 | 加强解读 | 市政府办 |',
    );
  });

  it('says what to do with a scan', async () => {
    await expect(read({ texts: [[280, 50, '1', 14]] }, { texts: [] })).rejects.toThrow(
      'plan.pdf: it has no text layer',
    );
  });

  it('says what to do with a protected file', async () => {
    const file = Buffer.from(pdfOf({ texts: paragraph(FIRST, 700) })).toString('latin1');
    const lock = `<</Filter/Standard/V 1/R 2/P -4/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>>>`;
    const locked = file.replace('/Root 1 0 R', `/Root 1 0 R/ID[<00><00>]/Encrypt ${lock}`);
    await expect(readRaw(Buffer.from(locked, 'latin1'), 'plan.pdf')).rejects.toThrow('protected by a password');
  });
});
