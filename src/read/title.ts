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
export function titleRuns(blocks: readonly Block[], fits: (block: Block) => boolean = () => true): Block[][] {
  const runs: Block[][] = [];
  for (let i = 0; i < blocks.length; i++) {
    const run = runFrom(blocks, i, fits);
    if (!run) continue;
    runs.push(run);
    i += run.length - 1;
  }
  return runs;
}

function runFrom(blocks: readonly Block[], from: number, fits: (block: Block) => boolean): Block[] | null {
  const run: Block[] = [];
  let text = '';
  while (run.length < LINES) {
    const next = blocks[from + run.length];
    if (!next || !fits(next) || next.marker) return null;
    const complete = TITLE.test(next.scan);
    const runsOn = run.length === 0 || !complete || /关于|印发/.test(text) || next.scan.startsWith('关于');
    if (!runsOn) return null;
    run.push(next);
    text += next.scan;
    if (TITLE.test(text)) return run;
    if (!PIECE.test(text)) return null;
  }
  return null;
}
