import type { Finding } from '../types.ts';
import type { Block } from './blocks.ts';
import { type Node, walk } from './nodes.ts';
import { rawSpan, type Texts } from './place.ts';

/** Longest gap whose numbers are all named. */
const NAMED = 5;

/** Numbers that a run leaves out: something was lost in copying, or the plan was misprinted. */
export function gapFindings(nodes: readonly Node[], texts: Texts): Finding[] {
  return runsOf(nodes).flatMap((run) =>
    run.flatMap((node, i): Finding[] => {
      const before = run[i - 1]?.value ?? 0;
      const missing = Array.from({ length: Math.max(0, node.value - before - 1) }, (_, k) => before + 1 + k);
      if (missing.length === 0) return [];
      const named = missing.length <= NAMED ? missing.join(', ') : `${missing[0]}–${missing.at(-1)}`;
      const span = rawSpan(texts, (node.blocks[0] as Block).range);
      return [{ rule: 'gap in the numbering', message: `before ${node.printed}: ${named} missing`, span }];
    }),
  );
}

/** Parts that are counted together: a list of the outline, or all Arabic tasks or items that are counted through. */
function runsOf(nodes: readonly Node[]): Node[][] {
  const all = Array.from(walk(nodes), ([node, parents]) => ({ node, list: parents.at(-1)?.children ?? nodes }));
  const styles = [...new Set(all.map(({ node }) => node.style))].filter(
    (style) => style !== 'row' && style !== 'category',
  );
  return styles.flatMap((style) => {
    const own = all.filter(({ node }) => node.style === style);
    const through = own.every(({ node }, i) => i === 0 || node.value > (own[i - 1]?.node.value ?? 0));
    if (through) return [own.map(({ node }) => node)];
    const lists = [...new Set(own.map(({ list }) => list))];
    return lists.map((list) => own.flatMap((one) => (one.list === list ? [one.node] : [])));
  });
}
