import { type Covers, coversOf } from '../units/collectives.ts';
import { identityOf } from '../units/name.ts';

/** Whom a group name may include. */
const MEMBERS: Readonly<Record<Covers, readonly Side[]>> = {
  departments: ['departments'],
  'some-departments': ['departments'],
  governments: ['governments'],
  'some-governments': ['governments'],
  enterprises: ['enterprises'],
  all: ['departments', 'governments', 'enterprises'],
};

type Side = 'departments' | 'governments' | 'enterprises';

/** A name that means many although no pattern of group names knows it. */
const VAGUE = /[各等]|相关|有关|其[他它余]|所有|全[省市区县体]|级|单位$|部门$|[(（]/;

/** Bodies of a district that plans count among its departments, or among the governments below it. */
const OUTPOST = /管委会|管理委员会|片区|开发区|园区|功能区|新区|办事处|街道/;

interface Sides {
  readonly many: boolean;
  readonly sides: readonly Side[];
}

// Documents print the same few hundred names; every list is compared with many others.
const KEPT = 20_000;
const known = new Map<string, Sides>();

/** Whom a name is, or may include. */
function sidesOf(name: string): Sides {
  const sides = known.get(name) ?? sidesIn(name);
  if (known.size < KEPT) known.set(name, sides);
  return sides;
}

function sidesIn(name: string): Sides {
  const covers = coversOf(name);
  if (covers) return { many: true, sides: OUTPOST.test(name) ? MEMBERS.all : MEMBERS[covers] };
  if (VAGUE.test(name)) return { many: true, sides: MEMBERS.all };
  if (/政府$/.test(name)) return { many: false, sides: ['governments'] };
  if (OUTPOST.test(name)) return { many: false, sides: ['governments', 'departments'] };
  return { many: false, sides: [/公司$|集团$|企业$/.test(name) ? 'enterprises' : 'departments'] };
}

/**
 * Whether two names, printed in one document, may mean the same body, or one may include the other: then a list with the
 * one is not proven wrong where the other is right.
 */
export function overlap(a: string, b: string): boolean {
  if (a.includes(b) || b.includes(a) || identityOf(a) === identityOf(b)) return true;
  const [one, other] = [sidesOf(a), sidesOf(b)];
  return (one.many || other.many) && one.sides.some((side) => other.sides.includes(side));
}
