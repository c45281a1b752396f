import { type Card, createEmptyCard, fsrs, Rating } from 'ts-fsrs';

/**
 * When a question comes back: FSRS as `ts-fsrs` ships it, without its random fuzz, so that the same answers give the same
 * days. One short step is enough before days: who learns by Friday answers on a phone in between.
 */
const scheduler = fsrs({ enable_fuzz: false, learning_steps: ['1m'], relearning_steps: ['1m'] });

/** A question that was wrong leaves the book after that many right answers in a row. */
const RIGHT_TO_LEAVE = 2;

/** What is remembered of a question somebody answered; plain JSON. Times are milliseconds since 1970. */
export interface Memory {
  readonly due: number;
  readonly stability: number;
  readonly difficulty: number;
  readonly reps: number;
  readonly lapses: number;
  readonly state: number;
  readonly learningStep: number;
  readonly scheduledDays: number;
  readonly lastAnswered: number;
  /** It was wrong, and not yet right twice since. */
  readonly inBook: boolean;
  readonly rightInARow: number;
}

/** What is remembered after one more answer. */
export function remembered(before: Memory | null, right: boolean, at: number): Memory {
  const card = before ? cardOf(before) : createEmptyCard(new Date(at));
  const { card: next } = scheduler.next(card, new Date(at), right ? Rating.Good : Rating.Again);
  const rightInARow = right ? (before?.rightInARow ?? 0) + 1 : 0;
  return {
    due: next.due.getTime(),
    stability: next.stability,
    difficulty: next.difficulty,
    reps: next.reps,
    lapses: next.lapses,
    state: next.state,
    learningStep: next.learning_steps,
    scheduledDays: next.scheduled_days,
    lastAnswered: at,
    inBook: right ? before?.inBook === true && rightInARow < RIGHT_TO_LEAVE : true,
    rightInARow,
  };
}

/**
 * The chance, from 0 to 1, that somebody still knows it: FSRS's forgetting curve. FSRS takes a wrong answer for one that
 * was learned on the spot; here it counts as unknown until it was right once.
 */
export function recallOf(memory: Memory, now: number): number {
  if (memory.rightInARow === 0) return 0;
  return scheduler.get_retrievability(cardOf(memory), new Date(now), false);
}

function cardOf({ due, learningStep, scheduledDays, lastAnswered, inBook, rightInARow, ...rest }: Memory): Card {
  return {
    ...rest,
    due: new Date(due),
    elapsed_days: 0,
    scheduled_days: scheduledDays,
    learning_steps: learningStep,
    last_review: new Date(lastAnswered),
  };
}
