import { parentPort, workerData } from 'node:worker_threads';
import { InputError } from '../../../errors.ts';
import { pdfText } from './document.ts';

/** What the worker answers; errors do not keep their class on the way between threads. */
export type WorkerAnswer = { readonly text: string } | { readonly problem: string } | { readonly fault: string };

pdfText(workerData as Uint8Array).then(
  (text) => answer({ text }),
  (error: Error) => answer(error instanceof InputError ? { problem: error.message } : { fault: String(error.stack) }),
);

function answer(answered: WorkerAnswer): void {
  parentPort?.postMessage(answered);
}
