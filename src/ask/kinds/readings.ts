import { addWorkdays } from '../../text/workdays.ts';
import type { Clause, DeadlineField, QuantityField, SourceDocument, Span, UnitField } from '../../types.ts';
import type { Item } from '../answer.ts';
import { absentItem, clauseItem, fieldsNamed, labelItems, quantityItem, timeItem, unitItem } from '../cite.ts';
import type { Query } from '../query.ts';
import type { About, Reading, Value } from './single.ts';

const named = (clause: Clause, name: 'lead' | 'responsible') => fieldsNamed(clause, name);
const none: Value['notes'] = [];

/** Fields whose sentence treats the topic better go first; equal ones stay in text order. */
function byRelevance<T extends { readonly span: { start: number; end: number } }>(
  fields: readonly T[],
  textOf: (field: T) => string,
  about: About,
): T[] {
  return fields
    .map((field, i) => ({ field, i, score: about.relevance(textOf(field)) }))
    .sort((a, b) => b.score - a.score || a.i - b.i)
    .map(({ field }) => field);
}

function units(document: SourceDocument, clause: Clause, name: 'lead' | 'responsible', about: About): Item[] {
  const fields = named(clause, name);
  const labelled = fields.filter(({ basis }) => basis === 'label');
  if (labelled.length > 0) return labelled.map((field) => unitItem(document, clause, field));
  const best = byRelevance(fields, (field) => duty(document, clause, field), about);
  return best.slice(0, 1).map((field) => unitItem(document, clause, field));
}

/** What a sentence lays on a subject: from it to the next subject or the sentence's end. */
function duty(document: SourceDocument, clause: Clause, { span }: Pick<UnitField, 'span'>): string {
  const sentence = clause.sentences.find((own) => own.span.start <= span.start && own.span.end >= span.end);
  const next =
    clause.fields.find((own) => 'values' in own && own.span.start > span.start)?.span.start ?? Number.POSITIVE_INFINITY;
  return document.normal({ start: span.start, end: Math.min(next, sentence?.span.end ?? span.end) });
}

/** Who leads; where no lead is printed, who is responsible, and the note says so. */
export const lead: Reading = {
  eligible: () => true,
  value: (document, clause, about) => {
    const leads = units(document, clause, 'lead', about);
    const charge = /负责|in charge|responsible/.test(about.query.text);
    if (leads.length > 0)
      return { items: charge ? [...leads, ...units(document, clause, 'responsible', about)] : leads, notes: none };
    const items = units(document, clause, 'responsible', about);
    if (items.length > 0)
      return { items, notes: [{ is: items[0]?.subject ? 'no label printed' : 'no lead printed', lead: [] }] };
    return { items: [absentItem(document, clause, 'lead')], notes: [{ is: 'nothing printed', field: 'lead' }] };
  },
};

/** Who is responsible; where that is not printed, no value, and the note names the lead. */
export const responsible: Reading = {
  eligible: () => true,
  value: (document, clause, about) => {
    const items = units(document, clause, 'responsible', about);
    if (items.length > 0) return { items, notes: none };
    const leads = named(clause, 'lead').flatMap(({ printed }) => printed);
    return {
      items: [absentItem(document, clause, 'responsible')],
      notes: [{ is: 'no responsible printed', lead: leads }],
    };
  },
};

/** What a value in a sentence is about: the group it is for, else the part between commas it stands in and the one before. */
function around(document: SourceDocument, field: DeadlineField | QuantityField): string {
  if (field.name !== 'quantity' && field.appliesTo) return field.appliesTo;
  const parts = document.normal(field.sentence).split(/[,，]/);
  const own = parts.findIndex((part) => part.includes(field.text));
  return parts.slice(Math.max(0, own - 1), own + 1).join(',');
}

/** Until when: labelled deadlines first, those in sentences by how well they treat the topic. */
export const deadline: Reading = {
  absent: true,
  eligible: (clause) => fieldsNamed(clause, 'deadline').length > 0,
  value: (document, clause, about) => {
    const fields = fieldsNamed(clause, 'deadline');
    const labelled = fields.filter(({ basis }) => basis === 'label');
    const rest = byRelevance(
      fields.filter(({ basis }) => basis !== 'label'),
      (field) => around(document, field),
      about,
    );
    const wanted = /工作日|小时|(?:几|多少)天|多(?:久|长时间)之?内|working days|hours|how (?:soon|long)/.test(
      about.query.text,
    )
      ? [...rest, ...labelled]
      : [...labelled, ...rest];
    const items = wanted.map((field) => timeItem(document, clause, field));
    if (items.length > 0) return { items, notes: computedDays(document, wanted[0]) };
    return {
      items: [absentItem(document, clause, 'deadline', bestSentence(clause, about))],
      notes: [{ is: 'nothing printed', field: 'deadline' }],
    };
  },
};

