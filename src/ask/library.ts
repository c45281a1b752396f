import type { Clause, Section, SourceDocument } from '../types.ts';
import type { UnitRegistry } from '../units/registry.ts';
import type { DocumentFinder } from './entities/documents.ts';

/** What a chat may see. Internal documents show only where the adapter knows the chat is allowed. */
export interface Viewer {
  readonly internal: boolean;
}

/** A search for clauses by subject matter. */
export interface TopicSearch {
  readonly text: string;
  /** Words the documents may use instead, with their weight against the asker's own (1). */
  readonly expansions: readonly { readonly text: string; readonly weight: number }[];
  /** Document ids; null is all the viewer sees. */
  readonly documents: readonly string[] | null;
}

interface ClauseHit {
  readonly clause: Clause;
  readonly score: number;
}

export interface ClauseFilter {
  readonly documents?: readonly string[] | null;
}

/**
 * What one viewer sees of the library. Everything that answers works on a view, so that no kind, list, suggestion or
 * count can forget the check. Asynchronous where an index outside the process would be asked.
 */
export interface View {
  /** Official copies before reposts before samples, newer plans before older. */
  readonly documents: readonly SourceDocument[];
  readonly units: UnitRegistry;
  readonly named: DocumentFinder;
  document(id: string): SourceDocument | undefined;
  clauses(filter: ClauseFilter): Promise<readonly Clause[]>;
  sections(filter: ClauseFilter): Promise<readonly Section[]>;
  search(topic: TopicSearch, limit: number): Promise<readonly ClauseHit[]>;
  /** How much a run of one or two characters, or a Latin word, says: its inverse document frequency, in nats. */
  idf(gram: string): number;
  /** The pair of characters in the documents that sounds like this one and shares one of its characters. */
  soundsLike(pair: string): string | undefined;
  /** The words of a normal text, one after the other. */
  words(text: string): readonly string[];
}

export interface Library {
  view(viewer: Viewer): Promise<View>;
}
