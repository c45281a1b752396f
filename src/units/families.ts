import { z } from 'zod';
import data from './data/families.json' with { type: 'json' };

/** One function of government, whatever the level: all Chinese names of the same body, without 省, 市, 区 in front. */
export interface Family {
  readonly names: readonly string[];
  /** Usual English names in lower case, without the level. */
  readonly en: readonly string[];
  /** The bodies that took over its work, each with the evidence. Hints only: they are different bodies. */
  readonly later?: readonly { readonly name: string; readonly note: string }[] | undefined;
}

const FILE = 'src/units/data/families.json';

/** A level in front of a name; 市 also begins names of its own (市场监管局). */
const LEVEL = /^(?:[省区县州]|市(?![场政监容]))/;

const name = z
  .string()
  .regex(/^[\p{Script=Han}0-9]{2,}$/u, 'a name is two or more Chinese characters')
  .refine((text) => !LEVEL.test(text), 'the level prefix (省 市 区 县 州) is left off');
const english = z
  .string()
  .regex(/^[a-z0-9]+(?:[' -]{1,2}[a-z0-9]+)*$/, 'an English name is lower-case words with single blanks between them');

const entries = z
  .array(
    z.strictObject({
      names: z.array(name).min(1),
      en: z.array(english).min(1),
      later: z
        .array(z.strictObject({ name, note: z.string().min(1) }))
        .min(1)
        .optional(),
    }),
  )
  .superRefine((list, ctx) => {
    const names = new Map<string, number>();
    const latin = new Map<string, number>();
    for (const [index, family] of list.entries()) {
      for (const [key, known] of [['names', names] as const, ['en', latin] as const]) {
        for (const [at, text] of family[key].entries()) {
          const before = known.get(text);
          if (before === undefined) known.set(text, index);
          else
            ctx.addIssue({
              code: 'custom',
              path: [index, key, at],
              message: `“${text}” is in entry ${before} already`,
            });
        }
      }
    }
    for (const [index, { later = [] }] of list.entries()) {
      for (const [at, { name: text }] of later.entries()) {
        const of = names.get(text);
        if (of !== undefined && of !== index) continue;
        const message = of === index ? `“${text}” is a name of the same body` : `“${text}” is in no family`;
        ctx.addIssue({ code: 'custom', path: [index, 'later', at], message });
      }
    }
  });

/** Checks family data: a name in one family only, later names known. Throws with file, entry and reason. */
export function checkFamilies(input: unknown): readonly Family[] {
  const result = entries.safeParse(input);
  if (!result.success) throw new Error(`${FILE}: ${z.prettifyError(result.error)}`);
  return result.data;
}

/** The families of government bodies, checked. */
export const families = checkFamilies(data);
