import type { Answer } from './answer.ts';
import { LISTS } from './follow-up.ts';
import { kinds } from './kinds/index.ts';
import type { Asked, Kind } from './kinds/kind.ts';
import { notFound } from './kinds/not-found.ts';
import type { View } from './library.ts';
import type { Query } from './query.ts';

const REGULATION = /条例第|《?(?:政府)?信息公开条例》?(?:的)?第|regulation article|article \d+ of the regulation/;

/** What plans hardly ever print: asked for it, only a clause that does print it is an answer. */
const SELDOM: readonly (readonly [RegExp, RegExp])[] = [
  [
    /多少钱|花(?:了|费|多少)|收多少|收费(?:标准)?(?:多少|是多少|吗)|[几多少]元|\byuan\b|\brmb\b|how much (?:money|does|did)|\bcosts?\b/,
    /元(?!化)/,
  ],
  [
    /(?:组长|副组长|局长|主任|厅长|市长|省长|书记|处长|联系人|负责人|领导)(?:是|叫)(?:谁|什么)|谁(?:是|当|担任)(?:.{0,8})(?:组长|局长|主任|联系人)|叫什么名字|who is the (?:head|director|mayor|chair)/,
    /同志任|任组长|姓名/,
  ],
  [
    /(?:电话|手机)(?:号码?)?(?:是多少|多少|是什么)|邮箱|联系方式|phone number|e-?mail|(?:办公|详细)?地址(?:在哪|是)|office address/,
    /\d{7,}|@/,
  ],
];

/** Messages that tell the bot what to be or say, instead of asking. */
const ORDERS =
  /(?:忘记|忘掉|忽略|无视)(?:你的|之前|以上|前面|所有|上面)|扮演|假装你|你现在是|系统提示|提示词|环境变量|服务器文件|管理员密码|帮我(?:写|起草|翻译|润色|做)|(?:写|起草)一(?:份|篇)|\b(?:write|draft|translate) (?:me |us )?(?:a|an|the|this)\b|ignore (?:all |any )?(?:previous|prior|above|your)|system prompt|environment variables?|pretend (?:to be|you)|act as|you are now|jailbreak/;

async function isNotPrinted({ text }: Query, view: View, documents: readonly string[]): Promise<boolean> {
  const evidence = SELDOM.find(([asked]) => asked.test(text))?.[1];
  if (!evidence) return false;
  const clauses = await view.clauses({ documents });
  return !clauses.some((clause) => evidence.test(clause.text));
}

/**
 * Answers a query from what a view shows. `scope` is the chat's or thread's choice of documents; what the question
 * itself names goes first.
 */
export async function route(query: Query, view: View, scope: readonly string[] | null): Promise<Answer> {
  const documents = query.documents ?? scope ?? view.documents.map(({ id }) => id);
  const asked = { query, view, scope: documents };
  const intent = query.asks[0] ?? 'search';
  if (view.documents.length === 0) return notFound(asked, intent, { is: 'empty library' }, []);
  const place = query.strangers[0];
  if (place !== undefined && query.documents === null) return notFound(asked, intent, { is: 'other place', place }, []);
  if (ORDERS.test(query.text)) return notFound(asked, intent, { is: 'no topic' }, []);
  if (REGULATION.test(query.text)) return notFound(asked, intent, { is: 'regulation' }, []);
  if (await isNotPrinted(query, view, documents)) return notFound(asked, intent, { is: 'not treated' }, []);
  const kind = kindOf(asked);
  if (!kind) throw new Error('no kind took the question: search takes every question');
  return kind.find(asked);
}

function kindOf(asked: Asked): Kind | undefined {
  return kinds.find((own) => own.matches(asked));
}

/** Whether a question asks for a list by itself, whatever was talked about before. */
export function isList(query: Query, view: View, scope: readonly string[] | null): boolean {
  const documents = query.documents ?? scope ?? view.documents.map(({ id }) => id);
  const kind = kindOf({ query, view, scope: documents });
  return kind !== undefined && LISTS.includes(kind.name);
}
