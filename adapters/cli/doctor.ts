import { readConfig } from '../../src/config.ts';
import { now } from '../clock.ts';
import { examine } from '../doctor.ts';
import { argumentsOf, print, run } from './run.ts';

await run(async () => {
  argumentsOf({ options: {}, allowPositionals: false }, 'npm run -s doctor');
  const config = readConfig(process.env);
  const findings = await examine(config, now(config.TZ).at);
  for (const { ok, text } of findings) print(`${ok ? 'ok  ' : 'MEND'} ${text}`);
  if (findings.some(({ ok }) => !ok)) process.exitCode = 1;
});
