import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, scanForm, scanView, toNormal } from '../../src/text/normal.ts';
import { languageOf, scriptOf } from '../../src/text/script.ts';
import { mainlandEdits } from '../../src/text/wording.ts';

describe('fold', () => {
  it('is the same for both scripts and widths', () => {
    expect(fold('牽頭單位')).toBe('牵头单位');
    expect(fold('２０２０年１０月底前，４％')).toBe('2020年10月底前，4%');
    expect(fold('羣衆迴佈覈')).toBe(fold('群眾回布核'));
  });

  it('folded twice is folded once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('scan forms', () => {
  it('keep every unit in its place', () => {
    const any = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(any, (text) => {
        expect(scanForm(text)).toHaveLength(text.length);
      }),
    );
    fc.assert(
      fc.property(any, (text) => {
        expect(scanView(text)).toHaveLength(text.length);
      }),
    );
  });
});

describe('toNormal', () => {
  it('turns Taiwan wording back only where several words show it', () => {
    const plan = '通過入口網站公開規範性檔案,最佳化流程,設定窗口,檔案館除外';
    expect(toNormal(plan, 'zh-Hant').text).toBe('通过门户网站公开规范性文件,优化流程,设置窗口,档案馆除外');
    expect(toNormal('資料檔案', 'zh-Hant').text).toBe('资料档案');
    expect(toNormal('档案局最佳化网路设定', 'zh-Hans').text).toBe('档案局最佳化网路设定');
  });

  it('keeps 線上線下 and 檔案館', () => {
    const words = (text: string) => mainlandEdits(text, 1).map(({ start, end }) => text.slice(start, end));
    expect(words('线上线下同步,线上查阅')).toEqual(['线上']);
    expect(words('档案馆和档案')).toEqual(['档案']);
  });
});

describe('which script', () => {
  it.each([
    ['北京第12项谁牵头', 'zh-Hans'],
    ['北京第五十七項牽頭單位', 'zh-Hant'],
    ['Who leads item 46?', 'en'],
    ['What is 市政务服务和大数据管理局 leading in Huanggang?', 'en'],
    ['PPP项目谁牵头', 'zh-Hans'],
    ['IPv6改造期限', 'zh-Hans'],
    ['', 'zh-Hans'],
  ])('%s is %s', (text, language) => expect(languageOf(text)).toBe(language));

  it('tells documents apart', () => {
    expect(scriptOf('关于印发政务公开工作要点的通知')).toBe('zh-Hans');
    expect(scriptOf('關於印發政務公開工作要點的通知')).toBe('zh-Hant');
  });
});
