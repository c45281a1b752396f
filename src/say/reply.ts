import type { Language } from '../types.ts';

/** What somebody finds wrong with an answer: the clause, its age, or that it answers something else. */
export type Complaint = 'clause' | 'outdated' | 'off topic';

/** What a button does; plain JSON, so that an adapter can keep it. */
export type Action =
  /** Without a clause: what the answer says of the document itself. */
  | { readonly kind: 'open'; readonly document: string; readonly clause: string | null; readonly label: string }
  | { readonly kind: 'page'; readonly page: number; readonly label: string }
  /** The same question for one document only. */
  | { readonly kind: 'narrow'; readonly document: string; readonly label: string }
  | { readonly kind: 'original'; readonly label: string }
  /** The whole list as a file. */
  | { readonly kind: 'export'; readonly label: string }
  /** Somebody calls the answer wrong and is asked why, says why, or takes it back. */
  | { readonly kind: 'vote'; readonly vote: Complaint | 'ask' | 'cancel'; readonly label: string };

/** Where the words come from; a platform links to its page. Offsets count in the raw text. */
export interface Passage {
  readonly document: string;
  readonly clause: string | null;
  readonly start: number;
  readonly end: number;
  /** Not everybody may see the document. */
  readonly internal: boolean;
}

/** Words of a document. */
export interface Quote {
  readonly is: 'quote';
  readonly text: string;
  readonly language: Language;
  /** Traditional shown in Simplified. */
  readonly converted: boolean;
}

/** What a platform may set off in a text, each a part of it. */
interface Parts {
  /** The answer itself. */
  readonly value?: string;
  /** The name of the passage. */
  readonly label?: string;
  readonly passage?: Passage;
}

/** One part of a reply, neutral to the platform. */
export type Block =
  | ({ readonly is: 'line'; readonly text: string } & Parts)
  | ({ readonly is: 'row'; readonly number: number | null; readonly text: string } & Parts)
  | Quote
  | ({ readonly is: 'source'; readonly text: string } & Parts);

/** A reply as any platform can show it. */
export interface Reply {
  readonly language: Language;
  readonly blocks: readonly Block[];
  readonly actions: readonly Action[];
  /** Page k of n; null when there is only one. */
  readonly page: { readonly k: number; readonly n: number } | null;
}
