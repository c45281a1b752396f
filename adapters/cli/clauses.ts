import { readConfig } from '../../src/config.ts';
import { InputError } from '../../src/errors.ts';
import { dumpOf } from '../../src/read/dump.ts';
import { DEFAULT_LIMITS } from '../../src/read/formats/format.ts';
import { loadFile } from '../../src/read/load.ts';
import { loadDocuments } from '../documents.ts';
import { argumentsOf, print, run } from './run.ts';

const USAGE = 'npm run -s clauses -- [--json] [FILE …]';

await run(async () => {
  const { values, positionals } = argumentsOf({ options: { json: { type: 'boolean' } } }, USAGE);
  const config = readConfig(process.env);
  const limits = { ...DEFAULT_LIMITS, maxBytes: config.MAX_FILE_MB * 2 ** 20 };
  const documents = positionals.length > 0 ? [] : await loadDocuments(config);
  for (const path of positionals) documents.push(await loadFile(path, limits));
  const clauses = documents.flatMap((document) => document.clauses);
  const empty = documents.find((document) => document.clauses.length === 0);
  if (empty) throw new InputError(`${empty.document.path}: no clause was found in it. Is it a plan's text?`);
  if (values.json) {
    print(JSON.stringify(clauses.map(dumpOf), null, 1));
    return;
  }
  for (const dump of clauses.map(dumpOf)) {
    print(`${dump.document} ${dump.clause}${dump.heading ? ` ${dump.heading}` : ''}`);
    print(`  ${dump.text}`);
    if (dump.lead.length > 0) print(`  牵头单位:${dump.lead.join('、')}`);
    if (dump.responsible.length > 0) print(`  责任单位:${dump.responsible.join('、')}`);
    for (const { text, due } of dump.deadlines) print(`  时限:${text}${due ? ` (${due})` : ''}`);
  }
});
