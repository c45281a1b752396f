import { z } from 'zod';

const Item = z.object({
  document: z.string(),
  clause: z.string().nullable(),
  field: z.string().nullable(),
  values: z.array(z.string()).nullable().optional(),
  due: z.string().nullable().optional(),
  /** Every entry must occur in one value; `a|b` is either. */
  core: z.array(z.string()).optional(),
  fieldStrict: z.boolean().optional(),
});
export type GoldItem = z.infer<typeof Item>;

/** A question with what answers it. */
export const Gold = z.object({
  id: z.string(),
  lang: z.string(),
  type: z.string(),
  tags: z.array(z.string()).optional(),
  question: z.string(),
  scope: z.string().optional(),
  now: z.string().optional(),
  thread: z.string().optional(),
  gold: z.object({
    kind: z.string(),
    acceptKinds: z.array(z.string()).optional(),
    items: z.array(Item),
    optionalItems: z.array(z.object({ document: z.string(), clause: z.string().nullable() })).optional(),
    match: z.enum(['first', 'set', 'none']),
    /** The source does not print it: right is to say so. */
    honest: z.boolean().optional(),
    textAny: z.array(z.string()).optional(),
    notValues: z.array(z.string()).optional(),
  }),
});
export type Gold = z.infer<typeof Gold>;
