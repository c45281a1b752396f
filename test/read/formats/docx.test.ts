import { describe, expect, it } from 'vitest';
import { readRaw } from '../../../src/read/formats/index.ts';
import { docxOf, list, num, p, row, run, table } from './make/docx.ts';

const read = (...parts: Parameters<typeof docxOf>) => readRaw(docxOf(...parts), 'plan.docx');

describe('numbers Word draws itself', () => {
  const lists = list(1, ['chineseCounting', '%1、'], ['chineseCounting', '（%2）'], ['decimal', '%3.']);

  it('counts levels anew under each higher number', async () => {
    const body = [
      p('总体要求', 1),
      p('公开预算', 1, 1),
      p('公开决算', 1, 1),
      p('重点任务', 1),
      p('加强解读', 1, 1),
      p('细化', 1, 2),
    ];
    const text = '一、总体要求\n（一）公开预算\n（二）公开决算\n二、重点任务\n（一）加强解读\n1.细化';
    expect(await read(body.join(''), lists)).toBe(text);
  });

  it('goes on with a list of the same source, or starts again where the list says so', async () => {
    const restarted = num(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
    const body = [p('甲', 1), p('乙', 2), p('丙', 3), p('丁', 3)].join('');
    expect(await read(body, lists + num(2, 1) + restarted)).toBe('一、甲\n二、乙\n一、丙\n二、丁');
  });

  it('takes the number from the style, its level from the list', async () => {
    const numbering = list(1, ['decimal', '第%1章'], ['decimal', '%1.%2']).replace(
      '<w:lvlText w:val="%1.%2"/>',
      '<w:lvlText w:val="%1.%2"/><w:pStyle w:val="H2"/>',
    );
    const styles = [
      '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H1"/></w:style>',
    ];
    const styled = (style: string, text: string) =>
      `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(text)}</w:p>`;
    expect(await read(styled('H1', '总则') + styled('H2', '目的'), numbering, styles.join(''))).toBe(
      '第1章总则\n1.1目的',
    );
  });

  it.each([
    ['chineseCountingThousand', '第%1条', 23, '第二十三条'],
    ['taiwaneseCountingThousand', '（%1）', 10, '（十）'],
    ['ideographDigital', '%1', 20, '二〇'],
    ['chineseLegalSimplified', '%1、', 12, '壹拾贰、'],
    ['ideographTraditional', '%1、', 2, '乙、'],
    ['decimalEnclosedCircleChinese', '%1', 3, '③'],
    ['decimalFullWidth', '%1．', 12, '１２．'],
    ['decimalZero', '%1', 7, '07'],
    ['upperRoman', '%1.', 14, 'XIV.'],
    ['lowerLetter', '%1)', 28, 'bb)'],
    ['bullet', '\uf06c', 1, '• '],
  ])('draws %s', async (format, form, value, printed) => {
    const numbering = list(1, [format, form]).replace('w:start w:val="1"', `w:start w:val="${value}"`);
    expect(await read(p('任务', 1), numbering)).toBe(`${printed}任务`);
  });

  it('draws none for list 0, which takes a style out of its list', async () => {
    expect(await read(p('任务', 0), lists)).toBe('任务');
  });
});

describe('Word tables', () => {
  it('writes a vertical merge into each row and a horizontal one once', async () => {
    const body = table(
      row(['<w:gridSpan w:val="3"/>', '任务分解表']),
      row('序号', '任务', '单位'),
      row('1', '公开\n预算', ['<w:vMerge w:val="restart"/>', '市财政局']),
      row('2', '甲|乙', ['<w:vMerge/>', '']),
      row(['<w:gridSpan w:val="2"/>', '其他'], '市审计局'),
    );
    expect(await read(body)).toBe(
      '任务分解表\n| 序号 | 任务 | 单位 |\n| 1 | 公开 预算 | 市财政局 |\n| 2 | 甲｜乙 | 市财政局 |\n| 其他 |  | 市审计局 |',
    );
  });

  it('numbers rows whose numbers Word draws, and reads a frame of one cell as text', async () => {
    const numbered = (text: string) => `<w:tr><w:tc>${p('', 1)}</w:tc><w:tc>${p(text)}</w:tc></w:tr>`;
    const body = `<w:tbl><w:tr><w:tc>${p('前言')}${table(row('序号', '任务'), numbered('甲'), numbered('乙'))}</w:tc></w:tr></w:tbl>`;
    expect(await read(body, list(1, ['decimal', '%1']))).toBe('前言\n| 序号 | 任务 |\n| 1 | 甲 |\n| 2 | 乙 |');
  });
});

describe('what is text of a Word file', () => {
  it('takes insertions and text boxes; leaves deletions, hidden text, second renderings, pinyin and the table of contents', async () => {
    const body = [
      `<w:p><w:pPr><w:pStyle w:val="T1"/></w:pPr>${run('一、总则 3')}</w:p>`,
      `<w:p>${run('公开')}<w:ins>${run('预算')}</w:ins><w:del><w:r><w:delText>决算</w:delText></w:r></w:del></w:p>`,
      `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r>${run('明')}</w:p>`,
      `<w:p>${run('正文')}<mc:AlternateContent><mc:Choice><w:txbxContent>${p('框')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p('框')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:p>`,
      `<w:p><w:r><w:ruby><w:rt>${run('gōng')}</w:rt><w:rubyBase>${run('公')}</w:rubyBase></w:ruby></w:r></w:p>`,
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('前半')}</w:p>${p('后半')}`,
      `<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p>`,
    ];
    const styles = '<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/></w:style>';
    expect(await read(body.join(''), '', styles)).toBe('公开预算\n明\n正文\n框\n公\n前半后半\n甲\n乙');
  });

  it('says so when there is no text', async () => {
    await expect(read('')).rejects.toThrow('plan.docx: there is no text in it');
  });
});
