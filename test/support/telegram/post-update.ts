import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';

export interface WebhookAnswer {
  readonly status: number;
  readonly reason: string;
  readonly retryAfter: number;
  readonly body: string;
}

/** One POST of an update. It has its own connection, so that nothing stays open after it. */
export function postUpdate(url: string, secret: string, body: string, timeoutMs: number): Promise<WebhookAnswer> {
  const request = url.startsWith('https:') ? requestHttps : requestHttp;
  const headers: Record<string, string | number> = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'accept-encoding': 'gzip, deflate',
  };
  if (secret !== '') headers['X-Telegram-Bot-Api-Secret-Token'] = secret;
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent: false, headers, timeout: timeoutMs }, async (response) => {
      try {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk as Buffer);
        resolve({
          status: response.statusCode ?? 0,
          reason: response.statusMessage ?? '',
          retryAfter: Number(response.headers['retry-after'] ?? 0) || 0,
          body: Buffer.concat(chunks).toString(),
        });
      } catch (error) {
        reject(error);
      }
    });
    sent.on('timeout', () => sent.destroy(new Error('Read timeout expired')));
    sent.on('error', reject);
    sent.end(body);
  });
}
