import type { Hono } from 'hono';
import { dueFile } from '../../../src/say/due-file.ts';
import { pathOf } from '../../../src/say/link.ts';
import { shownFor } from '../../../src/say/parts.ts';
import { dueWordsFor } from '../../../src/say/words-web-due.ts';
import { csvOf, xlsxOf } from '../../due-files.ts';
import { askedOf } from '../due/asked.ts';
import { pageFor, type WebParts } from '../page.ts';

const FORMS = {
  csv: { type: 'text/csv; charset=utf-8', bytesOf: csvOf },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytesOf: xlsxOf },
} as const;

/** `/due.csv` and `/due.xlsx`: what `/due` lists with the same filter, all of it. */
export function dueFiles(app: Hono, parts: WebParts): void {
  for (const [extension, { type, bytesOf }] of Object.entries(FORMS)) {
    app.get(`/due.${extension}`, async (c) => {
      const page = await pageFor(c, parts);
      const { duties } = await askedOf(c, page);
      const shown = shownFor({ language: page.language, now: page.moment.today });
      const here = parts.config.PUBLIC_URL ?? new URL(c.req.url).origin;
      const file = dueFile(duties, page.view, shown, (passage) => here + pathOf(passage));
      const name = encodeURIComponent(`${dueWordsFor(page.language).fileName}-${page.moment.today}.${extension}`);
      return c.body(new Uint8Array(await bytesOf(file)), 200, {
        'Content-Type': type,
        'Content-Disposition': `attachment; filename="deadlines.${extension}"; filename*=UTF-8''${name}`,
      });
    });
  }
}
