import { LONGEST_OPTION } from '../train/options.ts';
import type { Choice, Draft, Question, Wording } from '../train/question.ts';
import type { Language } from '../types.ts';
import { excerpt } from './budget.ts';
import { lines, passageOf, quoteOf, replyOf, type Shown } from './parts.ts';
import type { Block, Reply } from './reply.ts';
import { trainWordsFor } from './words-train.ts';

/** What a Telegram quiz takes; a card takes more, and shows the same. */
export const POLL = { question: 300, option: LONGEST_OPTION, explanation: 200 } as const;
/** Characters of a sentence in a question. */
const LONGEST_SENTENCE = 150;
const GAP = '____';

/** A question in the words of its reader. */
export interface AskedQuestion {
  /** What stands before it where it stands alone: its number of all. */
  readonly heading: string;
  readonly text: string;
  readonly options: readonly string[];
  readonly right: number;
  /** The words that prove it and where they stand, on two lines. */
  readonly explanation: string;
}

/** A question for a reader, under a heading. */
export function questionFor(question: Question, heading: string, shown: Shown): AskedQuestion {
  return {
    heading,
    text: stemOf(question.draft, shown).slice(0, POLL.question - heading.length),
    options: question.options.map((option) => choiceText(option, shown).slice(0, POLL.option)),
    right: question.right,
    explanation: explanationOf(question, shown),
  };
}

/** A question as a message: its options as rows, to be chosen by their numbers. */
export function presentQuestion({ heading, text, options }: AskedQuestion, language: Language): Reply {
  const rows = options.map((option, i): Block => ({ is: 'row', number: i + 1, text: option }));
  return replyOf([...lines([heading + text]), ...rows], language);
}

/** What somebody hears after their answer: whether it was right, the words that prove it, and where they stand. */
export function presentVerdict(question: Question, right: boolean, shown: Shown): Reply {
  const words = trainWordsFor(shown.language);
  const head = right ? words.right : words.wrong(choiceText(question.draft.right, shown));
  return replyOf([...lines([head]), ...proofOf(question, shown)], shown.language);
}

/** The answer of a question with its proof, and of one that a group was asked how many knew it. */
export function presentSolution(question: Question, share: string | null, shown: Shown): Reply {
  const answer = choiceText(question.draft.right, shown);
  const text = trainWordsFor(shown.language).solution(answer, share);
  return replyOf([{ is: 'line', text, value: answer }, ...proofOf(question, shown)], shown.language);
}

/** An option in the reader's glyphs. */
export function choiceText(choice: Choice, { words, language }: Shown): string {
  switch (choice.is) {
    case 'value':
      return wordingFor(choice, language);
    case 'document':
      return words.document(choice.document);
  }
}

function wordingFor({ simplified, printed }: Wording, language: Language): string {
  return language === 'zh-Hans' ? simplified : printed;
}

function proofOf({ draft: { proof, clause } }: Question, shown: Shown): Block[] {
  const source = shown.words.source(proof.document, [shown.words.label(clause)], proof.corrected);
  return [quoteOf(proof, 80, shown), { is: 'source', text: source, passage: passageOf(proof) }];
}

function explanationOf({ draft: { proof, clause } }: Question, shown: Shown): string {
  const { words } = shown;
  const source = words.source(proof.document, [words.label(clause)], proof.corrected);
  const room = POLL.explanation - source.length - words.converted.length - 3;
  const quote = quoteOf(proof, Math.max(20, Math.min(110, room)), shown);
  return `${words.quote(quote.text)}${quote.converted ? words.converted : ''}\n${source}`.slice(0, POLL.explanation);
}

/** What a question asks, in the reader's words. */
export function stemOf({ kind, stem, proof, clause }: Draft, shown: Shown): string {
  const [words, { language }] = [trainWordsFor(shown.language), shown];
  const place = shown.words.place(proof.document, clause);
  switch (stem.is) {
    case 'value':
      return words[kind === 'lead' || kind === 'responsible' ? kind : 'deadline'](
        place,
        wordingFor(stem.topic, language),
        stem.several,
      );
    case 'duty':
      return words.duty(shown.words.document(proof.document), wordingFor(stem.unit, language), stem.several);
    case 'gap': {
      const [before, behind] = [wordingFor(stem.before, language), wordingFor(stem.behind, language)];
      return words.gap(place, excerpt(`${before}${GAP}${behind}`, GAP, LONGEST_SENTENCE) + convertedMark(proof, shown));
    }
    case 'quote': {
      const quote = quoteOf(proof, LONGEST_SENTENCE, shown);
      const text = shown.words.quote(quote.text);
      // Which quotes were converted would tell which documents are in question.
      if (kind === 'document') return words.document(text);
      return words.clause(shown.words.document(proof.document), text + (quote.converted ? shown.words.converted : ''));
    }
  }
}

function convertedMark({ document }: Question['draft']['proof'], { words, language }: Shown): string {
  return language === 'zh-Hans' && document.script === 'zh-Hant' ? words.converted : '';
}
