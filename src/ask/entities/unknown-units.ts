import { families } from '../../units/families.ts';

const NAMES = families
  .flatMap(({ names }) => names)
  .filter((name) => name.length >= 3 && /[局委办厅院部署]$/.test(name))
  .sort((a, b) => b.length - a.length);
/** A body that no family knows, in front of what it would do. */
const BODY =
  /(?:[省市区县州]|^|\s)([\p{Script=Han}]{1,8}?(?:局|委员会|委|厅|办公室|办|法院|检察院|公司|银行|大学|医院|学校))\s*(?=要|得|需|牵头|负责|承担|领|主办|做|有|是(?:哪|什么))/gu;

/** Names of government bodies in a text from which the library's own units have been blanked out. */
export function unknownUnitsIn(text: string): string[] {
  const known = NAMES.filter((name) => text.includes(name));
  if (known.length > 0) return known.slice(0, 1);
  return Array.from(text.matchAll(BODY), (match) => match[1] as string).filter((name) => !/[这那哪各什]/.test(name));
}
