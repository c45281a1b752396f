import { readConfig } from '../../src/config.ts';
import { UsageError } from '../../src/errors.ts';
import { now } from '../clock.ts';
import { openLibrary } from '../documents.ts';
import { Gold } from './eval/gold.ts';
import { failures, figures } from './eval/report.ts';
import { evaluate } from './eval/run.ts';
import { readJsonLines } from './jsonl.ts';
import { argumentsOf, print, run } from './run.ts';

const USAGE = 'npm run -s eval -- FILE';

await run(async () => {
  const { positionals } = argumentsOf({}, USAGE);
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw new UsageError(`one file of questions is needed\nusage: ${USAGE}`);
  const config = readConfig(process.env);
  const questions = readJsonLines(file, Gold);
  const { assistant } = await openLibrary(config);
  const judged = await evaluate(questions, assistant, now(config.TZ).today);
  for (const line of [...failures(judged), ...figures(judged)]) print(line);
});
