import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segment, userDictionaryHash } from '../../index/segment.ts';
import { passageTokens, questionTokens, STREAMS } from '../../index/tokens.ts';
import { fold } from '../../src/text/normal.ts';

describe('segment', () => {
  test('a name of the trade is one word and gives the words inside it too, short and long', () => {
    expect(segment('基层政务公开标准化')).toEqual(
      expect.arrayContaining(['基层', '公开', '标准化', '政务公开', '基层政务公开标准化']),
    );
    expect(segment('市政务服务和大数据管理局')).toEqual(
      expect.arrayContaining(['政务服务', '大数据', '政务服务和大数据管理局', '市政务服务和大数据管理局']),
    );
  });

  test('Latin and digit runs stay whole and lower-cased; blanks and punctuation are left out', () => {
    expect(segment('2016年, IPv6 — PPP。')).toEqual(['2016', '年', 'ipv6', 'ppp']);
    expect(segment(' ,。!')).toEqual([]);
  });

  test('the hash of the user dictionary is a SHA-256', () => {
    expect(userDictionaryHash()).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('tokens', () => {
  test('bigrams and characters stay within runs', () => {
    const { bigram, character } = passageTokens('公开,IPv6改造');
    expect(bigram).toEqual(['公开', 'ipv6', '改造']);
    expect(character).toEqual(['公', '开', 'ipv6', '改', '造']);
  });

  test('characters outside the basic plane are not torn', () => {
    expect(passageTokens('𠮷野').character).toEqual(['𠮷', '野']);
    expect(passageTokens('𠮷野').bigram).toEqual(['𠮷野']);
  });

  test('stop words leave the question and stay in the passage', () => {
    expect(questionTokens('请问备案审查是什么?').bigram).toEqual(['备案', '案审', '审查']);
    expect(questionTokens('Who is the lead').word).toEqual(['lead']);
    expect(questionTokens('是什么').character).toEqual([]);
    expect(passageTokens('请问是什么').character).toEqual([...'请问是什么']);
  });

  test.each([
    ['行政規範性文件備案審查結果公開', '行政规范性文件备案审查结果公开'],
    ['牽頭單位:市財政局、各縣市區人民政府', '牵头单位:市财政局、各县市区人民政府'],
    ['2017年IPv6', '２０１７年ＩＰｖ６'],
  ])('%s gives the tokens of %s', (one, other) => {
    expect(passageTokens(fold(one))).toEqual(passageTokens(fold(other)));
    expect(questionTokens(fold(one))).toEqual(questionTokens(fold(other)));
  });

  test('any Unicode gives terms without blanks, lone surrogates and control characters included', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.oneof(fc.string({ unit: 'binary' }), lone()) }), (text) => {
        for (const tokens of [passageTokens(text), questionTokens(text)]) {
          for (const stream of STREAMS) for (const term of tokens[stream]) expect(term).toMatch(/^\S+$/u);
        }
      }),
    );
  });
});

function lone(): fc.Arbitrary<string> {
  return fc.integer({ min: 0xd800, max: 0xdfff }).map((code) => String.fromCharCode(code));
}
