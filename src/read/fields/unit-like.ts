import { coversOf } from '../../units/collectives.ts';

/** Ends of names of bodies. */
const BODY =
  /(?:[局委办厅府院部处室馆所站会队科股组校行社台厂司]|部门|单位|中心|机构|机关|企业|集团|办事处|法院|分局|支行|专班|园区|开发区|新区)$/;
/** Ends of names of places that answer as a body when 各 or a place name stands in front: 各乡镇, 各设区市. */
const PLACES = /^各.{0,12}(?:[省市县区州盟旗乡镇村]|街道|社区|地方|地区|地)$/;
const BRACKETS = /\([^()]*\)|（[^（）]*）/g;
/** Words that make a phrase a sentence. */
const SENTENCE = /[。:：!?！？]|要求|应当|必须|不得|进行|完成|公布|详见|见附/;
const LONGEST = 40;

/** Whether a printed name can be the name of a body or of a group of bodies. */
export function isUnitLike(name: string): boolean {
  const bare = name.replace(BRACKETS, '').replace(/["“”「」]/g, '');
  if (bare.length < 2 || bare.length > LONGEST || SENTENCE.test(bare)) return false;
  return BODY.test(bare) || PLACES.test(bare) || coversOf(bare) !== null;
}
