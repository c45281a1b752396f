import type { ThreadContext } from '../../../src/ask/follow-up.ts';
import type { Assistant } from '../../../src/assistant.ts';
import { jsonOf } from '../../../src/say/json.ts';
import { plain } from '../../../src/say/plain.ts';
import type { Gold } from './gold.ts';
import { judge } from './judge.ts';
import type { Judged } from './report.ts';

/** Asks all questions and judges the answers. `today` is for questions without a `now` of their own. */
export async function evaluate(questions: readonly Gold[], assistant: Assistant, today: string): Promise<Judged[]> {
  const threads = new Map<string, ThreadContext>();
  const judged: Judged[] = [];
  for (const gold of questions) {
    const context = (gold.thread !== undefined && threads.get(gold.thread)) || null;
    const message = { text: gold.question, scope: gold.scope?.split(',') ?? null };
    const replied = await assistant.reply(message, context, { internal: true }, { today: gold.now ?? today, at: 0 });
    if (gold.thread !== undefined) threads.set(gold.thread, replied.context);
    const result = jsonOf(replied.answer, plain(replied.reply));
    judged.push({ gold, kind: result.kind, verdict: judge(gold, result) });
  }
  return judged;
}
