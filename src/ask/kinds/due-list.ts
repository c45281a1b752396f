import { dueWithin, lastDue } from '../../due/list.ts';
import { addDays, yearsBetween } from '../../text/dates.ts';
import type { Clause, SourceDocument } from '../../types.ts';
import type { Note } from '../answer.ts';
import { fieldsNamed, timeItem } from '../cite.ts';
import { conceptsOf } from '../concepts.ts';
import type { Window } from '../query.ts';
import { clausesUnder, partNamed } from '../sections.ts';
import { share, topicOf } from '../topic.ts';
import type { Asked, Kind } from './kind.ts';
import { notFound } from './not-found.ts';

const LIST =
  /哪|什么|啥|有没有|有没|有无|没有|几(?:项|条|件)|多少|列|全部|所有|清单|吗|么|没$|的$|的(?:任务|事项|工作)|\b(?:what|which|anything|list|all|items|tasks|show|any)\b/;
const DUE =
  /到期|截止|期限|时限|逾期|过期|完成|做完|办完|交|报|要做|搞定|弄完|节点|due|deadline|overdue|finish|complete|\bdone\b|have to|has to/;
const UPCOMING =
  /(?:还|尚)?(?:没|未)(?:有)?到期|还剩|剩下|not yet due|remaining|最近|近期|快(?:要)?到期|马上|接下来|upcoming|coming up|soon/;

/** Asks for everything with a date, whatever the day. */
const DATED = /(?:带|有|写了?|标了?)(?:明)?(?:完成)?(?:期限|时限|截止(?:日期|时间)?|具体日期)的|with (?:a )?deadlines?/;
/** Words about the list itself, and the units that narrow it. */
const ABOUT_LIST =
  /所有|全部|一下|文件|任务|事项|工作|节点|东西|事情|牵头|负责|责任|单位|部门|[\p{Script=Han}]{1,8}[局委办厅]|要|得|搞|弄|完|做|交|的|是|有|都|和|\s|[,。?!]|items?|tasks?|the|are|is|of/gu;
/** Han characters that may be left over beside them. */
const LEFT = 2;

/** What is due within some days, over all documents in scope, or the part or unit the question names. */
export const dueList: Kind = {
  name: 'due_list',
  examples: ['黄冈有哪些10月底前到期的', '这周五之前海口有要交的吗', 'What is due in Haikou in May 2017?'],
  matches: ({ query }) => {
    if (query.references.length > 0) return false;
    const dated = query.window !== null || UPCOMING.test(query.text) || DATED.test(query.text);
    if (!dated || !DUE.test(query.text)) return false;
    const printed = query.window?.printed ?? '';
    return LIST.test(query.text) || query.topic.replace(printed, '').replace(ABOUT_LIST, '').length <= LEFT;
  },
  async find(asked) {
    const { query, view, scope } = asked;
    const from = DATED.test(query.text) ? null : query.now;
    const days = query.window ?? { from, to: null, printed: '', overdue: false };
    const all = await view.clauses({ documents: scope });
    const clauses = await narrowed(asked, all);
    const due = dueWithin(
      clauses,
      days.overdue && days.to === null ? { from: null, to: addDays(query.now, -1) } : days,
    );
    const listed = days.overdue ? due.filter(({ deadline }) => !deadline.continuing) : due;
    if (listed.length === 0) {
      const none = notFound(asked, 'due_list', { is: 'nothing due', window: days }, []);
      return { ...none, notes: pastNotes(lastDue(clauses), query.now) };
    }
    const items = listed.map(({ clause, deadline }) =>
      timeItem(view.document(clause.document) as SourceDocument, clause, deadline),
    );
    const last = listed.at(-1)?.deadline.due ?? null;
    const notes = [...pastNotes(last, query.now), ...recurringNotes(clauses, days, asked)];
    return { kind: 'answer', intent: 'due_list', query, items, notes };
  },
};

/** Recurring duties that fall into the days too; they end with their plan's period. A list without an end has none. */
function recurringNotes(clauses: readonly Clause[], { from, to }: Window, { view }: Asked): Note[] {
  if (from === null || to === null) return [];
  const items = clauses.flatMap((clause) => {
    const document = view.document(clause.document) as SourceDocument;
    const { period } = document;
    if (!period || `${period.from}-01-01` > to || `${period.to}-12-31` < from) return [];
    return fieldsNamed(clause, 'frequency').map((field) => timeItem(document, clause, field));
  });
  return items.length > 0 ? [{ is: 'recurring', items }] : [];
}

/** That everything listed is past, and when the last was. */
function pastNotes(last: string | null, now: string): Note[] {
  return last !== null && last < now ? [{ is: 'all past', last, years: yearsBetween(last, now) }] : [];
}

/** The part of a document, and the unit, the list is limited to. */
async function narrowed({ query, view, scope }: Asked, clauses: readonly Clause[]): Promise<readonly Clause[]> {
  const sections = await view.sections({ documents: scope });
  const topic = query.window ? query.topic.replace(query.window.printed, ' ') : query.topic;
  const concepts = conceptsOf({ ...query, topic }, view.words).filter(({ unknown }) => !unknown);
  const parts = partNamed(query.text, concepts, sections, view);
  const inside = parts ? clausesUnder(parts, clauses, sections) : clauses;
  const units = query.units.flatMap((match) => match.units);
  if (units.length > 0) {
    const led = /牵头|\bled\b|\blead/.test(query.text);
    return inside.filter((clause) =>
      (led ? (['lead'] as const) : (['lead', 'responsible'] as const)).some((role) =>
        fieldsNamed(clause, role).some(({ values }) =>
          values.some((name) => units.some(({ key }) => key === view.units.unitOf(clause.document, name)?.key)),
        ),
      ),
    );
  }
  if (parts) return inside;
  const telling = concepts.filter(({ forms }) => forms.some(({ text }) => text.length >= 2 && !GENERIC.test(text)));
  const subject = topicOf(telling, view);
  const treated = inside.filter(
    (clause) => share(subject, `${clause.heading ?? ''}${clause.text}`.toLowerCase()) >= 0.75,
  );
  return telling.length > 0 && treated.length > 0 ? treated : inside;
}

/** Words of the question about the list itself. */
const GENERIC =
  /^(?:完成|到期|截止|任务|事项|工作|要求|期限|时限|事情|节点|报送|内容|政务公开|目录|清单|实施|单位|部门|文件|所有|全部|时间|日期|东西|列一下|牵头|责任|负责|哪里)$/;
