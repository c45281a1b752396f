import type { Library, View, Viewer } from './ask/library.ts';
import { parse } from './ask/parse.ts';
import type { Moment } from './assistant.ts';
import { type Flashcard, flashcardOf } from './say/flashcard.ts';
import { saying, shownFor } from './say/parts.ts';
import { presentProgress } from './say/progress.ts';
import { type AskedQuestion, presentSolution, presentVerdict, questionFor } from './say/question.ts';
import type { Reply } from './say/reply.ts';
import { groupOutcomeOf, type Outcome, outcomeOf, shareText, type Tally } from './say/result.ts';
import { presentCard } from './say/tour.ts';
import { tourWordsFor } from './say/words-tour.ts';
import { trainWordsFor } from './say/words-train.ts';
import { type Course, courseOf } from './train/course.ts';
import { put } from './train/options.ts';
import { type Progress, progressOf } from './train/progress.ts';
import type { Question } from './train/question.ts';
import { randomFrom } from './train/random.ts';
import { MOST, readRequest } from './train/request.ts';
import { type Run, runOver } from './train/run.ts';
import type { Memory } from './train/schedule.ts';
import { levelAt, selectDrafts } from './train/select.ts';
import { checksFor, tourOf } from './train/tour.ts';
import type { Language, SourceDocument } from './types.ts';

/** Documents that one quiz asks about; of a large library it is some others every time. */
const WIDEST = 8;

/** Who learns: what they may see, what the chat is limited to, and their language. */
export interface Learner {
  readonly viewer: Viewer;
  /** Null is all documents. */
  readonly scope: readonly string[] | null;
  readonly language: Language;
}

/** Now, and how the office counts days. */
export interface LearningMoment extends Moment {
  /** The ISO day of a time in milliseconds since 1970. */
  readonly dayOf: (time: number) => string;
}

/** A run that begins, with what is said first; without one that is all there is to say. */
export interface Begun {
  readonly run: Run | null;
  readonly said: Reply | null;
}

/** What a run shows now. */
export interface Turn {
  /** At the step that is shown, which may not be the one it was at: what is gone is passed over. */
  readonly run: Run;
  readonly card: Reply | null;
  readonly question: AskedQuestion | null;
}

/** What an answer was worth. */
export interface Verdict {
  readonly key: string;
  readonly right: boolean;
  /** For the one who answered. */
  readonly reply: Reply;
}

/** A question of the wrong-answer book, and when it comes back. */
export interface BookEntry {
  readonly card: Flashcard;
  readonly due: number;
}

/** An answer somebody gave to a run. */
interface Given {
  readonly position: number;
  readonly person: string;
  readonly question: string;
  readonly right: boolean;
}

export interface Trainer {
  /** A quiz about what was asked for. The same seed gives the same quiz of the same documents. */
  quiz(rest: string, learner: Learner, moment: Moment, seed: string): Promise<Begun>;
  /** The document somebody wants to be shown; null with what there is to say instead. */
  subject(rest: string, learner: Learner, today: string): Promise<{ document: string | null; said: Reply | null }>;
  tour(document: string, learner: Learner, moment: Moment, seed: string): Promise<Begun>;
  /** What is due of what was answered wrong. */
  review(
    memories: readonly { question: string; memory: Memory }[],
    learner: Learner,
    moment: LearningMoment,
    seed: string,
  ): Promise<Begun>;
  /** What a run shows; null at its end. */
  turn(run: Run, viewer: Viewer, today: string): Promise<Turn | null>;
  /** What is said to an answer to the question a run shows; null when that is gone. */
  verdict(run: Run, right: boolean, viewer: Viewer, today: string): Promise<Verdict | null>;
  /** The answer to the question a run shows, and how a group answered it; null when it is gone. */
  solution(run: Run, given: readonly Given[], isPrivate: boolean, viewer: Viewer, today: string): Promise<Reply | null>;
  /** What came out: of one person, or of a group, where nobody is named. */
  outcome(run: Run, given: readonly Given[], isPrivate: boolean, viewer: Viewer, today: string): Promise<Outcome>;
  progress(
    history: readonly { question: string; right: boolean; at: number }[],
    memories: readonly Memory[],
    learner: Learner,
    moment: LearningMoment,
  ): Promise<{ progress: Progress; reply: Reply }>;
  /** The questions of the wrong-answer book as cards, in the order of the memories. */
  book(
    memories: readonly { question: string; memory: Memory }[],
    learner: Learner,
    today: string,
  ): Promise<readonly BookEntry[]>;
  /** Everything that can be asked, as cards: of some documents, null is all. */
  flashcards(documents: readonly string[] | null, viewer: Viewer, language: Language): Promise<Flashcard[]>;
}

