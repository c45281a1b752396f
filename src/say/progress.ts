import type { View } from '../ask/library.ts';
import type { Part, Progress } from '../train/progress.ts';
import type { SourceDocument } from '../types.ts';
import { lines, replyOf, type Shown } from './parts.ts';
import type { Block, Passage, Reply } from './reply.ts';
import { progressWordsFor } from './words-progress.ts';

/** Weak parts that a message names. */
const MOST_PARTS = 3;

/** A weak part as it is shown. */
export interface WeakPart {
  readonly name: string;
  readonly text: string;
  readonly share: number;
  readonly passage: Passage;
}

/** Progress as a message. */
export function presentProgress(progress: Progress, view: Pick<View, 'document'>, shown: Shown): Reply {
  const { language } = shown;
  const words = progressWordsFor(language);
  const rows = weakParts(progress, view, shown).slice(0, MOST_PARTS);
  const weak = rows.map(
    ({ name, text, passage }): Block => ({ is: 'row', number: null, text: `· ${text}`, label: name, passage }),
  );
  const blocks = [...lines(progressLines(progress, shown)), ...lines(weak.length > 0 ? [words.weakest] : []), ...weak];
  return replyOf(blocks, language);
}

/** The figures, one a line. */
export function progressLines(progress: Progress, { language }: Shown): string[] {
  const words = progressWordsFor(language);
  if (progress.answered === 0) return [words.nothing];
  return [
    words.answered(progress.answered, progress.right, percent(progress.right / progress.answered)),
    ...(progress.retained === null ? [] : [words.retained(percent(progress.retained), progress.repeated)]),
    ...(progress.recall === null ? [] : [words.recall(percent(progress.recall))]),
    words.book(progress.inBook, progress.due),
  ];
}

/** The weak parts, weakest first, each with a clause to read again. */
export function weakParts({ weak }: Progress, view: Pick<View, 'document'>, shown: Shown): WeakPart[] {
  return weak.flatMap((part): WeakPart[] => {
    const document = view.document(part.document);
    return document ? [weakPart(part, document, shown)] : [];
  });
}

function weakPart({ section, clause, right, answered }: Part, document: SourceDocument, shown: Shown): WeakPart {
  const words = progressWordsFor(shown.language);
  const name = `${shown.words.document(document)} ${section ?? words.noSection}`;
  return {
    name,
    text: words.weak(name, right, answered),
    share: right / answered,
    passage: {
      document: document.id,
      clause: clause.id,
      start: clause.span.start,
      end: clause.span.end,
      internal: document.visibility === 'internal',
    },
  };
}

export function percent(share: number): number {
  return Math.round(100 * share);
}
