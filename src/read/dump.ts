import type { Clause, DeadlineField, QuantityField, UnitField } from '../types.ts';

/** One clause as the command contract prints it (design section 7). Subjects of sentences are answered, not dumped. */
export function dumpOf(clause: Clause) {
  const { document, id, number, section, heading, text, fields, span } = clause;
  const units = (name: UnitField['name']) =>
    fields.flatMap((field) => (field.name === name && field.basis === 'label' ? field.values : []));
  const times = fields.filter(
    (field): field is DeadlineField => field.name === 'deadline' || field.name === 'frequency',
  );
  const quantities = fields.filter((field): field is QuantityField => field.name === 'quantity');
  return {
    document,
    clause: id,
    number,
    section,
    heading,
    text,
    lead: units('lead'),
    responsible: units('responsible'),
    deadlines: times.map(({ text: phrase, due, kind, continuing, period, relative, appliesTo }) => ({
      text: phrase,
      due,
      kind,
      continuing,
      period,
      relative,
      appliesTo,
    })),
    quantities: quantities.map(({ text: phrase, of }) => ({ text: phrase, of })),
    span,
  };
}