const PERIODS: readonly [RegExp, RegExp][] = [
  [/每?季度?|quarter/, /季/],
  [/每周|一周|每星期|week/, /周|星期/],
  [/每月|一个月|按月|month/, /月/],
  [/每天|每日|daily|a day/, /日|天/],
  [/每年|一年|年内|a year|annual|year/, /年/],
];

function frequencies(clause: Clause, query: Query): DeadlineField[] {
  const period = PERIODS.find(([asked]) => asked.test(query.text))?.[1];
  const all = clause.fields.filter(
    (field): field is DeadlineField =>
      (field.name === 'frequency' || field.name === 'deadline') && field.period !== null,
  );
  return period ? all.filter(({ text }) => period.test(text)) : all;
}

/** How often: recurring duties, and counts within the year. A period the question names must be the field's. */
export const frequency: Reading = {
  eligible: (clause, query) => frequencies(clause, query).length > 0,
  value: (document, clause, about) => {
    const fields = byRelevance(frequencies(clause, about.query), (field) => around(document, field), about);
    return {
      items: fields.map((field) => ({ ...timeItem(document, clause, field), field: 'frequency' })),
      notes: none,
    };
  },
};

/** Words of a question that say what is counted, and what a quantity of that sort looks like. */
const MEASURES: readonly [RegExp, RegExp][] = [
  [/百分|比例|占比|占多少|权重|比重|多少分|percent|share|proportion|weight|\brate\b|score/, /%/],
  [/工作日|working day/, /工作日/],
  [/收费|多少钱|花(?:了|费)|预算(?:多少|是)|[几多少]元|yuan|\brmb\b|money|\bcosts?\b/, /元/],
  [/小时(?!数)|钟头|hour(?!s a year|s of training)/, /小时/],
  [/课时|学时|training hours|class hours/, /课时|学时/],
  [/几天|多少天|how many days/, /天|日/],
  [/几位|几名|几个人|多少人|how many (?:people|persons|officials|leaders)/, /位|名|人/],
  [/几级|多少级|how many levels/, /级/],
  [/几期|多少期/, /期/],
  [/几批|第几批/, /批/],
  [/几次|几回|多少次|how many times/, /次/],
];

function counted(clause: Clause, query: Query) {
  const measure = MEASURES.find(([asked]) => asked.test(query.text))?.[1];
  const fits = ({ text }: { text: string }) => !measure || measure.test(text);
  const limits = fieldsNamed(clause, 'deadline').filter(({ relative }) => relative !== null);
  return { quantities: fieldsNamed(clause, 'quantity').filter(fits), limits: measure ? limits.filter(fits) : [] };
}

/** How many: a quantity with its bound; for working days and hours, the limit's phrase. */
export const quantity: Reading = {
  eligible: (clause, query) => {
    const { quantities, limits } = counted(clause, query);
    return quantities.length + limits.length > 0;
  },
  value: (document, clause, about) => {
    const { quantities, limits } = counted(clause, about.query);
    const own = byRelevance(quantities, (field) => `${field.of ?? ''} ${around(document, field)}`, about);
    const items = [
      ...limits.map((field) => timeItem(document, clause, field)),
      ...own.map((field) => quantityItem(document, clause, field)),
    ];
    return { items: items.slice(0, 3), notes: computedDays(document, limits[0]) };
  },
};

/** Where something stands, or what a clause says. */
export const clauseText: Reading = {
  eligible: () => true,
  value: (document, clause, about) => {
    const whole = /全文|full text/.test(about.query.text);
    const items = [clauseItem(document, clause, whole ? clause.span : bestSentence(clause, about))];
    // Asked for by number, a clause shows what it says of units and dates; asked for by subject, where it stands.
    const byNumber = about.query.references.length > 0 && !whole;
    return { items, notes: byNumber ? [{ is: 'labels', items: labelItems(document, clause) }] : none };
  },
};

/** The sentence of a clause that treats the topic best. */
function bestSentence({ sentences }: Clause, about: About): Span | null {
  const scored = sentences.map((sentence) => ({ sentence, score: about.relevance(sentence.text) }));
  return scored.sort((a, b) => b.score - a.score)[0]?.sentence.span ?? null;
}

/** Limits that run from the document's own publication; whose day may be the written or the published one. */
const OWN_EVENT = /(?:本|该)?(?:通知|方案|意见|计划|文件)?(?:印发|公布|发布|下发)(?:之日起|之后|后|起)/;

/** A limit in working days from the document's own publication, counted from each day it may mean. */
function computedDays(document: SourceDocument, field: DeadlineField | undefined): Value['notes'] {
  const days = Number(/(\d+)个工作日/.exec(field?.relative ?? '')?.[1] ?? 0);
  if (!field || days === 0 || !OWN_EVENT.test(field.text)) return none;
  const from = (['written', 'published'] as const).flatMap((is) => {
    const start = document[is]?.value;
    return start ? [{ start, is, due: addWorkdays(start, days) }] : [];
  });
  return from.length > 0 ? [{ is: 'computed', days, from }] : none;
}
