import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { type Attempt, expectAnswer, type Outcome } from '../transport.ts';
import type { AppSettings } from '../types.ts';
import { encrypt, type Sealed, seal } from './seal.ts';

interface Replied {
  readonly status: number;
  readonly text: string;
}

/** POSTs over a connection of its own; redirects are not followed. */
function send(url: string, { headers, body }: Sealed): Promise<Replied> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method: 'POST', agent: false, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }));
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** Delivers one event to a URL. */
export async function deliverTo(url: string, app: AppSettings, attempt: Attempt): Promise<Outcome> {
  const expected = expectAnswer('webhook', attempt);
  const sealed = seal(attempt.envelope, app);
  send(url, sealed).then(
    ({ status, text }) => expected.answer(status, text),
    () => expected.giveUp(),
  );
  return expected.outcome;
}

/** Asks a URL whether it is the app's, as the developer console does when it is saved. */
export async function verify(url: string, app: AppSettings, deadlineMs: number): Promise<void> {
  const challenge = randomUUID();
  const question = { challenge, token: app.verificationToken, type: 'url_verification' };
  const { encryptKey } = app;
  const payload = encryptKey === undefined ? question : { encrypt: encrypt(encryptKey, JSON.stringify(question)) };
  const sealed = { headers: { 'Content-Type': 'application/json; charset=utf-8' }, body: JSON.stringify(payload) };
  const deadline = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('the URL did not answer the challenge in time')), deadlineMs).unref();
  });
  const { status, text } = await Promise.race([send(url, sealed), deadline]);
  if (status !== 200 || !echoes(text, challenge)) {
    throw new Error(`the URL did not echo the challenge: ${status} ${text}`);
  }
}

function echoes(text: string, challenge: string): boolean {
  try {
    return (JSON.parse(text) as { challenge?: unknown }).challenge === challenge;
  } catch {
    return false;
  }
}
