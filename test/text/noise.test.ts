import { describe, expect, it } from 'vitest';
import { identity } from '../../src/text/mapped.ts';
import { noiseRules, withoutNoise } from '../../src/text/noise/index.ts';

const cleaned = (text: string) => withoutNoise(identity(text)).clean.text;

describe('noise', () => {
  it.each([
    ['pinyin', '云南省關(guān)于印發(fā)政務(wù)公開', '云南省關于印發政務公開'],
    ['watermark', '三、明ห้องสมุดไป่ตู้时间节点', '三、明时间节点'],
    ['paging', '辦事公開#p#分頁標題#e#貫徹', '辦事公開貫徹'],
    ['invisible', '\uFEFF一、总体\u200b要求', '一、总体要求'],
    ['furniture', '打印\n一、总体要求\n分享:\n相关政策', '\n一、总体要求\n\n'],
    ['spam', '一、总体要求。\n亚洲精品一二三区-久久', '一、总体要求。\n'],
  ])('%s goes', (_, text, clean) => expect(cleaned(text)).toBe(clean));

  it.each([
    '政府与社会资本合作(PPP)项目',
    '采用动漫、图解、问答、H5等呈现方式',
    '完成互联网协议第六版(IPv6)改造',
    '县(市、区)、乡(镇)政府',
    '(一)加强领导。',
    '打印机、复印机等设备向群众开放。',
    '要把分享经验作为常态,推动相关政策落实。',
    '通过国产软件实现自主可控。',
    '亚洲开发银行贷款项目信息公开',
  ])('leaves “%s” alone', (text) => expect(cleaned(text)).toBe(text));

  it('says what it dropped and why, in raw offsets', () => {
    const text = '關(guān)于印發\n亚洲精品一二三区-久久';
    const { dropped } = withoutNoise(identity(text));
    expect(dropped.map(({ span, reason }) => [text.slice(span.start, span.end), reason])).toEqual([
      ['(guān)', 'pinyin gloss'],
      ['亚洲精品一二三区-久久', 'spam'],
    ]);
  });

  it('has a reason and a name for every rule', () => {
    expect(new Set(noiseRules.map(({ name }) => name)).size).toBe(noiseRules.length);
  });
});
