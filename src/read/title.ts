import type { Block } from './blocks.ts';

/** A line that can be the title of a plan: the usual kinds of document, no sentence marks. Expects scan form. */
export const TITLE =
  /^[^。;,:!?|]{4,80}(?:方案|计划|要点|分工|通知|意见|办法|条例|规定|安排|工作部署|细则|规划|清单|目录|打算|[任务分解工责一览]表|台账|重点工作|重点任务|工作任务|规程|指引)(?:\([^()]{1,20}\))?$/;

/** A line of words that could go on in the next one. */
const PIECE = /^[^。;:!?|]{2,60}$/;
/** Most lines a title is broken into. */
const LINES = 4;

/**
 * The titles among some blocks: each a run of one block, or of several a title was broken into. A line above a complete
 * title belongs to it only when the words run on (…关于 / 关于印发…).
 */
export function titleRuns(blocks: readonly Block[]): Block[][] {
  const runs: Block[][] = [];
  for (let i = 0; i < blocks.length; i++) {
    const run = runFrom(blocks, i);
    if (!run) continue;
    runs.push(run);
    i += run.length - 1;
  }
  return runs;
}

function runFrom(blocks: readonly Block[], from: number): Block[] | null {
  const first = blocks[from] as Block;
  if (TITLE.test(first.scan)) return [first];
  const run = [first];
  let text = first.scan;
  while (run.length < LINES && PIECE.test(text)) {
    const next = blocks[from + run.length];
    if (!next || next.marker) return null;
    const runsOn = /关于|印发/.test(text) || next.scan.startsWith('关于') || !TITLE.test(next.scan);
    run.push(next);
    text += next.scan;
    if (runsOn && TITLE.test(text)) return run;
  }
  return null;
}
