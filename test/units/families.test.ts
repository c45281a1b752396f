import { Converter } from 'opencc-js/t2cn';
import { describe, expect, it } from 'vitest';
import { coversOf } from '../../src/units/collectives.ts';
import collectivesData from '../../src/units/data/collectives.json' with { type: 'json' };
import familiesData from '../../src/units/data/families.json' with { type: 'json' };
import { checkFamilies, families } from '../../src/units/families.ts';

const simplified = Converter({ from: 't', to: 'cn' });

describe('families', () => {
  const finance = { names: ['财政局', '财政厅'], en: ['finance bureau'] };
  const market = { names: ['市场监管局'], en: ['market regulation bureau'] };

  it('passes its check, is Simplified and is broad', () => {
    expect(checkFamilies(familiesData)).toEqual(families);
    const words = families.flatMap(({ names, later = [] }) => [...names, ...later.map(({ note }) => note)]);
    expect(words.filter((word) => simplified(word) !== word)).toEqual([]);
    expect(families.length).toBeGreaterThanOrEqual(110);
  });

  it.each([
    ['a name in two families', [finance, { names: ['国库局', '财政局'], en: ['treasury'] }], /\[1\]\.names\[1\]/],
    ['an English name in two families', [finance, { names: ['国库局'], en: ['finance bureau'] }], /\[1\]\.en\[0\]/],
    ['an empty name', [finance, { names: [''], en: ['treasury'] }], /\[1\]\.names\[0\]/],
    ['no English name', [{ names: ['财政局'], en: [] }], /\[0\]\.en/],
    ['a level prefix', [{ names: ['市财政局'], en: ['finance bureau'] }], /level prefix/],
    ['capital letters', [{ names: ['财政局'], en: ['Finance Bureau'] }], /lower-case/],
    ['an unknown later name', [{ ...finance, later: [{ name: '国库局', note: '…' }] }], /国库局.*no family/],
    ['itself as a later name', [{ ...finance, later: [{ name: '财政厅', note: '…' }] }], /same body/],
    [
      'a later name without evidence',
      [market, { ...finance, later: [{ name: '市场监管局', note: '' }] }],
      /\[1\]\.later/,
    ],
  ])('refuses %s', (_, data, message) => {
    expect(() => checkFamilies(data)).toThrow(message);
    expect(() => checkFamilies(data)).toThrow('src/units/data/families.json');
  });

  it('keeps bodies of different times apart and points from the old to the new one', () => {
    const of = (name: string) => families.find(({ names }) => names.includes(name));
    expect(of('工商局')).not.toBe(of('市场监管局'));
    expect(of('工商局')?.later?.[0]?.name).toBe('市场监管局');
    expect(of('市场监督管理局')).toBe(of('市场监管局'));
  });
});

/** Group names as plans print them. */
const GROUPS = {
  departments: [
    '市政府各部门',
    '区政府各部门',
    '省直各部门',
    '区直各部门',
    '各部门',
    '各科室',
    '各股室',
    '各处室',
    '市政府直属各单位',
    '省直各委、办、厅、局',
    '市政府各委、办、局',
    '市、区政府各部门',
    '市级各部门',
    '市直部门',
    '市直单位',
    '县直各单位',
    '局机关各科室',
    '区级部门',
    '市政府部门',
    '市政府工作部门',
    '各委办局',
    '市委各部门',
    '省政府各部门、各直属机构',
    '市人民政府各部门',
    '各区级部门',
    '市直机关单位',
  ],
  'some-departments': [
    '市直相关单位',
    '区直有关单位',
    '各相关部门',
    '市政府各相关部门',
    '市各相关单位',
    '其他相关市直单位',
    '区直相关部门',
    '区政府相关部门',
    '有关部门',
    '相关单位',
    '各有关单位',
    '县直各有关单位',
    '各行业主管部门',
    '各窗口单位',
    '有执法权限的区直各部门',
    '区直设有下属机构的部门',
    '各牵头落实单位',
    '各责任单位',
    '各成员单位',
    '各有关部门',
    '省直有关部门',
    '各行政执法部门',
    '相关行政执法部门',
    '市级有关部门',
    '其他市直相关单位',
    '省有关部门',
    '市有关单位',
    '行业主管部门',
    '省级相关部门',
    '各职能部门',
    '各地各有关部门',
    '市直各相关单位',
    '市级各有关部门',
    '市相关部门',
    '其他相关单位',
  ],
  governments: [
    '各区政府',
    '各县市区人民政府',
    '各区人民政府',
    '各州、市人民政府',
    '各县（市、区）人民政府',
    '各县(市、区)人民政府',
    '各镇',
    '各街道',
    '各乡镇人民政府（街道办事处）',
    '各乡镇',
    '各镇街',
    '各街道办事处',
    '各设区市',
    '各市县',
    '各地',
    '各区',
    '各片区管理局',
    '各设区市人民政府',
    '各县区',
    '各市、县人民政府',
    '各级人民政府',
    '各市、县（市、区）人民政府',
    '各乡（镇）人民政府',
    '各街道（乡镇）',
    '各镇（街道）',
    '各乡镇、街道',
    '各市州人民政府',
    '各区县',
    '各旗县区人民政府',
    '各管委会',
    '各开发区管委会',
    '各村（社区）',
    '各市人民政府',
    '各地级以上市人民政府',
    '全市各区政府',
    '各乡镇人民政府、街道办事处',
    '各乡镇（街道）',
    '各县（区）人民政府',
    '各区（县）政府',
  ],
  'some-governments': [
    '有关区政府',
    '相关县（市、区）人民政府',
    '各相关区政府',
    '有关地方政府',
    '相关乡镇',
    '有关镇街',
    '有关县市区人民政府',
  ],
  enterprises: [
    '各相关公共企事业单位',
    '公共企事业单位',
    '各公共企事业单位',
    '市属国有企业',
    '各企业',
    '有关企业',
    '市属企业',
    '国有企业',
    '各事业单位',
    '区属国有企业',
    '相关公共企事业单位',
  ],
  all: [
    '各单位',
    '各地各部门',
    '各地区各部门',
    '各地、各部门',
    '各级各部门',
    '各区各部门',
    '各区、各部门',
    '各级行政机关',
    '全市各级政府及部门',
    '各级政府部门',
    '各镇街各部门',
    '各级政府及其部门',
    '各部门各单位',
    '各部门、各单位',
    '全市各级各部门',
    '各行政机关',
    '全市各级行政机关',
  ],
};

describe('collectives', () => {
  it.each(Object.entries(GROUPS))('knows the names of %s', (covers, names) => {
    expect(names.filter((name) => coversOf(name) !== covers)).toEqual([]);
  });

  it('leaves the names of single bodies alone', () => {
    const bodies = [
      '市财政局',
      '市委编办',
      '市政府办公室',
      '市政务服务和大数据管理局',
      '市、区审计部门',
      '市人大常委会法制办',
      '市市政市容委',
      '区政务公开办',
      '县级国有农场',
      '司法行政部门',
      '市场监管部门',
      '政府信息公开工作主管部门',
      '公安机关',
    ];
    expect(bodies.filter((name) => coversOf(name) !== null)).toEqual([]);
    expect(families.flatMap(({ names }) => names).filter((name) => coversOf(name) !== null)).toEqual([]);
  });

  it('matches whole names only', () => {
    expect(collectivesData.filter(({ pattern }) => !/^\^\(\?:.*\)\$$/s.test(pattern))).toEqual([]);
    expect(coversOf('各部门主要负责人')).toBeNull();
  });
});
