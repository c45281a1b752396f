/** From normal text to index terms: the one pair of functions for indexing and for asking. */
import stopWords from './dictionaries/stop-words.json' with { type: 'json' };
import { segment } from './segment.ts';

/** The views of a text that are indexed side by side; why three, see retrieval in the design. */
export const STREAMS = ['word', 'bigram', 'character'] as const;
export type Stream = (typeof STREAMS)[number];

/** The terms of a text by stream. A term stands as often as the text has it. */
export type Tokens = Readonly<Record<Stream, readonly string[]>>;

/** A run of Han characters, or a run of other letters and digits. */
const RUN = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;
const HAN = /^\p{Script=Han}/u;

const STOP_WORDS: ReadonlySet<string> = new Set(stopWords);
/** Longest first, so that 是什么时候 does not leave 时候 behind. */
const STOP_PHRASE = new RegExp(
  stopWords
    .filter((word) => HAN.test(word) && word.length > 1)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'gu',
);

/**
 * Terms of a passage, from its normal text (see `fold`). Bigrams do not reach over punctuation; a Latin or digit run
 * (`ipv6`, `2016`) is one term in each stream. Any Unicode is accepted; without letters and digits all streams are empty.
 */
export function passageTokens(text: string): Tokens {
  const lower = text.toLowerCase();
  const runs = lower.match(RUN) ?? [];
  return {
    word: segment(lower),
    bigram: runs.flatMap((run) => (HAN.test(run) ? bigrams(run) : run)),
    character: runs.flatMap((run) => (HAN.test(run) ? [...run] : run)),
  };
}

/**
 * Terms of a question: as for a passage, less the function and question words (的, 请问, 是什么), which say how it is asked
 * and not what about. A question of nothing else gives empty streams. Passages keep these words: 何 is also a surname.
 */
export function questionTokens(text: string): Tokens {
  // Phrases go before cutting, or their bigrams (为什 什么) would stay; a blank keeps what stood around them apart.
  const tokens = passageTokens(text.replace(STOP_PHRASE, ' '));
  const telling = (terms: readonly string[]) => terms.filter((term) => !STOP_WORDS.has(term));
  return { word: telling(tokens.word), bigram: telling(tokens.bigram), character: telling(tokens.character) };
}

function bigrams(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, before) => `${characters[before]}${character}`);
}
