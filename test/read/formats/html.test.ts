import { describe, expect, it } from 'vitest';
import { readRaw } from '../../../src/read/formats/index.ts';

const read = (page: string | Uint8Array, name = 'plan.html') => readRaw(Buffer.from(page as string), name);

const NAV = `<ul class="nav">${['首页', '机构', '公开', '服务'].map((name) => `<li><a href="/">${name}</a></li>`).join('')}</ul>`;
const RELATED = `<ul>${[1, 2, 3, 4].map((i) => `<li><a href="${i}.html">关于第${i}批名单的公告</a></li>`).join('')}</ul>`;
const PLAN = '<p>　　一、公开预算。</p><p>　　二、公开决算。</p><p>　　三、加强解读。</p>';

describe('web pages', () => {
  it('leaves the site out and keeps title, facts, text and annexes', async () => {
    const page = `<!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body>${NAV}
      <h1>2023年工作要点</h1><table><tr><td>文号</td><td>东政办〔2023〕12号</td></tr></table>
      <div class="TRS_Editor">${PLAN}<script>alert('脚本')</script><p style="display: none">暗</p></div>
      <p><a href="a.docx">附件：任务分解表.docx</a></p><div class="xg">${RELATED}</div><div class="footer">版权所有</div></body></html>`;
    expect(await read(page)).toBe(
      '2023年工作要点\n| 文号 | 东政办〔2023〕12号 |\n　　一、公开预算。\n　　二、公开决算。\n　　三、加强解读。\n附件：任务分解表.docx',
    );
  });

  it('reads pages laid out by tables, encoded in gb2312', async () => {
    const page = `<html><head><meta http-equiv=Content-Type content="text/html; charset=gb2312"></head><body><table><tr><td>${NAV}</td><td><table><tr><td>\xb9\xab\xbf\xaa\xd4\xa4\xcb\xe3\xa1\xa3<br>\xb9\xab\xbf\xaa\xbe\xf6\xcb\xe3\xa1\xa3</td></tr></table></td></tr></table></body></html>`;
    const latin = page.replace(NAV, '<a href=/1>1</a><a href=/2>2</a><a href=/3>3</a>');
    expect(await read(Buffer.from(latin, 'latin1'))).toBe('公开预算。\n公开决算。');
  });

  it('writes out merged cells', async () => {
    const page = `<html><body><table><caption>任务表</caption><thead><tr><th>序号</th><th>任务</th><th>单位</th></tr></thead>
      <tr><td>1</td><td>公开<br>预算</td><td rowspan="2">市财政局</td></tr><tr><td>2</td><td>公开决算</td></tr>
      <tr><td colspan="2">其他</td><td>市审计局</td></tr></table></body></html>`;
    expect(await read(page)).toBe(
      '任务表\n| 序号 | 任务 | 单位 |\n| 1 | 公开 预算 | 市财政局 |\n| 2 | 公开决算 | 市财政局 |\n| 其他 |  | 市审计局 |',
    );
  });

  it("draws a list's numbers as browsers do and joins lines the source breaks", async () => {
    const page =
      '<html><body><ol start="3"><li><p>公开\n预算</p></li><li value="7">解读 and\nmore</li></ol><ol type="a"><li>甲</li></ol></body></html>';
    expect(await read(page)).toBe('3. 公开预算\n7. 解读 and more\na. 甲');
  });

  it('knows a page by its contents, whatever its name', async () => {
    expect(await read('\ufeff<!-- a --><!-- b -->\n<HTML><body><p>公开预算。</p></body></HTML>', 'plan.doc')).toBe(
      '公开预算。',
    );
  });

  it('says so when a script would load the text', async () => {
    await expect(read('<html><body><script>load()</script></body></html>')).rejects.toThrow(
      'there is no text in the page',
    );
  });
});
