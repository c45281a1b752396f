import { z } from 'zod';
import table from './data/collectives.json' with { type: 'json' };

const Covers = z.enum(['departments', 'some-departments', 'governments', 'some-governments', 'enterprises', 'all']);
export type Covers = z.infer<typeof Covers>;

const entries = z
  .array(z.strictObject({ pattern: z.string().min(1), covers: Covers }))
  .parse(table)
  .map(({ pattern, covers }) => ({ pattern: new RegExp(pattern), covers }));

/** Whom a group name covers (市政府各部门: all departments); null for the name of one body. */
export function coversOf(name: string): Covers | null {
  return entries.find(({ pattern }) => pattern.test(name))?.covers ?? null;
}
