import { z } from 'zod';
import data from './data/glossary.json' with { type: 'json' };

/** English phrases of the trade and the Chinese words that official plans print for them, the best first. */
export interface GlossaryEntry {
  readonly en: readonly string[];
  readonly zh: readonly string[];
}

const FILE = 'src/ask/data/glossary.json';

const phrase = z
  .string()
  .regex(
    /^[a-z0-9]+(?:['-][a-z0-9]+)*(?: [a-z0-9]+(?:['-][a-z0-9]+)*){0,5}$/,
    'an English phrase is one to six lower-case words with single blanks between them',
  );
const word = z.string().regex(/^\S{2,}$/, 'a Chinese word has at least two characters and no blanks');

const entries = z
  .array(z.strictObject({ en: z.array(phrase).min(1), zh: z.array(word).min(1) }))
  .superRefine((list, ctx) => {
    const first = new Map<string, number>();
    for (const [index, { en, zh }] of list.entries()) {
      for (const [at, said] of en.entries()) {
        const before = first.get(said);
        if (before === undefined) first.set(said, index);
        else ctx.addIssue({ code: 'custom', path: [index, 'en', at], message: `“${said}” is in entry ${before} too` });
      }
      for (const [at, printed] of zh.entries()) {
        if (zh.indexOf(printed) !== at) {
          ctx.addIssue({ code: 'custom', path: [index, 'zh', at], message: `“${printed}” stands there twice` });
        }
      }
    }
  });

/** Checks glossary data: no empty or malformed string, no English phrase twice. Throws with file, entry and reason. */
export function checkGlossary(input: unknown): readonly GlossaryEntry[] {
  const result = entries.safeParse(input);
  if (!result.success) throw new Error(`${FILE}: ${z.prettifyError(result.error)}`);
  return result.data;
}

/** The bilingual glossary, checked. */
export const glossary = checkGlossary(data);
