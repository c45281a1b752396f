import type { Item } from '../ask/answer.ts';
import { quantityItem, timeItem, unitItem } from '../ask/cite.ts';
import type { Clause, SourceDocument } from '../types.ts';
import { addressOf } from '../units/address.ts';
import type { UnitRegistry } from '../units/registry.ts';
import { passageOf, type Shown } from './parts.ts';
import type { Passage } from './reply.ts';

/** One thing a clause prints of itself, as a page labels it. */
export interface ClauseLabel {
  readonly name: string;
  readonly values: readonly { readonly text: string; readonly unit: string | null }[];
  /** The list goes on, the unit is only the subject, the date is past. */
  readonly remark: string;
  readonly passage: Passage;
}

/** What a clause prints of itself, field by field; units with the address of their page. */
export function clauseLabels(
  document: SourceDocument,
  clause: Clause,
  units: UnitRegistry,
  shown: Shown,
): ClauseLabel[] {
  return clause.fields.map((field) => {
    if (field.name === 'quantity') return labelled(quantityItem(document, clause, field), units, shown);
    if ('values' in field) return labelled(unitItem(document, clause, field), units, shown);
    return labelled(timeItem(document, clause, field), units, shown);
  });
}

function labelled(item: Item, units: UnitRegistry, { words, language, now }: Shown): ClauseLabel {
  const isUnit = item.field === 'lead' || item.field === 'responsible';
  const texts = language === 'zh-Hans' ? item.values : item.printed;
  const about = item.about === null || language === 'en' ? '' : words.about(item.about);
  const remark = isUnit
    ? words.units([], 0, item.open) + (item.subject ? words.subject : '')
    : about + (item.field === 'deadline' ? words.due(item, now) : '');
  return {
    name: words.field(item.field),
    values: texts.map((text, i) => {
      const unit = isUnit && !item.subject ? units.unitOf(item.document.id, item.values[i] ?? '') : undefined;
      return { text, unit: unit ? addressOf(unit) : null };
    }),
    remark,
    passage: passageOf(item),
  };
}
