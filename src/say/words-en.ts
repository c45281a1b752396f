import type { Item, Note, Reason } from '../ask/answer.ts';
import { labelOf } from '../ask/label.ts';
import { yearsBetween } from '../text/dates.ts';
import type { Clause, SourceDocument } from '../types.ts';
import { englishNames } from '../units/name.ts';
import type { Words } from './words.ts';

const FIELDS: Readonly<Record<string, string>> = {
  lead: 'lead',
  responsible: 'responsible',
  deadline: 'deadline',
  frequency: 'how often',
  quantity: 'quantity',
  clause: 'text',
  title: 'title',
  docNumber: 'document number',
  issuer: 'issuer',
  written: 'dated',
  published: 'published',
  effective: 'in force from',
  validity: 'validity',
  basedOn: 'based on',
  annex: 'annex',
};

const document = ({ englishName }: SourceDocument) => englishName;
const names = (documents: readonly SourceDocument[]) => documents.map(document).join(', ');
const items = (count: number) => `${count} ${count === 1 ? 'item' : 'items'}`;
const standing = ({ standing: { kind } }: SourceDocument) =>
  kind === 'sample' ? ' (sample text)' : kind === 'repost' ? ' (repost)' : '';

function label(clause: Pick<Clause, 'id' | 'number'>): string {
  const own = labelOf(clause);
  const [, number] = /^第(\d+)项$/.exec(own) ?? [];
  return number ? `item ${number}` : own === '文首' ? 'preamble' : `item ${own}`;
}

/** A unit as printed, with its usual English name. */
function unit(name: string): string {
  const [own] = englishNames(name);
  return own ? `${name} (${own})` : name;
}

function due({ deadline, due: day }: Item, now: string): string {
  if (!deadline) return '';
  if (day === null) return deadline.kind === 'fixed' ? ' (no year is printed)' : '';
  if (day >= now) return ` (${day})`;
  if (deadline.continuing) return ` (${day}, past; the duty continues)`;
  const years = yearsBetween(day, now);
  return years > 0 ? ` (${day}, ${years} ${years === 1 ? 'year' : 'years'} ago)` : ` (${day}, past)`;
}

function note(own: Note): string | null {
  switch (own.is) {
    case 'no label printed':
      return 'No lead or responsible unit is printed; this is the subject of the sentence.';
    case 'no lead printed':
      return 'No lead is printed; the responsible units are.';
    case 'no responsible printed':
      return `No responsible unit is printed${own.lead.length > 0 ? `; the lead is ${own.lead.map(unit).join(', ')}` : ''}.`;
    case 'nothing printed':
      return `The document does not print this (${FIELDS[own.field]}).`;
    case 'scope':
      return `Searched only ${names(own.documents)}.`;
    case 'all past':
      return `All are past; the last was ${own.last}${own.years > 0 ? ` (${own.years} years ago)` : ''}.`;
    case 'shared': {
      const sure = own.sure > 0 ? `Shared through ${own.groups.join(', ')}: ${items(own.sure)}.` : '';
      const unsure =
        own.unsure > 0
          ? `Not sure: ${items(own.unsure)} for ${own.unsureGroups.slice(0, 2).join(', ')}; the document does not say who that is.`
          : '';
      return [sure, unsure].filter((text) => text !== '').join(' ');
    }
    case 'mentioned':
      return `Named in the text: ${own.clauses.map(label).join(', ')}.`;
    case 'without field':
      return own.documents.length > 0 ? `Nothing on this in ${names(own.documents)}.` : null;
    case 'missing':
      return `What is missing: ${own.text}.`;
    case 'count':
    case 'labels':
      return null;
    case 'computed': {
      const days = own.from.map(
        ({ start, is, due: day }) =>
          `from ${start} (${FIELDS[is]}) ${day === null ? 'the holiday calendar is not published yet' : `it is ${day}`}`,
      );
      return `${own.days} working days: ${days.join('; ')}.`;
    }
    case 'recurring':
      return `And ${items(own.items.length)} that recur.`;
    case 'later name':
      return `${own.name} later became ${own.later} (${own.note}).`;
  }
}

function reason(own: Reason, searched: readonly SourceDocument[]): string {
  const where = searched.length > 0 ? ` Searched: ${names(searched)}.` : '';
  switch (own.is) {
    case 'no such number':
      return `There is no ${own.number}. ${own.ranges.map((range) => `${document(range.document)} ends at ${range.last ? label(range.last) : 'nothing'}`).join('; ')}.`;
    case 'other place':
      return `There is no document of ${own.place} in the library.${where}`;
    case 'unknown unit':
      return `The documents do not name "${own.unit}".${where}`;
    case 'unit without role':
      return `No item names "${own.unit}" in that role.${where}`;
    case 'nothing due':
      return `Nothing is due ${own.window.printed || 'soon'}.${where}`;
    case 'regulation':
      return `The Disclosure Regulation (政府信息公开条例) is not in the library, so its articles cannot be answered.${where}`;
    case 'no topic':
      return 'I cannot tell which item you mean. Give a number, a subject or a unit, for example "who leads item 12?"';
    case 'not treated':
      return `No clause about this was found.${where}`;
    case 'empty library':
      return 'The library is empty. Add a document first.';
  }
}

/** English words; names and quotes stay in the glyphs of the source. */
export const english: Words = {
  place: (own, clause) => (clause ? `${document(own)}, ${label(clause)}` : document(own)),
  label,
  document,
  field: (name) => FIELDS[name] ?? name,
  units: (list, left, open) =>
    `${list.map(unit).join(', ')}${left > 0 ? ` and ${left} more` : open ? ' and others (等)' : ''}`,
  join: (parts) => parts.join(', '),
  quote: (text) => `“${text}”`,
  about: (text) => ` (${text})`,
  due,
  none: (name) => (name === 'annex' ? 'the annex is not in the library' : `no ${FIELDS[name]} printed`),
  source: (own, labels, corrected) => {
    const parts = [
      document(own) + standing(own),
      ...(labels.length > 0 ? [labels.join(', ')] : []),
      ...(own.docNumber ? [own.docNumber.value] : []),
    ];
    return `Source: ${parts.join(' · ')}${corrected ? ' (with corrections)' : ''}`;
  },
  subject: ' (as the subject of the sentence)',
  colon: ': ',
  stop: '; ',
  converted: '',
  choices: (count) => `${count} clauses fit. Which one do you mean?`,
  list: items,
  more: (left) => `${left} more`,
  page: (k, n) => ` (page ${k}/${n})`,
  note,
  reason,
  near: (labels) => `Near, but no answer: ${labels.join(', ')}`,
  duties: (name, count) => `${unit(name)}: named in ${items(count)}`,
  welcome: 'You are welcome.',
  help: (documents, examples) => [
    'Ask me about these disclosure plans. I only answer from the documents, and cite them.',
    `Documents: ${names(documents)}`,
    ...(examples.length > 0 ? [`For example: ${examples.join(' / ')}`] : []),
    '/learn shows you round, /quiz tests you, /scope limits the documents, /help shows this',
  ],
  actions: {
    next: 'Next page',
    previous: 'Previous page',
    original: 'Original',
    whole: 'Full text',
    only: (name) => `Only ${name}`,
  },
};
