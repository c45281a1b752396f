import type { Hono } from 'hono';
import type { WebParts } from '../page.ts';
import { calendarFeed } from './calendar.ts';
import { chatPage } from './chat.tsx';
import { clausePage } from './clause.tsx';
import { documentPage } from './document.tsx';
import { documentsPage } from './documents.tsx';
import { duePage } from './due.tsx';
import { dueFiles } from './due-files.ts';
import { feedbackForm } from './feedback.tsx';
import { learnPage } from './learn.tsx';
import { learnCards } from './learn-cards.tsx';
import { learnProgress } from './learn-progress.tsx';
import { learnQuiz } from './learn-quiz.tsx';
import { learnReview } from './learn-review.tsx';
import { learnRun } from './learn-run.tsx';
import { learnTour } from './learn-tour.tsx';
import { searchPage } from './search.tsx';
import { unitPage } from './unit.tsx';
import { unitsPage } from './units.tsx';

/** Every page there is; the order is of no matter. */
export const PAGES: readonly ((app: Hono, parts: WebParts) => void)[] = [
  calendarFeed,
  chatPage,
  clausePage,
  documentPage,
  documentsPage,
  dueFiles,
  duePage,
  feedbackForm,
  learnPage,
  learnCards,
  learnProgress,
  learnQuiz,
  learnReview,
  learnRun,
  learnTour,
  searchPage,
  unitPage,
  unitsPage,
];
