import { createCipheriv, createHash, randomBytes } from 'node:crypto';

export interface Sealed {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** AES-256-CBC under the SHA-256 of the Encrypt Key; the first 16 bytes are the vector. */
export function encrypt(encryptKey: string, text: string): string {
  const vector = randomBytes(16);
  const cipher = createCipheriv('aes-256-cbc', createHash('sha256').update(encryptKey).digest(), vector);
  return Buffer.concat([vector, cipher.update(text, 'utf8'), cipher.final()]).toString('base64');
}

/** The signature over the raw bytes of a body. */
function signatureOf(timestamp: string, nonce: string, encryptKey: string, body: string): string {
  return createHash('sha256')
    .update(timestamp + nonce + encryptKey + body)
    .digest('hex');
}

export interface SealOptions {
  readonly encryptKey?: string | undefined;
  /** When it claims to be sent. */
  readonly seconds?: number;
  /** Writes the JSON with spaces, so that only the raw bytes fit the signature. */
  readonly spaced?: boolean;
}

/** A body as it is POSTed: in the open without an Encrypt Key, encrypted and signed with one. */
export function seal(payload: unknown, options: SealOptions): Sealed {
  const { encryptKey, seconds = Math.floor(Date.now() / 1000), spaced = false } = options;
  const type = { 'Content-Type': 'application/json; charset=utf-8' };
  const write = (value: unknown) => JSON.stringify(value, undefined, spaced ? 1 : undefined);
  if (encryptKey === undefined) return { headers: type, body: write(payload) };
  const body = write({ encrypt: encrypt(encryptKey, JSON.stringify(payload)) });
  const [timestamp, nonce] = [String(seconds), randomBytes(8).toString('hex')];
  return {
    headers: {
      ...type,
      'X-Lark-Request-Timestamp': timestamp,
      'X-Lark-Request-Nonce': nonce,
      'X-Lark-Signature': signatureOf(timestamp, nonce, encryptKey, body),
    },
    body,
  };
}
