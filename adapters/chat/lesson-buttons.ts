import { trainWordsFor } from '../../src/say/words-train.ts';
import type { KeptRun } from '../store/training.ts';
import type { Button } from './messenger.ts';

/** What a button under a question does: chooses an option, goes on, ends the run, begins another one. */
type Move = { readonly is: 'choose'; readonly option: number } | { readonly is: 'next' | 'stop' | 'again' };

/** What is behind a button of a run. */
export interface LessonPress {
  readonly run: number;
  readonly position: number;
  readonly move: Move;
}

/** Ids of other buttons are numbers in base 36, so this tells them apart; the store has nothing to keep for these. */
const MARK = '~';
const ID = /^~([0-9a-z]{1,7})\.(\d{1,3})\.(\d|[nsa])$/;
const LETTERS = { next: 'n', stop: 's', again: 'a' } as const;

export function isLessonButton(id: string): boolean {
  return id.startsWith(MARK);
}

/** What moves are called in a tour. */
const IN_A_TOUR = { next: 'nextCard', stop: 'stop', again: 'restart' } as const;

/** What a button does; null for an id nobody gave out. */
export function readLessonButton(id: string): LessonPress | null {
  const [, run, position, letter] = ID.exec(id) ?? [];
  if (run === undefined || position === undefined || letter === undefined) return null;
  const place = { run: Number.parseInt(run, 36), position: Number(position) };
  if (/\d/.test(letter)) return { ...place, move: { is: 'choose', option: Number(letter) } };
  return { ...place, move: { is: letter === 'n' ? 'next' : letter === 's' ? 'stop' : 'again' } };
}

function idOf({ run, position, move }: LessonPress): string {
  const letter = move.is === 'choose' ? String(move.option) : LETTERS[move.is];
  return `${MARK}${run.toString(36)}.${position}.${letter}`;
}

/** The buttons that choose one of `count` options, by their numbers. */
export function optionButtons({ id, run }: KeptRun, count: number): Button[] {
  return Array.from({ length: count }, (_, option) => ({
    id: idOf({ run: id, position: run.position, move: { is: 'choose', option } }),
    label: String(option + 1),
    row: 'choice',
  }));
}

/** The buttons of a run besides its options. */
export function moveButtons({ id, run }: KeptRun, moves: readonly (keyof typeof LETTERS)[]): Button[] {
  const words = trainWordsFor(run.language).moves;
  return moves.map((is) => ({
    id: idOf({ run: id, position: run.position, move: { is } }),
    label: words[run.kind === 'tour' ? IN_A_TOUR[is] : is],
    row: is === 'next' ? 'turn' : 'about',
  }));
}