/** Questions, tours and reviews out of a library; pure apart from it. */
export function createTrainer(library: Library): Trainer {
  const courses = new WeakMap<View, Promise<Course>>();

  async function courseFor(viewer: Viewer): Promise<Course> {
    const view = await library.view(viewer);
    const made = courses.get(view) ?? courseOf(view);
    courses.set(view, made);
    return made;
  }

  async function questionOf(run: Run, viewer: Viewer): Promise<Question | null> {
    return putAt(run, await courseFor(viewer));
  }

  return {
    async quiz(rest, { viewer, scope, language }, { today }, seed) {
      const { view, draftsOf } = await courseFor(viewer);
      const words = trainWordsFor(language);
      const request = await readRequest(rest, view, scope, today);
      if (request.unknown !== null) return sayOnly([words.unknown(request.unknown)], language);
      const { clauses, count } = request;
      const random = randomFrom(seed);
      const documents = clauses ? [...clauses].map(({ document }) => document) : view.documents.map(({ id }) => id);
      const some = random.shuffled([...new Set(documents)]).slice(0, WIDEST);
      const about = some.flatMap(draftsOf).filter(({ clause }) => clauses === null || clauses.has(clause));
      const chosen = selectDrafts(about, count, random);
      if (chosen.length === 0) return sayOnly([words.nothing], language);
      const fewer = request.counted && chosen.length < count;
      const steps = chosen.map(({ key }) => ({ question: key, card: null }));
      return {
        run: runOver({ kind: 'quiz', language, seed, about: rest, document: null, steps }),
        said: fewer ? saying([words.onlySome(chosen.length)], language) : null,
      };
    },

    async subject(rest, { viewer, scope, language }, today) {
      const { view } = await courseFor(viewer);
      const words = tourWordsFor(language);
      const nameOf = (document: SourceDocument) => shownFor({ language, now: today }).words.document(document);
      const named = view.document(rest) ? [rest] : parse(rest, view, today).documents;
      const first = view.document(
        (named ?? (rest === '' ? (scope ?? view.documents.map(({ id }) => id)) : []))[0] ?? '',
      );
      if (!first) {
        const names = view.documents.map(nameOf);
        const text = names.length > 0 ? words.unknown(rest, names) : trainWordsFor(language).nothing;
        return { document: null, said: saying([text], language) };
      }
      const others = view.documents.filter((document) => document !== first).map(nameOf);
      const said = rest === '' && others.length > 0 ? saying([words.chosen(nameOf(first), others)], language) : null;
      return { document: first.id, said };
    },

    async tour(id, { viewer, language }, { today }, seed) {
      const { view, material, draftsOf } = await courseFor(viewer);
      const document = view.document(id);
      const cards = document ? tourOf(document, material, today) : [];
      const random = randomFrom(seed);
      const steps = checksFor(cards, random.shuffled(draftsOf(id))).map((check, card) => ({
        question: check?.key ?? null,
        card,
      }));
      return { run: runOver({ kind: 'tour', language, seed, about: '', document: id, steps }), said: null };
    },

    async review(memories, { viewer, language }, { at, dayOf }, seed) {
      const { draft } = await courseFor(viewer);
      const words = trainWordsFor(language);
      // What the documents do not say any more is not asked.
      const book = memories.filter(({ question, memory }) => memory.inBook && draft(question) !== null);
      const due = book.filter(({ memory }) => memory.due <= at).slice(0, MOST);
      if (book.length === 0) return sayOnly([words.emptyBook], language);
      if (due.length === 0) {
        const next = Math.min(...book.map(({ memory }) => memory.due));
        return sayOnly([words.notDue(book.length, dayOf(next))], language);
      }
      const steps = due.map(({ question }) => ({ question, card: null }));
      return {
        run: runOver({ kind: 'review', language, seed, about: '', document: null, steps }),
        said: saying([words.reviewing(due.length, book.length)], language),
      };
    },

    async turn(run, viewer, today) {
      const course = await courseFor(viewer);
      const { view, material } = course;
      const shown = shownFor({ language: run.language, now: today });
      const document = run.document === null ? undefined : view.document(run.document);
      const cards = document ? tourOf(document, material, today) : [];
      for (let position = run.position; position < run.steps.length; position++) {
        const at = { ...run, position };
        const card = cards[run.steps[position]?.card ?? -1];
        const question = putAt(at, course);
        if (!card && !question) continue;
        return {
          run: { ...at, shown: question && { options: question.options.length, right: question.right } },
          card: card ? presentCard(card, position + 1, run.steps.length, shown) : null,
          question: question && questionFor(question, headingOf(at), shown),
        };
      }
      return null;
    },

    async verdict(run, right, viewer, today) {
      const question = await questionOf(run, viewer);
      if (!question) return null;
      const shown = shownFor({ language: run.language, now: today });
      return { key: question.draft.key, right, reply: presentVerdict(question, right, shown) };
    },

    async solution(run, given, isPrivate, viewer, today) {
      const question = await questionOf(run, viewer);
      if (!question) return null;
      const own = given.filter(({ position }) => position === run.position);
      const right = own.filter((answer) => answer.right).length;
      const share = isPrivate ? null : shareText({ right, answered: own.length }, run.language);
      return presentSolution(question, share, shownFor({ language: run.language, now: today }));
    },

    async outcome(run, given, isPrivate, viewer, today) {
      const { draft } = await courseFor(viewer);
      const shown = shownFor({ language: run.language, now: today });
      const tallies = run.steps.map(({ question }, position): Tally => {
        const own = given.filter((answer) => answer.position === position);
        const right = own.filter((answer) => answer.right).length;
        return { draft: draft(question), right, answered: own.length };
      });
      if (isPrivate) return outcomeOf(tallies, shown);
      return groupOutcomeOf(tallies, new Set(given.map(({ person }) => person)).size, shown);
    },

    async progress(history, memories, { viewer, language }, moment) {
      const { draft, view } = await courseFor(viewer);
      const progress = progressOf(history, memories, draft, moment);
      return { progress, reply: presentProgress(progress, view, shownFor({ language, now: moment.today })) };
    },

    async book(memories, { viewer, language }, today) {
      const { draft } = await courseFor(viewer);
      const shown = shownFor({ language, now: today });
      return memories.flatMap(({ question, memory: { inBook, due } }): BookEntry[] => {
        const own = draft(question);
        return inBook && own ? [{ card: flashcardOf(own, shown), due }] : [];
      });
    },

    async flashcards(documents, viewer, language) {
      const { view, draftsOf } = await courseFor(viewer);
      const own = documents ?? view.documents.map(({ id }) => id);
      return own.flatMap(draftsOf).map((draft) => flashcardOf(draft, shownFor({ language, now: '' })));
    },
  };
}

/** A question of a tour checks its card, which says where it is; others say so themselves. */
function headingOf({ kind, language, position, steps }: Run): string {
  if (kind === 'tour') return tourWordsFor(language).check;
  return `${trainWordsFor(language).number(position + 1, steps.length)} `;
}

/** The question of the step a run is at, as its seed puts it. */
function putAt({ steps, position, seed, kind }: Run, course: Course): Question | null {
  const draft = course.draft(steps[position]?.question);
  const level = kind === 'quiz' ? levelAt(position, steps.length) : 2;
  return draft ? put(draft, level, randomFrom(`${seed}/${position}`)) : null;
}

function sayOnly(texts: readonly string[], language: Language): Begun {
  return { run: null, said: saying(texts, language) };
}
