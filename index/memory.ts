/**
 * The inverted index of one stream, in memory. The only module that imports flexsearch.
 * FlexSearch ranks by position, not by rarity, so its documented `score` option files every passage under the rounded
 * BM25 weight of the term instead ("impact store"), and `resolve: false` hands the slots back as they are.
 */
import { Index } from 'flexsearch';
import { fromSlot, RESOLUTION, toSlot } from './rank.ts';

/** The passages, by number and in order of insertion, in which a term has this weight. */
export interface Posting {
  readonly weight: number;
  readonly passages: readonly number[];
}

/** Blanks are safe: no term contains one. */
const SEPARATOR = ' ';

export class ImpactStore {
  /** Weights of the passage being added, for the `score` callback. */
  #weights: ReadonlyMap<string, number> = new Map();
  #index = this.#create();

  /** Files a passage under its terms, weights between 0 and 1. Each number may be added once. */
  add(passage: number, weights: ReadonlyMap<string, number>): void {
    this.#weights = weights;
    this.#index.add(passage, [...weights.keys()].join(SEPARATOR));
  }

  /**
   * Call once after the last `add`: halves the memory. Arrays that grew by pushing keep room for about 16 more entries,
   * and most terms stand in one passage; arrays that come out of export and import are exact.
   */
  compact(): void {
    const exact = this.#create();
    this.#index.export((key, data) => exact.import(key, data));
    this.#index = exact;
  }

  /** Where a term stands, heaviest first; `[]` for a term no passage has. */
  postings(term: string): Posting[] {
    // Imported slots without passages are null, not holes as the types have it.
    const slots = this.#index.search(term, { resolve: false }).result as (number[] | null)[];
    const postings: Posting[] = [];
    slots.forEach((passages, slot) => {
      if (passages) postings.push({ weight: fromSlot(slot), passages });
    });
    return postings;
  }

  #create() {
    return new Index({
      encode: (terms) => terms.split(SEPARATOR),
      resolution: RESOLUTION,
      score: (_terms, term) => toSlot(this.#weights.get(term) ?? 0),
    });
  }
}
