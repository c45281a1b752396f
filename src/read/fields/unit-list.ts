import { isUnitLike } from './unit-like.ts';

/** A list of units as printed. */
export interface UnitList {
  readonly values: string[];
  /** The list ends in 等. */
  readonly open: boolean;
}

const LEVEL = '[省市州县区乡镇]';
/** 市 in 市、区审计部门: a level alone goes with the unit behind it. */
const BARE_LEVEL = new RegExp(`^各?${LEVEL}$`);
const LEVELLED = new RegExp(`^${LEVEL}(?:人民政府|政府|[^、,;]{0,10}(?:部门|单位|机关|机构))`);
const OPEN_END = /等(?:有关|相关)?(?:部门|单位|地方|职能部门)?$/;
/** Ends behind which 及 separates. */
const BEFORE_AND = /(?<=[局委办厅府院部处室馆门位心会等])及(?=\p{Script=Han})/u;
/** Where two names may be glued together: behind the end of a body, before a level or 各; 市政府各部门 is one name. */
const SEAM =
  /(?<=[局委办厅院部处室馆所站会队科府校]|中心|单位|部门)(?=[省市区县州镇乡](?!场))|(?<=[局委办厅院部处室馆所站会队科校]|中心)(?=各)/g;
/** Shortest name that glue is looked for behind: 县委 in 县委县政府 is no list. */
const SHORTEST = 3;

/**
 * Splits a printed list into units: at 、 , ; and at 及 / 以及; at 和 / 与 only between two complete unit names, since
 * 政务服务和大数据管理局 is one; where names are glued together, before the next level prefix. Brackets stay with their
 * unit.
 */
export function splitUnits(list: string): UnitList {
  const parts: string[] = [];
  let open = false;
  for (const piece of pieces(list.replace(/[。.;\s]+$/, ''))) {
    const name = piece.replace(/^(?:以及|及|和|与)/, '').replace(OPEN_END, () => {
      open = true;
      return '';
    });
    if (/\p{Script=Han}/u.test(name)) parts.push(...unglued(name.trim()));
  }
  const values: string[] = [];
  for (let i = 0; i < parts.length; i++) {
    const [part, next] = [parts[i] as string, parts[i + 1]];
    if (BARE_LEVEL.test(part) && next !== undefined && LEVELLED.test(next)) parts[i + 1] = `${part}、${next}`;
    else values.push(part);
  }
  return { values, open };
}

function pieces(list: string): string[] {
  const cut = list.replace(/[(（][^()（）]*[)）]/g, (bracket) =>
    bracket.replace(/[、,;，；及和与]/g, (char) => HIDDEN[char] ?? char),
  );
  return cut
    .split(/[、,;，；]|\s{2,}|以及(?=\p{Script=Han})/u)
    .flatMap((piece) => piece.split(BEFORE_AND))
    .flatMap(splitAnd)
    .map((piece) => piece.replace(/[\ue000-\ue006]/g, (char) => SHOWN[char] as string));
}

/** 会 between two rooms of one office (法规处会人事处) stands for 会同. */
const AND = /[和与]|(?<=[处科股室局])会(?=.{2,}[处科股室局]$)/g;

function splitAnd(piece: string): string[] {
  const at = [...piece.matchAll(AND)].find(
    ({ index }) => isUnitLike(piece.slice(0, index)) && isUnitLike(piece.slice(index + 1)),
  );
  return at ? [piece.slice(0, at.index), piece.slice(at.index + 1)] : [piece];
}

/** 区农业局区水利局区直有关单位: at the repeated level prefix, when both sides are names of bodies. */
function unglued(name: string): string[] {
  const level = name[0] as string;
  for (const { index } of name.matchAll(SEAM)) {
    const [left, right] = [name.slice(0, index), name.slice(index)];
    const starts = right[0] === level || right[0] === '各';
    if (starts && index >= SHORTEST && right.length >= SHORTEST && isUnitLike(left) && isUnitLike(right)) {
      return [left, ...unglued(right)];
    }
  }
  return [name];
}

/** Separators inside brackets, out of the way of the split. */
const HIDDEN: Readonly<Record<string, string>> = {
  '、': '\ue000',
  ',': '\ue001',
  ';': '\ue002',
  '，': '\ue003',
  '；': '\ue004',
  及: '\ue005',
  和: '\ue006',
};
const SHOWN = Object.fromEntries(Object.entries(HIDDEN).map(([shown, hidden]) => [hidden, shown]));
