import { createHash } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';
import type { Language, SourceDocument } from '../types.ts';
import type { Flashcard } from './flashcard.ts';
import type { PageOf } from './link.ts';
import { wordsFor } from './words.ts';
import { kindTagsFor } from './words-anki.ts';

/**
 * What Anki reads before the cards. The columns have no names: Anki would look for fields called the same, and those
 * are called differently in every language of Anki; without names the fields are filled in their order.
 */
const HEADERS = [
  '#separator:tab',
  '#html:true',
  // Anki's plain two-sided note in Traditional, Simplified and English: a name that is not there is passed over.
  ...['基本型', '问答题', 'Basic'].map((name) => `#notetype:${name}`),
  // Anki would do what was last chosen by hand.
  '#if matches:update current',
  '#guid column:1',
  '#deck column:4',
  '#tags column:5',
];
/** Every deck stands below this one. */
const DECK = '政务公开';
/** Brackets too: Anki plays [sound:…] and typesets [latex] wherever it stands. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '[': '&#91;',
};

/** For whom cards are written, and where their passages can be read. */
export interface AnkiParts {
  readonly language: Language;
  /** Those the cards are of. */
  readonly documents: readonly Pick<SourceDocument, 'id' | 'shortName'>[];
  readonly pageOf: PageOf;
}

/**
 * Cards as the text file that Anki imports: headers, then guid, front, back, deck and tags, a card a record. The same
 * cards give the same text.
 */
export function ankiText(cards: readonly Flashcard[], { language, documents, pageOf }: AnkiParts): string {
  const decks = new Map(documents.map(({ id, shortName }) => [id, deckOf(shortName)]));
  const rows = cards.map((card) => [
    guidOf(card),
    frontOf(card),
    backOf(card, language, pageOf),
    decks.get(card.document),
    tagsOf(card, language),
  ]);
  // All in quotes: a record that begins with # would be a comment.
  return `${HEADERS.join('\n')}\n${stringify(rows, { delimiter: '\t', quoted: true })}`;
}

/**
 * The identity of a card in any collection. Anki updates the note that has it, and leaves that in its deck with all it
 * knows of what was learned; a note without it would be matched by its front, and doubled where the words have changed.
 * A card in another language is the same card.
 */
function guidOf({ key }: Flashcard): string {
  return createHash('sha256').update(`gongkai-bot ${key}`).digest('base64url').slice(0, 22);
}

function frontOf({ question, options }: Flashcard): string {
  const rows = options.map((option, i) => `<div>${String.fromCharCode(65 + i)}. ${htmlOf(option)}</div>`);
  return `<p>${htmlOf(question)}</p>${rows.join('')}`;
}

function backOf({ answer, quote, source, passage }: Flashcard, language: Language, pageOf: PageOf): string {
  const mark = quote.converted ? `<small>${htmlOf(wordsFor(language).converted)}</small>` : '';
  const page = pageOf(passage);
  const place = page === null ? htmlOf(source) : `<a href="${htmlOf(page)}">${htmlOf(source)}</a>`;
  return `<p><b>${htmlOf(answer)}</b></p><blockquote>${htmlOf(quote.text)}${mark}</blockquote><p>${place}</p>`;
}

/** Anki makes a deck again for every card whose deck's name it had to tidy up. */
function deckOf(shortName: string): string {
  const name = shortName.normalize('NFC').replace(/[\s\p{Cc}":]+/gu, ' ');
  return `${DECK}::${name.trim()}`;
}

function tagsOf({ kind, section, document }: Flashcard, language: Language): string {
  const tags = [kindTagsFor(language)[kind], ...(section === null ? [] : [section]), document];
  return tags.map((tag) => tag.replace(/[\s\p{Cc}":]+/gu, '_')).join(' ');
}

/** A text as HTML shows it literally, its lines broken as they were. */
function htmlOf(text: string): string {
  return text.replace(/[&<>"[]/g, (character) => ENTITIES[character] as string).replace(/\r\n?|\n/g, '<br>');
}
