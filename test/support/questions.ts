import { readFileSync } from 'node:fs';
import { createLibrary } from '../../index/library.ts';
import type { View } from '../../src/ask/library.ts';
import { loadSeeds } from '../../src/read/load.ts';
import { type Generated, generate } from '../../src/train/generate.ts';
import { type Material, materialOf } from '../../src/train/material.ts';
import { put } from '../../src/train/options.ts';
import type { Choice, Level, Question } from '../../src/train/question.ts';
import { randomFrom } from '../../src/train/random.ts';
import { goldDocuments } from './gold.ts';
import { readText } from './read-text.ts';

/** Everything that can be asked about some documents. */
export interface Questions extends Generated {
  readonly material: Material;
  readonly view: View;
}

async function questionsOver(documents: Parameters<typeof createLibrary>[0]): Promise<Questions> {
  const view = await createLibrary(documents).view({ internal: true });
  const material = await materialOf(view);
  const made = view.documents.map(({ id }) => generate(id, material));
  return {
    ...{ material, view },
    drafts: made.flatMap(({ drafts }) => drafts),
    rejected: made.flatMap(({ rejected }) => rejected),
  };
}

/** Of the five seeds. */
export const seedQuestions = () => questionsOver(loadSeeds('seeds', 'seeds'));

/** Of the seeds and of every invented plan, in one library: what one plan prints is a wrong answer of another. */
export const allQuestions = () =>
  questionsOver([
    ...loadSeeds('seeds', 'seeds'),
    ...goldDocuments('test/fixtures/plans').map(({ id, path }) => readText(id, readFileSync(path, 'utf8'))),
  ]);

const LEVELS: readonly Level[] = [1, 2, 3];

/** Every question at every level. */
export function everyQuestion({ drafts }: Questions): Question[] {
  return drafts.flatMap((draft) => LEVELS.map((level) => put(draft, level, randomFrom(`${draft.key} ${level}`))));
}

/** The wrong options. */
export const wrongOf = ({ options, right }: Question) => options.filter((_, i) => i !== right);
/** The words of a printed value. */
export function simplified(choice: Choice): string {
  if (choice.is !== 'value') throw new Error('no printed value');
  return choice.simplified;
}
