import { z } from 'zod';
import data from './data/thesaurus.json' with { type: 'json' };

/** Askers' words (colloquial, roundabout, regional) and the words that official plans print for them. */
export interface ThesaurusEntry {
  readonly formal: readonly string[];
  readonly colloquial: readonly string[];
}

const FILE = 'src/ask/data/thesaurus.json';

/** The only words of one character that are safe to look for inside a question. */
const SHORT = new Set(['钱', '晒']);

const printed = z.string().regex(/^\S{2,}$/, 'a printed word has at least two characters and no blanks');
const said = z
  .string()
  .regex(/^\S+$/, 'a word is not empty and has no blanks')
  .refine((word) => word.length > 1 || SHORT.has(word), 'a word of one character is not safe to look for')
  .refine(
    (word) => word === word.toLowerCase(),
    'Latin letters are lower case, as in a question that is looked through',
  );

const entries = z
  .array(z.strictObject({ formal: z.array(printed).min(1), colloquial: z.array(said).min(1) }))
  .superRefine((list, ctx) => {
    const pairs = new Map<string, number>();
    for (const [index, { formal, colloquial }] of list.entries()) {
      for (const [at, word] of formal.entries()) {
        if (formal.indexOf(word) !== at) {
          ctx.addIssue({ code: 'custom', path: [index, 'formal', at], message: `“${word}” stands there twice` });
        }
      }
      for (const [at, word] of colloquial.entries()) {
        for (const target of new Set(formal)) {
          const pair = `${word} → ${target}`;
          const before = pairs.get(pair);
          if (before === undefined) pairs.set(pair, index);
          else {
            const message = `“${pair}” is in entry ${before} already`;
            ctx.addIssue({ code: 'custom', path: [index, 'colloquial', at], message });
          }
        }
      }
    }
    const cycle = cycleIn(list);
    if (cycle) {
      const index = list.findIndex(({ formal, colloquial }) =>
        cycle.some((word, i) => colloquial.includes(word) && formal.includes(cycle[i + 1] ?? '')),
      );
      ctx.addIssue({ code: 'custom', path: [index], message: `leads back to its own word: ${cycle.join(' → ')}` });
    }
  });

/** A chain of words that comes back to its first one, or null. */
function cycleIn(list: readonly ThesaurusEntry[]): readonly string[] | null {
  const next = new Map<string, string[]>();
  for (const { formal, colloquial } of list) {
    for (const word of colloquial) next.set(word, [...(next.get(word) ?? []), ...formal]);
  }
  const done = new Set<string>();
  const walk = (word: string, chain: readonly string[]): readonly string[] | null => {
    if (chain.includes(word)) return [...chain.slice(chain.indexOf(word)), word];
    if (done.has(word)) return null;
    for (const target of next.get(word) ?? []) {
      const cycle = walk(target, [...chain, word]);
      if (cycle) return cycle;
    }
    done.add(word);
    return null;
  };
  for (const word of next.keys()) {
    const cycle = walk(word, []);
    if (cycle) return cycle;
  }
  return null;
}

/** Checks thesaurus data: nothing empty or twice, no word that leads back to itself. Throws with file, entry and reason. */
export function checkThesaurus(input: unknown): readonly ThesaurusEntry[] {
  const result = entries.safeParse(input);
  if (!result.success) throw new Error(`${FILE}: ${z.prettifyError(result.error)}`);
  return result.data;
}

/** The thesaurus, checked. */
export const thesaurus = checkThesaurus(data);
