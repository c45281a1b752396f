import type { Language } from '../types.ts';
import { tagFor } from './script.ts';
import type { Part } from './unit-page.ts';

/** What the pages about units say, in one language. */
export interface UnitWords {
  readonly intro: string;
  readonly none: string;
  readonly collectives: string;
  readonly collective: string;
  /** How many clauses name a unit. */
  named(count: number): string;
  readonly alsoNamed: string;
  readonly later: string;
  readonly parts: Readonly<Record<Part, string>>;
  /** What stands under the heading of a part. */
  readonly hints: Readonly<Record<Part, (groups: readonly string[]) => string>>;
  readonly nothing: string;
  readonly byYear: string;
  readonly byYearHint: string;
  readonly year: string;
  readonly undated: string;
  readonly total: string;
  readonly task: string;
  readonly deadline: string;
  readonly noDeadline: string;
  count(count: number): string;
}

/** The words for a reader. */
export function unitWordsFor(language: Language): UnitWords {
  return language === 'en' ? english : chinese(language);
}

function chinese(language: Language): UnitWords {
  const t = tagFor(language);
  const quoted = (groups: readonly string[]) => groups.map((own) => `“${own}”`).join('、');
  return {
    intro: t`文件点名的单位,按地方排列。点开看它牵头、负责和共担的事项。`,
    none: t`文件里没有点名的单位。`,
    collectives: t`统称`,
    collective: t`这是统称,不是一个单位。`,
    named: (count) => t`点名 ${count} 项`,
    alsoNamed: t`文件里也写作`,
    later: t`后来`,
    parts: {
      lead: t`牵头`,
      responsible: t`负责`,
      sure: t`共担`,
      unsure: t`不确定是否共担`,
      mentioned: t`正文点名`,
    },
    hints: {
      lead: () => t`牵头单位一栏点了名。`,
      responsible: () => t`责任单位一栏点了名。`,
      sure: (groups) => t`没有点名,但写的是${quoted(groups)},包括它。`,
      unsure: (groups) => t`写的是${quoted(groups)},文件没说是否包括它。`,
      mentioned: () => t`正文按职能提到它。`,
    },
    nothing: t`没有一项点名由它承担。`,
    byYear: t`各年多少项`,
    byYearHint: t`按完成时限的年份数;一项只算一次,不确定的不算。`,
    year: t`年份`,
    undated: t`没写日期`,
    total: t`合计`,
    task: t`事项`,
    deadline: t`时限`,
    noDeadline: t`没有写`,
    count: (count) => t`${count} 项`,
  };
}

const quoted = (groups: readonly string[]) => groups.map((own) => `“${own}”`).join(', ');

const english: UnitWords = {
  intro: 'The units that the documents name, by place. Each opens with what it leads, answers for and shares.',
  none: 'The documents name no unit.',
  collectives: 'Group names',
  collective: 'This is a name for a group, not one unit.',
  named: (count) => `named in ${count} ${count === 1 ? 'clause' : 'clauses'}`,
  alsoNamed: 'Also printed as',
  later: 'Later',
  parts: {
    lead: 'Leads',
    responsible: 'Responsible',
    sure: 'Shared',
    unsure: 'Perhaps shared',
    mentioned: 'Named in the text',
  },
  hints: {
    lead: () => 'Named as the lead.',
    responsible: () => 'Named as responsible.',
    sure: (groups) => `Not named, but covered by ${quoted(groups)}.`,
    unsure: (groups) => `Printed is ${quoted(groups)}; the document does not say whether this unit is meant.`,
    mentioned: () => 'The text names its field of work.',
  },
  nothing: 'No clause names it.',
  byYear: 'How much by year',
  byYearHint: 'By the year of the deadline; each clause counts once, what is not sure does not.',
  year: 'Year',
  undated: 'no date',
  total: 'Total',
  task: 'Task',
  deadline: 'Deadline',
  noDeadline: 'not printed',
  count: (count) => `${count} ${count === 1 ? 'clause' : 'clauses'}`,
};
