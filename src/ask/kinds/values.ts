import type { Ask } from '../query.ts';
import type { Kind } from './kind.ts';
import { clauseText, deadline, frequency, lead, quantity, responsible } from './readings.ts';
import { findValues, type Reading } from './single.ts';

/** How each value is read. */
export const READINGS: Readonly<Partial<Record<Ask, Reading>>> = {
  frequency,
  quantity,
  lead,
  responsible,
  deadline,
  clause: clauseText,
};

/** A kind that reads one value out of the clause a question means, and out of the same clause what else is asked. */
function valueKind(name: Ask, examples: readonly string[]): Kind {
  return {
    name,
    examples,
    matches: ({ query }) => (first(query.asks) ?? (query.references.length > 0 ? 'clause' : undefined)) === name,
    find: (asked) => {
      const wanted = [name, ...asked.query.asks.filter((ask) => ask !== name && wantedWith(ask))];
      return findValues(
        asked,
        name,
        wanted.flatMap((ask) => READINGS[ask] ?? []),
      );
    },
  };
}

function first(asks: readonly Ask[]): Ask | undefined {
  return asks.find((ask) => READINGS[ask]);
}

/** Several values of one clause may be asked for; 哪一项 beside another ask only says which clause. */
function wantedWith(ask: Ask): boolean {
  return ask !== 'clause' && READINGS[ask] !== undefined;
}

export const valueKinds: readonly Kind[] = [
  valueKind('frequency', [
    '门户网站信息每周至少更新几次',
    'How often does Huanggang publish the filing-review results?',
  ]),
  valueKind('quantity', ['黄冈征求意见时间至少多少天', '数据开放率目标是多少']),
  valueKind('lead', ['北京第12项谁牵头', 'Who leads item 46 in Beijing?', '區計劃第八條由誰負責']),
  valueKind('responsible', ['北京第18项责任单位', '黃岡第3項責任單位有哪些']),
  valueKind('deadline', ['北京第6项什么时候完成', 'When is item 33 in the Beijing plan due?']),
  valueKind('clause', ['第三方评估写在哪一项', '黄冈第23项全文']),
];
