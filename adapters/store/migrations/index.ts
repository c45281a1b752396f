import { inbox } from './0001-inbox.ts';
import { chats } from './0002-chats.ts';
import { answers } from './0003-answers.ts';
import { limits } from './0004-limits.ts';
import { documents } from './0005-documents.ts';
import { keptValues } from './0006-kept-values.ts';
import { calendars } from './0007-calendars.ts';
import { training } from './0008-training.ts';
import type { Migration } from './migration.ts';

/** Every step from an empty database to the form this version works on; new ones are added at the end. */
export const MIGRATIONS: readonly Migration[] = [
  inbox,
  chats,
  answers,
  limits,
  documents,
  keptValues,
  calendars,
  training,
];
