import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Moment } from '../src/assistant.ts';
import { type PageOf, pathOf } from '../src/say/link.ts';

/** How long a link to an internal document, or to somebody's progress, works. */
const HOURS = 24;

/** What a key opens; one for the one never opens the other. */
type Opened = 'page' | 'progress';

export interface Links {
  /** The page of a passage; null without a public address. One that not everybody may see is signed, and ends. */
  readonly pageOf: PageOf;
  /** The key to an internal document, for links from one of its pages to the next; it ends like those. */
  keyTo(document: string): string;
  /** Whether a key opens a document now. */
  opens(document: string, key: string): boolean;
  /** The page of what a person of a chat learned, for them alone; null without a public address. It ends as well. */
  progressOf(person: string): string | null;
  /** Whether a key opens a person's progress now. */
  opensProgress(person: string, key: string): boolean;
}

export interface LinkParts {
  readonly publicUrl: string | undefined;
  readonly secret: string;
  readonly clock: () => Moment;
}

/** Links to passages, for replies and pages. */
export function createLinks({ publicUrl, secret, clock }: LinkParts): Links {
  const sign = (what: Opened, name: string, until: number) =>
    createHmac('sha256', secret).update(`${what} ${name} ${until}`).digest('base64url').slice(0, 27);

  function keyTo(what: Opened, name: string): string {
    // Whole hours, so that pages seen one after the other have the same address.
    const until = (Math.floor(clock().at / 3_600_000) + HOURS) * 3600;
    return `${until}.${sign(what, name, until)}`;
  }

  function opens(what: Opened, name: string, key: string): boolean {
    const [until = '', signature = ''] = key.split('.');
    if (!/^\d{1,12}$/.test(until) || Number(until) * 1000 < clock().at) return false;
    const [given, right] = [signature, sign(what, name, Number(until))].map((text) => Buffer.from(text)) as [
      Buffer,
      Buffer,
    ];
    return given.length === right.length && timingSafeEqual(given, right);
  }

  return {
    pageOf(passage) {
      if (publicUrl === undefined || !passage) return null;
      const path = publicUrl + pathOf(passage);
      return passage.internal ? `${path}&key=${keyTo('page', passage.document)}` : path;
    },
    keyTo: (document) => keyTo('page', document),
    opens: (document, key) => opens('page', document, key),
    progressOf(person) {
      if (publicUrl === undefined) return null;
      return `${publicUrl}/learn/progress?${new URLSearchParams({ of: person, key: keyTo('progress', person) })}`;
    },
    opensProgress: (person, key) => opens('progress', person, key),
  };
}
