import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto';

/** What makes a body the platform's. */
export interface Keys {
  readonly encryptKey: string | undefined;
  readonly verificationToken: string | undefined;
}

/** What stands in the headers of a signed body. */
export interface Signature {
  readonly timestamp: string;
  readonly nonce: string;
  readonly signature: string;
}

/** The last redelivery comes after 7 hours; keys of what was done are kept longer, so nothing is done twice in it. */
const FRESH_SECONDS = 8 * 60 * 60;

/** Whether a signature is over these very bytes, and not old. */
export function isSigned(raw: Buffer, { timestamp, nonce, signature }: Signature, key: string, now: number): boolean {
  const expected = createHash('sha256').update(`${timestamp}${nonce}${key}`).update(raw).digest('hex');
  return isSame(signature, expected) && Math.abs(now / 1000 - Number(timestamp)) <= FRESH_SECONDS;
}

/** Compares in a time that does not depend on where they differ. */
export function isSame(given: string, secret: string): boolean {
  const [a, b] = [given, secret].map((text) => createHash('sha256').update(text).digest()) as [Buffer, Buffer];
  return timingSafeEqual(a, b);
}

const VECTOR_BYTES = 16;

/**
 * AES-256-CBC under the SHA-256 of the Encrypt Key; the vector stands in front.
 * @throws Error for what is not encrypted with it.
 */
export function decrypted(text: string, encryptKey: string): string {
  const bytes = Buffer.from(text, 'base64');
  const key = createHash('sha256').update(encryptKey).digest();
  const decipher = createDecipheriv('aes-256-cbc', key, bytes.subarray(0, VECTOR_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(VECTOR_BYTES)), decipher.final()]).toString();
}
