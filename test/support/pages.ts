import { createLinks } from '../../adapters/links.ts';
import type { PageOf } from '../../src/say/link.ts';

/** The pages behind citations at an address, at a moment that stands still. */
export function pagesAt(publicUrl: string | undefined): PageOf {
  const clock = () => ({ today: '2026-11-22', at: 0 });
  return createLinks({ publicUrl, secret: 'a secret of tests', clock }).pageOf;
}
