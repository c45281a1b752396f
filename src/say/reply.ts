import type { Language } from '../types.ts';

/** What a button does; plain JSON, so that an adapter can keep it. */
export type Action =
  | { readonly kind: 'open'; readonly document: string; readonly clause: string; readonly label: string }
  | { readonly kind: 'page'; readonly page: number; readonly label: string }
  | { readonly kind: 'original'; readonly label: string };

/** One part of a reply, neutral to the platform. */
export type Block =
  | { readonly is: 'line'; readonly text: string }
  | { readonly is: 'row'; readonly number: number | null; readonly text: string }
  | { readonly is: 'quote'; readonly text: string; readonly language: Language; readonly converted: boolean }
  | { readonly is: 'source'; readonly text: string };

/** A reply as any platform can show it. */
export interface Reply {
  readonly language: Language;
  readonly blocks: readonly Block[];
  readonly actions: readonly Action[];
  /** Page k of n; null when there is only one. */
  readonly page: { readonly k: number; readonly n: number } | null;
}
