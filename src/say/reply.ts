import type { Language } from '../types.ts';

/** What a button does; plain JSON, so that an adapter can keep it. */
export type Action =
  /** Without a clause: what the answer says of the document itself. */
  | { readonly kind: 'open'; readonly document: string; readonly clause: string | null; readonly label: string }
  | { readonly kind: 'page'; readonly page: number; readonly label: string }
  | { readonly kind: 'original'; readonly label: string };

/** Words of a document. */
export interface Quote {
  readonly is: 'quote';
  readonly text: string;
  readonly language: Language;
  /** Traditional shown in Simplified. */
  readonly converted: boolean;
}

/** One part of a reply, neutral to the platform. */
export type Block =
  | { readonly is: 'line'; readonly text: string }
  | { readonly is: 'row'; readonly number: number | null; readonly text: string }
  | Quote
  | { readonly is: 'source'; readonly text: string };

/** A reply as any platform can show it. */
export interface Reply {
  readonly language: Language;
  readonly blocks: readonly Block[];
  readonly actions: readonly Action[];
  /** Page k of n; null when there is only one. */
  readonly page: { readonly k: number; readonly n: number } | null;
}
