import { describe, expect, it } from 'vitest';
import { bracket } from '../../src/read/fields/bracket.ts';
import { deadline } from '../../src/read/fields/deadline.ts';
import { frequency } from '../../src/read/fields/frequency.ts';
import { label } from '../../src/read/fields/label.ts';
import { quantity } from '../../src/read/fields/quantity.ts';
import type { Recogniser } from '../../src/read/fields/recogniser.ts';
import { relative } from '../../src/read/fields/relative.ts';
import { splitUnits } from '../../src/read/fields/unit-list.ts';

const read = (recogniser: Recogniser, text: string, year: number | null = 2020) =>
  recogniser(
    { normal: text, scan: text, start: 0, line: true },
    { period: year === null ? null : { from: year, to: year } },
  );
const dates = (text: string, year: number | null = 2020) =>
  read(deadline, text, year).map((draft) => ('due' in draft ? [draft.text, draft.due] : []));
const texts = (recogniser: Recogniser, text: string) =>
  read(recogniser, text).map((draft) => ('text' in draft ? draft.text : ''));

describe('splitUnits', () => {
  it.each([
    ['市、区审计部门', ['市、区审计部门']],
    ['各州、市人民政府', ['各州、市人民政府']],
    ['各镇、各街道,区直相关部门', ['各镇', '各街道', '区直相关部门']],
    [
      '市人社局、市商务局及其他相关市直单位,各县市区人民政府',
      ['市人社局', '市商务局', '其他相关市直单位', '各县市区人民政府'],
    ],
    ['市政务服务和大数据管理局', ['市政务服务和大数据管理局']],
    ['市财政局和市民政局', ['市财政局', '市民政局']],
    ['市数据局(市政务办、市信息中心)、市财政局', ['市数据局(市政务办、市信息中心)', '市财政局']],
  ])('%s', (text, values) => expect(splitUnits(text).values).toEqual(values));

  it('notes that a list is open', () => {
    expect(splitUnits('市环保局、市交通委等')).toEqual({ values: ['市环保局', '市交通委'], open: true });
  });
});

describe('units', () => {
  it('reads brackets with labels, and the roles inside one line', () => {
    expect(read(label, '公开。(牵头单位:市司法局;责任单位:各县市区人民政府)')).toMatchObject([
      { name: 'lead', values: ['市司法局'] },
      { name: 'responsible', values: ['各县市区人民政府'] },
    ]);
    expect(read(label, '责任单位:区民政局牵头,区直相关部门按职责分工负责')).toMatchObject([
      { name: 'lead', values: ['区民政局'] },
      { name: 'responsible', values: ['区直相关部门'] },
    ]);
  });

  it('reads brackets without labels', () => {
    expect(read(bracket, '公开。(以上工作由区编办、区政府法制办负责)')).toMatchObject([
      { name: 'responsible', values: ['区编办', '区政府法制办'] },
    ]);
    expect(read(bracket, '公开。(区档案馆牵头,各街道负责落实)')).toMatchObject([
      { name: 'lead', values: ['区档案馆'] },
      { name: 'responsible', values: ['各街道'] },
    ]);
  });

  it.each(['公开规章(含修订)。', '会议(年内不少于2次)', '谁牵头负责、谁组织落实的原则'])(
    'reads no units in “%s”',
    (text) => expect(read(bracket, text)).toEqual([]),
  );
});

describe('deadlines', () => {
  it.each([
    ['2020年5月19日前公开', [['2020年5月19日前', '2020-05-19']]],
    ['于2020年10月底前编制', [['2020年10月底前', '2020-10-31']]],
    ['2020年年底前,开设专区', [['2020年年底前', '2020-12-31']]],
    ['年底前初步解决', [['年底前', '2020-12-31']]],
    [
      '分别于2020年7月底和9月底前报备案',
      [
        ['2020年7月底', '2020-07-31'],
        ['9月底前', '2020-09-30'],
      ],
    ],
    ['方案于3月10日前报送', [['3月10日前', '2020-03-10']]],
    ['力争年内命名', [['年内', '2020-12-31']]],
    ['2017年2月30日前完成', [['2017年2月30日前', null]]],
    ['2024年9月前完成', [['2024年9月前', null]]],
  ])('%s', (text, expected) => expect(dates(text)).toEqual(expected));

  it('invents no year', () => {
    expect(dates('年底前公布,11月底前完成', null)).toEqual([
      ['年底前', null],
      ['11月底前', null],
    ]);
  });

  it.each([
    '根据《2017年政务公开工作要点》(国办发〔2017〕24号)要求',
    '到2020年,数据开放率达到60%',
    '每年1月31日前公布年报',
    '推进历史政府公报数字化',
    '年末严考核',
  ])('reads no date in “%s”', (text) => expect(dates(text)).toEqual([]));

  it('reads limits with their starting event', () => {
    expect(texts(relative, '清单调整后10个工作日内将调整情况公开')).toEqual(['清单调整后10个工作日内']);
    expect(texts(relative, '应当自收到申请之日起20个工作日内答复')).toEqual(['自收到申请之日起20个工作日内']);
    expect(texts(relative, '应在24小时内举行新闻发布会')).toEqual(['24小时内']);
  });
});

describe('recurring duties and quantities', () => {
  it.each([
    ['每周至少更新1次。', ['每周至少更新1次']],
    ['按季度公开审查结果', ['按季度']],
    ['建立季度通报制度,定期提示进展', ['季度', '定期']],
    [
      '每季度举办新闻发布会不少于2次,其主要负责人每年参加发布会不少于1次',
      ['每季度举办新闻发布会不少于2次', '每年参加发布会不少于1次'],
    ],
    ['不定期抽查', []],
  ])('%s', (text, expected) => expect(texts(frequency, text)).toEqual(expected));

  it.each([
    ['形成综合等4个公共资源交易分平台', ['4个']],
    ['分值权重不低于4%。', ['不低于4%']],
    ['时间不少于30天', ['不少于30天']],
    ['考评五个关键环节', ['五个']],
    ['第三方评估、一把手、三位一体、10个工作日内', []],
  ])('%s', (text, expected) => expect(texts(quantity, text)).toEqual(expected));
});
