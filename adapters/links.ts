import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Moment } from '../src/assistant.ts';
import { type PageOf, pathOf } from '../src/say/link.ts';

/** How long a link to an internal document works. */
const HOURS = 24;

export interface Links {
  /** The page of a passage; null without a public address. One that not everybody may see is signed, and ends. */
  readonly pageOf: PageOf;
  /** The key to an internal document, for links from one of its pages to the next; it ends like those. */
  keyTo(document: string): string;
  /** Whether a key opens a document now. */
  opens(document: string, key: string): boolean;
}

export interface LinkParts {
  readonly publicUrl: string | undefined;
  readonly secret: string;
  readonly clock: () => Moment;
}

/** Links to passages, for replies and pages. */
export function createLinks({ publicUrl, secret, clock }: LinkParts): Links {
  const sign = (document: string, until: number) =>
    createHmac('sha256', secret).update(`page ${document} ${until}`).digest('base64url').slice(0, 27);

  function keyTo(document: string): string {
    // Whole hours, so that pages seen one after the other have the same address.
    const until = (Math.floor(clock().at / 3_600_000) + HOURS) * 3600;
    return `${until}.${sign(document, until)}`;
  }

  return {
    pageOf(passage) {
      if (publicUrl === undefined || !passage) return null;
      const path = publicUrl + pathOf(passage);
      return passage.internal ? `${path}&key=${keyTo(passage.document)}` : path;
    },
    keyTo,
    opens(document, key) {
      const [until = '', signature = ''] = key.split('.');
      if (!/^\d{1,12}$/.test(until) || Number(until) * 1000 < clock().at) return false;
      const [given, right] = [signature, sign(document, Number(until))].map((text) => Buffer.from(text)) as [
        Buffer,
        Buffer,
      ];
      return given.length === right.length && timingSafeEqual(given, right);
    },
  };
}
