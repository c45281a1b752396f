import type { Block } from './blocks.ts';
import { isLabelled } from './labels.ts';
import { TITLE } from './title.ts';

/** Shortest text that can prove a repetition; shorter lines repeat in any plan. */
const ANCHOR = 20;
/** A repeated run must hold this many units, or a title: two plans may share a sentence. */
const RUN = 100;
/** Size of a run that is enough when a section's heading with its number is part of it. */
const PART = 50;
/** Share of the longer text that must stand in the shorter one, in order, for two copies of a numbered part. */
const ALIKE = 0.85;
/** Longest text two copies are compared in full. */
const COMPARE = 2000;

/** What to do with each block: keep it, drop it as a repetition, or show its cleaner copy in its place. */
export interface Repeats {
  /** Blocks in reading order, repetitions left out and cleaner copies moved to the place of the first. */
  readonly kept: readonly Block[];
  readonly repeated: readonly Block[];
}

/** Finds blocks, and runs of blocks, that are printed more than once; of two unequal copies the cleaner one stays. */
export function findRepeats(blocks: readonly Block[]): Repeats {
  const twin = pairs(blocks);
  const kept: Block[] = [];
  const repeated: Block[] = [];
  const cleaner = new Map<number, number>();
  for (const [later, first] of twin) {
    if (junkFree(blocks[later], blocks[first])) cleaner.set(first, later);
  }
  const moved = new Set(cleaner.values());
  blocks.forEach((block, i) => {
    const better = cleaner.get(i);
    if (better !== undefined) {
      kept.push(blocks[better] as Block);
      repeated.push(block);
    } else if (!twin.has(i)) kept.push(block);
    else if (!moved.has(i)) repeated.push(block);
  });
  return { kept, repeated };
}

/** Later block → the block it repeats. */
function pairs(blocks: readonly Block[]): Map<number, number> {
  const twin = new Map<number, number>();
  const first = new Map<string, number>();
  blocks.forEach(({ scan }, i) => {
    const known = first.get(scan);
    if (known === undefined) {
      if (scan.length >= ANCHOR && !isLabelled(scan)) first.set(scan, i);
    } else if (!twin.has(i)) {
      const run = runAround(blocks, known, i, twin);
      const size = run.reduce((sum, [later]) => sum + (blocks[later] as Block).scan.length, 0);
      if (size >= RUN || TITLE.test(scan) || (size >= PART && holdsHeading(run, blocks)))
        for (const [later, earlier] of run) twin.set(later, earlier);
    }
  });
  return twin;
}

function holdsHeading(run: readonly [number, number][], blocks: readonly Block[]): boolean {
  return run.length > 1 && run.some(([later]) => blocks[later]?.marker?.style === 'section');
}

function runAround(
  blocks: readonly Block[],
  first: number,
  later: number,
  twin: Map<number, number>,
): [number, number][] {
  const run: [number, number][] = [[later, first]];
  for (const step of [-1, 1]) {
    for (let offset = step; ; offset += step) {
      const [a, b] = [blocks[first + offset], blocks[later + offset]];
      if (!a || !b || twin.has(later + offset) || first + offset === later || later + offset === first) break;
      if (a.scan !== b.scan && !similar(a, b)) break;
      run.push([later + offset, first + offset]);
    }
  }
  return run;
}

/** Two copies of one numbered part, one with debris in it. */
function similar(a: Block, b: Block): boolean {
  const same = a.marker && b.marker && a.marker.style === b.marker.style && a.marker.value === b.marker.value;
  if (!same || a.scan.length > COMPARE || b.scan.length > COMPARE) return false;
  return commonLength(a.scan, b.scan) >= ALIKE * Math.max(a.scan.length, b.scan.length);
}

/** Whether `later` is `first` with nothing but insertions taken out. */
function junkFree(later: Block | undefined, first: Block | undefined): boolean {
  if (!later || !first || later.scan.length >= first.scan.length) return false;
  return commonLength(later.scan, first.scan) === later.scan.length;
}

/** Length of the longest common subsequence. */
function commonLength(a: string, b: string): number {
  let row = new Uint16Array(b.length + 1);
  for (const char of a) {
    const next = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; j++) {
      next[j + 1] = char === b[j] ? (row[j] as number) + 1 : Math.max(row[j + 1] as number, next[j] as number);
    }
    row = next;
  }
  return row[b.length] as number;
}
