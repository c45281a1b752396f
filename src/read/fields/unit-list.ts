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
const UNIT_END = /(?:[局委办厅府院部处室馆]|部门|单位|中心|委员会|办公室|政府)$/;
const OPEN_END = /等(?:有关|相关)?(?:部门|单位|地方|职能部门)?$/;
const DUTY = /(?:按(?:照)?(?:各自)?职责(?:分工)?(?:共同)?)?(?:分别)?(?:负责|落实|配合|参与|牵头)*(?:落实|实施)?$/;

/**
 * Splits a printed list into units: at 、 , ; and at 及 / 以及; at 和 / 与 only between two complete unit names, since
 * 政务服务和大数据管理局 is one. Brackets stay with their unit. Duty words behind the last unit (按职责分工负责) go.
 */
export function splitUnits(list: string): UnitList {
  const parts: string[] = [];
  let open = false;
  for (const piece of pieces(list.replace(/[。.;\s]+$/, '').replace(DUTY, ''))) {
    const name = piece.replace(/^(?:以及|及|和|与)/, '').replace(OPEN_END, () => {
      open = true;
      return '';
    });
    if (/\p{Script=Han}/u.test(name)) parts.push(name.trim());
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
    .split(/[、,;，；]|(?:以及|(?<=[局委办厅府院部处室馆门位心会等])及)(?=\p{Script=Han})/u)
    .flatMap(splitAnd)
    .map((piece) => piece.replace(/[\ue000-\ue006]/g, (char) => SHOWN[char] as string));
}

function splitAnd(piece: string): string[] {
  const at = [...piece.matchAll(/[和与]/g)].find(
    ({ index }) => UNIT_END.test(piece.slice(0, index)) && UNIT_END.test(piece.slice(index + 1)),
  );
  return at ? [piece.slice(0, at.index), piece.slice(at.index + 1)] : [piece];
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
