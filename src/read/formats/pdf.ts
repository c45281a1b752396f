import { Worker } from 'node:worker_threads';
import { InputError } from '../../errors.ts';
import type { Format, Limits } from './format.ts';
import { holds } from './parts/magic.ts';
import type { WorkerAnswer } from './pdf/worker.ts';

/** Where readers look for the mark (ISO 32000-1, annex H). */
const HEAD = 1024;
const WATCH_MILLISECONDS = 100;
const MEGABYTE = 2 ** 20;

/**
 * The thread's program. A thread does not take over tsx from the command line (Node 20; tsx issue 354), so it starts it
 * itself; after pdf.js is loaded, since tsx would compile its 3 MB first (measured: 1.2 s and 200 MB).
 */
const PROGRAM = `(async () => {
  await import(${located('pdfjs-dist/legacy/build/pdf.mjs')});
  await import(${located('pdfjs-dist/legacy/build/pdf.worker.mjs')});
  (await import(${located('tsx/esm/api')})).register();
  await import(${located('./pdf/worker.ts')});
})()`;

/**
 * Documents as printed, by their text layer (pdf.js). pdf.js computes without pause and without a bound, so it runs in a
 * thread that is ended when time or memory is used up; what else the process does goes on meanwhile.
 */
export const pdf: Format = {
  name: 'PDF',
  extensions: ['.pdf'],
  matches: (bytes) => holds(bytes.subarray(0, HEAD), '%PDF-'),
  read(bytes, limits) {
    const own = turn.then(() => readInThread(bytes, limits));
    turn = own.catch(() => undefined);
    return own;
  },
};

/** One file at a time: memory can only be watched for the whole process. */
let turn: Promise<unknown> = Promise.resolve();

async function readInThread(bytes: Uint8Array, limits: Limits): Promise<string> {
  const worker = new Worker(PROGRAM, {
    eval: true,
    execArgv: [],
    workerData: Uint8Array.from(bytes),
    resourceLimits: { maxOldGenerationSizeMb: limits.maxHeapMegabytes },
    // pdf.js warns of what it cannot draw; nothing is drawn here.
    stdout: true,
    stderr: true,
  });
  try {
    return await answerOf(worker, limits);
  } finally {
    await worker.terminate();
  }
}

async function answerOf(worker: Worker, limits: Limits): Promise<string> {
  const seconds = Math.round(limits.maxMilliseconds / 1000);
  const before = process.memoryUsage.rss();
  const answer = await new Promise<WorkerAnswer>((resolve) => {
    const problem = (text: string) => () => resolve({ problem: text });
    const outOfTime = problem(`reading it took longer than ${seconds} s. Is it a plan? Save it as docx or text.`);
    const outOfMemory = problem('reading it takes too much memory. Is it a plan? Save it as docx or text.');
    const clock = setTimeout(outOfTime, limits.maxMilliseconds);
    // The heap's limit does not see buffers, which is where a small file unpacks into a large one.
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > limits.maxHeapMegabytes * MEGABYTE) outOfMemory();
    }, WATCH_MILLISECONDS);
    worker.on('message', resolve);
    worker.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? outOfMemory() : resolve({ fault: String(error.stack) }),
    );
    worker.on('exit', () => {
      clearTimeout(clock);
      clearInterval(watch);
      resolve({ fault: 'the reading thread ended without an answer' });
    });
  });
  if ('text' in answer) return answer.text;
  if ('problem' in answer) throw new InputError(answer.problem);
  // Whatever pdf.js stumbles over lies in the file; the place is kept for us.
  throw new InputError('it is a damaged pdf. Save or print it as pdf again.', { cause: new Error(answer.fault) });
}

/** The address of a module, as text of a program. */
function located(module: string): string {
  return JSON.stringify(import.meta.resolve(module));
}
