import type { Clause } from '../../types.ts';
import { isSameBody, laterNames } from '../../units/name.ts';
import type { Unit } from '../../units/registry.ts';
import type { Item, Note } from '../answer.ts';
import { conceptsOf } from '../concepts.ts';
import { dutiesIn, type Role, sharedBy } from '../duties.ts';
import type { View } from '../library.ts';
import type { Query } from '../query.ts';
import type { Asked, Kind } from './kind.ts';
import { notFound } from './not-found.ts';

const WHICH =
  /哪|什么|啥|几(?:项|条|件|个|样)|多少|列|全部|所有|有没有|任务|事项|职责|要做|做哪|活|分工|边几|\b(?:which|what|list|every|all|where|how many|tasks|items|duties|responsibilities)\b/;
const TASKS = /\b(?:tasks?|items?|duties|duty|responsibilit(?:y|ies)|list|all|every|show)\b/g;
const WHO = /谁|哪(?:个|家|几家)?(?:单位|部门|机构)|\bwho\b|which (?:unit|office|department|body|agency)/;
const OTHER = ['deadline', 'frequency', 'quantity', 'document', 'compare'];
const LEADS = /牵头|带头|挑头|主办|\blead|\bled\b|in charge/;
const ANSWERS = /责任|配合|协办|负责|responsible/;

/** Whether little is left beside the unit and the words for tasks. */
function isAboutUnit({ topic, language, units, text }: Query, view: View): boolean {
  const names = units.map(({ start, end }) => text.slice(start, end));
  const left = names.reduce((rest, name) => rest.replace(name, ' '), topic).replace(TASKS, ' ');
  return language === 'en' ? conceptsOf({ topic: left, language }, view.words).length <= 1 : left.length <= 24;
}

function rolesAsked({ text }: Query): readonly Role[] {
  const [leads, answers] = [LEADS.test(text), ANSWERS.test(text)];
  if (leads && !answers) return ['lead'];
  return answers && !leads && !/负责/.test(text) ? ['responsible'] : ['lead', 'responsible'];
}

/** Units of the question that the documents in scope print. */
function unitsOf({ query, scope }: Asked): readonly Unit[] {
  const all = query.units.flatMap(({ units }) => units);
  return all.filter(({ documents }) => documents.some((id) => scope.includes(id)));
}

/** What one unit has to do: clauses that name it, counted; what reaches it through group names is told apart. */
export const unitDuties: Kind = {
  name: 'unit_duties',
  examples: ['北京市民政局要做哪些事?', '黄冈市司法局牵头哪些任务', 'Which items does 市审计局 lead in Beijing?'],
  matches: ({ query, view }) => {
    const named = query.units.length > 0 || query.unknownUnits.length > 0;
    if (!named || query.references.length > 0 || WHO.test(query.text)) return false;
    if (query.asks.some((ask) => OTHER.includes(ask)) || query.window !== null) return false;
    return WHICH.test(query.text) && (LEADS.test(query.text) || ANSWERS.test(query.text) || isAboutUnit(query, view));
  },
  async find(asked) {
    const { query, view } = asked;
    const units = unitsOf(asked);
    const name = query.units[0]
      ? query.text.slice(query.units[0].start, query.units[0].end)
      : (query.unknownUnits[0] ?? '');
    if (units.length === 0) {
      const none = notFound(asked, 'unit_duties', { is: 'unknown unit', unit: name }, []);
      return { ...none, notes: earlierNames(name, asked) };
    }
    const roles = rolesAsked(query);
    const clauses = await view.clauses({ documents: asked.scope });
    const keys = new Set(units.map(({ key }) => key));
    const named = new Set(units.flatMap((unit) => view.units.clausesOf(unit)));
    const items = clauses
      .filter((clause) => named.has(clause))
      .flatMap((clause) => dutiesIn(clause, keys, roles, view));
    const notes = units.every(({ covers }) => covers === null) ? sharedNotes(clauses, units, items, view, roles) : [];
    if (items.length === 0) {
      const answer = notFound(asked, 'unit_duties', { is: 'unit without role', unit: name }, []);
      return { ...answer, notes };
    }
    return { kind: 'answer', intent: 'unit_duties', query, items, notes };
  },
};

/** Bodies of the documents that the asked one came out of later: a hint with its evidence, never an answer. */
function earlierNames(asked: string, { view, scope }: Asked): Note[] {
  return view.units.units
    .filter(({ covers, documents }) => covers === null && documents.some((id) => scope.includes(id)))
    .flatMap(({ names: [printed = ''] }) =>
      laterNames(printed)
        .filter((own) => isSameBody(own.name, asked))
        .map((own) => ({ ...own, printed })),
    )
    .map(({ printed, name, note }): Note => ({ is: 'later name', name: printed, later: name, note }))
    .slice(0, 2);
}

/** What falls on a body through group names, and where the text names its field of work. */
function sharedNotes(
  clauses: readonly Clause[],
  units: readonly Unit[],
  items: readonly Item[],
  view: View,
  roles: readonly Role[],
): Note[] {
  const { mentioned, sure, unsure, groups, unsureGroups } = sharedBy(units, clauses, items, view);
  const notes: Note[] = [];
  if (mentioned.length > 0) notes.push({ is: 'mentioned', clauses: mentioned });
  if (roles.includes('responsible') && sure.length + unsure.length > 0) {
    notes.push({ is: 'shared', sure: sure.length, unsure: unsure.length, groups, unsureGroups });
  }
  return notes;
}
