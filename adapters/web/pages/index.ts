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
  searchPage,
  unitPage,
  unitsPage,
];
