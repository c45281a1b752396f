import type { Span } from '../../types.ts';
import type { Block } from '../blocks.ts';

export type FactName = 'issuer' | 'docNumber' | 'written' | 'published' | 'effective' | 'validity';

/** Labels of the metadata block sites print above a document; null: known, but nothing we keep. */
const LABELS: Readonly<Record<string, FactName | null>> = {
  发文机构: 'issuer',
  发文机关: 'issuer',
  发布部门: 'issuer',
  发布单位: 'issuer',
  制发机关: 'issuer',
  发布机构: 'issuer',
  发文字号: 'docNumber',
  文号: 'docNumber',
  文件编号: 'docNumber',
  成文日期: 'written',
  成文时间: 'written',
  生成日期: 'written',
  印发日期: 'written',
  发文日期: 'written',
  发布日期: 'published',
  发布时间: 'published',
  公开日期: 'published',
  上传时间: null,
  实施日期: 'effective',
  施行日期: 'effective',
  生效日期: 'effective',
  有效性: 'validity',
  时效性: 'validity',
  主题分类: null,
  联合发文单位: null,
  废止日期: null,
  文件来源: null,
  法规类别: null,
  效力级别: null,
  索引号: null,
  信息分类: null,
  体裁分类: null,
  组配分类: null,
  公文种类: null,
  主题词: null,
  关键词: null,
  中文名: null,
  标题: null,
  名称: null,
  来源: null,
  信息来源: null,
  责任编辑: null,
  作者: null,
  信息索引: null,
  信息类别: null,
  公开形式: null,
  公开方式: null,
  文档编号: null,
};

/** Blanks between the characters of a label are allowed: `索 引 号:`. */
const NAMES = Object.keys(LABELS)
  .join('|')
  .replace(/\p{Script=Han}(?=\p{Script=Han})/gu, '$&\\s?');
const START = new RegExp(`^(?:[•·*-]\\s*)?(?:\\d+\\.\\s*)?(?:\\[\\s*(?:${NAMES})\\s*\\]|(?:${NAMES})\\s*:)`);
const LABEL = new RegExp(`(?:\\[\\s*(${NAMES})\\s*\\]|(?:^|(?<=[\\s•·*-]))(${NAMES})\\s*:)\\s*:?\\s*`, 'g');

/** A labelled fact; a null range when nothing is printed behind the label. */
export interface LabelledFact {
  readonly name: FactName;
  readonly label: Span;
  readonly value: Span | null;
}

/** Whether a line is a label and nothing else: its value stands in the next line. */
export function isLabelAlone({ scan }: Block): boolean {
  return START.test(scan) && /:\s*$/.test(scan) && scan.match(/:/g)?.length === 1;
}

/** The facts of a metadata line, or null when the block is no such line. */
export function labelledFacts({ scan, range }: Block): LabelledFact[] | null {
  if (!START.test(scan)) return null;
  const found = [...scan.matchAll(LABEL)];
  return found.flatMap((match, i) => {
    const name = LABELS[((match[1] ?? match[2]) as string).replace(/\s/g, '')];
    if (!name) return [];
    const from = match.index + match[0].length;
    const text = scan.slice(from, found[i + 1]?.index ?? scan.length).trimEnd();
    const blank = !/[\p{L}\p{N}]/u.test(text) || /^年\s*第期/.test(text);
    const value = blank ? null : { start: range.start + from, end: range.start + from + text.length };
    return [{ name, label: { start: range.start + match.index, end: range.start + from + text.length }, value }];
  });
}
