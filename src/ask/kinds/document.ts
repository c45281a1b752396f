import type { Answer } from '../answer.ts';
import { conceptsOf } from '../concepts.ts';
import { blank } from '../entities/spans.ts';
import { type Fact, factOf } from '../facts.ts';
import type { Ask, Query } from '../query.ts';
import type { Kind } from './kind.ts';
import { notFound } from './not-found.ts';

/** Words of a question and the fact they ask for; the first that fits wins. */
const FACTS: readonly [RegExp, Fact][] = [
  [/附件|附表|附录|annex|appendix|attachment/, 'annex'],
  [/依据|(?:根据|按照?|照着?|依)(?:的|着)?.{0,12}(?:文号|文件|通知|哪|什么)|based on|\bbasis\b/, 'basedOn'],
  [/文号|字号|文件号|编号|document number|reference number|doc(?:ument)? no/, 'docNumber'],
  [/施行|实施日期|(?:开始|起|何时|什么时候|几时).{0,4}实施|生效|effective|takes? effect|in force since/, 'effective'],
  [/有效|时效|失效|废止|\bvalid|in force/, 'validity'],
  [
    /发布(?:日期|时间)|公布日期|(?:哪天|什么时候|何时|几时|几号).{0,4}(?:发布|公布|上网|挂)|上网|挂网|挂上|publish|publication date|put (?:on|up)/,
    'published',
  ],
  [
    /成文|落款|签发|印发(?:日期|时间)|(?:哪天|什么时候|何时|几时|哪年|几号).{0,4}(?:印发|下发|出台|发的|发文|制定)|哪(?:一)?年的|什么年份|\bdate|signed|written|drawn up|adopted|which year|what year/,
    'written',
  ],
  [/机关|机构|单位|部门|谁|issu|who/, 'issuer'],
  [/全称|标题|title|full name/, 'title'],
];

/** Words that always ask about the document itself, whatever else the question holds. */
const STRONG =
  /文号|字号|成文|落款|附件|附表|发文(?:机关|机构|单位)|时效性?|实施日期|document number|annex|appendix|attachment|哪(?:一)?年的|完整|(?:依据|根据|按照?|照着?).{0,12}(?:哪|什么).{0,4}(?:文件|通知|文)|\bwhen (?:was|is) the [\w\s-]{0,50}(?:written|drawn up|dated|issued|signed|adopted|published)\b|\bdate of (?:the|writing|issue|publication)\b|\bwho (?:issued|published|signed)\b|\b(?:issued|signed) by\b/;
const WHEN = '(?:哪天|哪年|什么时候|啥时候|何时|几时|几号)';
const WEAK = new RegExp(
  `发布|公布|印发|下发|签发|(?:谁|机构|单位|部门|机关)(?:发的|发文|出的)|依据|根据|照着?.{0,12}(?:文件|通知)|有效|施行|实施(?!方案|单位)|生效|出台|制定|标题|全称|挂网|挂(?:上|到)|上网|${WHEN}.{0,6}(?:施行|生效|实施|印发|签发)|\\bissue[ds]?\\b|issuer|signed|published?|put (?:on|up)|effective|valid|in force|based on|what (?:date|year)`,
);
/** Words for a document, and for asking about one; what else a question holds is its subject. */
const ABOUT =
  /方案|计划|通知|文件|分工|要点|政务公开|工作|文|那份|这份|份|自己|现在|哪个|哪天|省里|国务院|办公厅|部门|单位|日期|时间|年|日|月|开始|由|是|照|订|定|谁|exactly|plan|notice|document|date/g;
/** Asks for every document's fact, not for one of them. */
const EACH = /各(?:份|个|文件|方案|地)|所有|每(?:份|个)|分别|全部|\b(?:all|each|every)\b/;
/** Says what has to be done; a question about a document asks what was. */
const DUTY = /要|得|必须|应当?|需|前|最[晚迟]|期限|\b(?:must|have to|has to|should|by when|deadline)\b/;
/** Asked for one of these, a question is about a clause. */
const VALUES: readonly Ask[] = ['lead', 'responsible', 'frequency', 'quantity', 'clause'];
/** Han characters, or English words, a question about a document may have left over. */
const LEFT = 4;

/** Facts about a document: number, issuer, dates, basis, annex, validity, completeness. */
export const documentFacts: Kind = {
  name: 'document',
  examples: [
    '北京那份分工是什么时候成文的',
    '黄冈方案的文号是多少',
    'What is the document number of the Yunnan notice?',
  ],
  matches: ({ query, view }) => {
    if (isNameAlone(query)) return true;
    if (query.references.length > 0 || query.units.length > 1) return false;
    if (STRONG.test(query.text)) return true;
    if (DUTY.test(query.text) || !WEAK.test(query.text) || query.asks.some((ask) => VALUES.includes(ask))) return false;
    const left = query.topic
      .replace(new RegExp(WEAK, 'g'), '')
      .replace(ABOUT, '')
      .replace(/[^\p{L}]/gu, '');
    return query.language === 'en'
      ? conceptsOf(query, view.words).length <= 2 && query.documents !== null
      : left.length <= LEFT;
  },
  find: async (asked) => {
    const { query, view, scope } = asked;
    const facts = factsAsked(query.text);
    const documents = view.documents.filter(({ id }) => scope.includes(id));
    if (documents.length === 0) return notFound(asked, 'document', { is: 'empty library' }, []);
    const values = documents.flatMap((document) => facts.map((fact) => factOf(document, fact)));
    const kind: Answer['kind'] = documents.length > 1 && !EACH.test(query.text) ? 'choices' : 'answer';
    // In a list each row says itself what is not printed.
    const notes =
      documents.length > 1 ? [] : values.flatMap(({ item, notes: own }) => (item.values.length === 0 ? own : []));
    return { kind, intent: 'document', query, items: values.map(({ item }) => item), notes };
  },
};

/** Nothing but a document's name: it is shown, or, where several go by it, they are. */
function isNameAlone({ documents, topic, asks, references, units, window }: Query): boolean {
  return documents !== null && topic === '' && asks.length + references.length + units.length === 0 && window === null;
}

/** Every fact a question asks for, in the order it asks; 谁 and 单位 mean the issuer only where nothing else is asked. */
function factsAsked(text: string): Fact[] {
  let rest = text;
  const found: { at: number; fact: Fact }[] = [];
  for (const [pattern, fact] of FACTS) {
    const match = pattern.exec(rest);
    if (!match || (GENERAL.includes(fact) && found.length > 0)) continue;
    found.push({ at: match.index, fact });
    rest = blank(rest, [{ start: match.index, end: match.index + match[0].length }]);
  }
  return found.length > 0 ? found.sort((a, b) => a.at - b.at).map(({ fact }) => fact) : ['title'];
}

const GENERAL: readonly Fact[] = ['issuer', 'title'];
