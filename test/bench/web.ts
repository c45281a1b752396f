import { rmSync } from 'node:fs';
import autocannon from 'autocannon';
import { startProcess, temporaryFolder } from '../support/service.ts';

/**
 * The pages under load on this machine: what they weigh, how soon the first byte comes, how many a second.
 * `npx tsx test/bench/web.ts`
 */

const SECONDS = 5;
const CONNECTIONS = 10;
const SAMPLES = 200;

const PAGES = [
  '/d/beijing-2016-2020/12?at=1938-1947',
  '/d/beijing-2016-2020',
  '/',
  `/?q=${encodeURIComponent('第12项谁牵头')}`,
  `/?q=${encodeURIComponent('北京市民政局要做哪些事?')}`,
  '/due',
  '/u',
  `/search?q=${encodeURIComponent('政府公报')}`,
];

const folder = temporaryFolder();
// Every connection comes from an address of its own, so that the limit of pages a minute is not what is measured.
const bot = await startProcess({ DATA_DIR: folder, LOG_LEVEL: 'info', TRUST_PROXY: '1' });
let visitor = 0;
const headers = () => ({ 'x-forwarded-for': `visitor-${visitor++}` });

/** Milliseconds from asking to the first byte, and the bytes of the whole page. */
async function once(path: string): Promise<{ first: number; bytes: number }> {
  const start = performance.now();
  const response = await fetch(bot.address + path, { headers: headers() });
  const first = performance.now() - start;
  return { first, bytes: (await response.arrayBuffer()).byteLength };
}

try {
  await once(PAGES[3] as string);
  for (const path of PAGES) {
    const samples = [];
    for (let n = 0; n < SAMPLES; n++) samples.push(await once(path));
    const firsts = samples.map(({ first }) => first).sort((a, b) => a - b);
    const at = (part: number) => (firsts[Math.floor(firsts.length * part)] as number).toFixed(1);
    const { requests, non2xx } = await autocannon({
      url: bot.address + path,
      connections: CONNECTIONS,
      duration: SECONDS,
      setupClient: (client) => client.setHeaders(headers()),
      requests: [{ setupRequest: (request) => ({ ...request, headers: headers() }) }],
    });
    const weight = ((samples[0]?.bytes ?? 0) / 1024).toFixed(1);
    process.stdout.write(
      `${decodeURIComponent(path)}: ${weight} KB, first byte p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, ${requests.average.toFixed(0)} a second${non2xx > 0 ? `, ${non2xx} refused` : ''}\n`,
    );
  }
} finally {
  await bot.end('SIGTERM');
  rmSync(folder, { recursive: true });
}
