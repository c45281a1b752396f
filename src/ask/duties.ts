import type { Clause, SourceDocument } from '../types.ts';
import type { Covers } from '../units/collectives.ts';
import { stemOf } from '../units/name.ts';
import type { Unit } from '../units/registry.ts';
import type { Item } from './answer.ts';
import { fieldsNamed, unitItem } from './cite.ts';
import type { View } from './library.ts';

export type Role = 'lead' | 'responsible';

/** Who is surely, and who is perhaps, covered by a group name when a department asks. */
const SURE: readonly Covers[] = ['departments', 'all'];
const UNSURE: readonly Covers[] = ['some-departments'];

/** What falls on a body without naming it. */
export interface Shared {
  /** Clauses that name a group which surely, and which perhaps, includes it. */
  readonly sure: readonly Clause[];
  readonly unsure: readonly Clause[];
  /** The names of those groups as printed. */
  readonly groups: readonly string[];
  readonly unsureGroups: readonly string[];
  /** Clauses whose text names its field of work. */
  readonly mentioned: readonly Clause[];
}

/** The labels of a clause that name one of some units, by their keys. */
export function dutiesIn(clause: Clause, units: ReadonlySet<string>, roles: readonly Role[], view: View): Item[] {
  const document = view.document(clause.document) as SourceDocument;
  const isOneOf = (name: string) => units.has(view.units.unitOf(clause.document, name)?.key ?? '');
  return roles.flatMap((role) =>
    fieldsNamed(clause, role)
      .filter(({ basis, values }) => basis === 'label' && values.some(isOneOf))
      .map((field) => unitItem(document, clause, field)),
  );
}

/** What falls on some bodies through group names, and where the text names their field of work. */
export function sharedBy(
  units: readonly Unit[],
  clauses: readonly Clause[],
  items: readonly Item[],
  view: View,
): Shared {
  const own = new Set(units.flatMap(({ documents }) => documents));
  const named = new Set(items.map(({ clause }) => clause));
  const rest = clauses.filter((clause) => own.has(clause.document) && !named.has(clause));
  const groupsIn = (clause: Clause, wanted: readonly Covers[]) =>
    [...fieldsNamed(clause, 'lead'), ...fieldsNamed(clause, 'responsible')]
      .flatMap(({ values, basis }) => (basis === 'label' ? values : []))
      .filter((value) => wanted.includes(view.units.unitOf(clause.document, value)?.covers as Covers));
  const naming = (wanted: readonly Covers[]) => {
    const groups = view.units.units.filter(
      ({ covers, documents }) => wanted.includes(covers as Covers) && documents.some((id) => own.has(id)),
    );
    return new Set(groups.flatMap((group) => view.units.clausesOf(group)));
  };
  const [surely, perhaps] = [naming(SURE), naming(UNSURE)];
  const sure = rest.filter((clause) => surely.has(clause));
  const unsure = rest.filter((clause) => !surely.has(clause) && perhaps.has(clause));
  const mentions = mentionOf(units);
  return {
    sure,
    unsure,
    groups: [...new Set(sure.flatMap((clause) => groupsIn(clause, SURE)))],
    unsureGroups: [...new Set(unsure.flatMap((clause) => groupsIn(clause, UNSURE)))],
    mentioned: mentions ? rest.filter(({ text }) => text.includes('部门') && mentions.test(text)) : [],
  };
}

/** 民政 in 发展改革、教育、民政等…职能部门: the text names a body by its field of work. */
function mentionOf(units: readonly Unit[]): RegExp | null {
  const names = units.flatMap((unit) => unit.names.map((name) => stemOf(name).replace(/[局委办厅部]$/, '')));
  const fields = [...new Set(names)].filter((field) => /^\p{Script=Han}{2,}$/u.test(field));
  return fields.length > 0 ? new RegExp(`(?:^|[、,。])(?:${fields.join('|')})(?:、|等|与)[^。;]{0,40}部门`) : null;
}
