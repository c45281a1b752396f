import type { Hono } from 'hono';
import type { WebParts } from '../page.ts';

/** Every page there is; the order is of no matter. */
export const PAGES: readonly ((app: Hono, parts: WebParts) => void)[] = [];
