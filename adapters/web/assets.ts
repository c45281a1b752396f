import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Hono } from 'hono';

/** What pages load, and as what it is sent. */
const TYPES = {
  'style.css': 'text/css; charset=utf-8',
  'document.css': 'text/css; charset=utf-8',
  'due.css': 'text/css; charset=utf-8',
  'lists.css': 'text/css; charset=utf-8',
  'learn.css': 'text/css; charset=utf-8',
  'cards.css': 'text/css; charset=utf-8',
  'page.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
} as const;

export type AssetName = keyof typeof TYPES;

const ASSETS = Object.entries(TYPES).map(([name, type]) => {
  const bytes = readFileSync(new URL(`assets/${name}`, import.meta.url));
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  return { name, type, bytes, path: `/assets/${hash}/${name}` };
});

/** The address of an asset; it changes with its content, so browsers may keep it for ever. */
export function assetPath(name: AssetName): string {
  return (ASSETS.find((asset) => asset.name === name) as (typeof ASSETS)[number]).path;
}

/** Serves the assets. */
export function assetRoutes(app: Hono): void {
  for (const { path, type, bytes } of ASSETS) {
    app.get(path, (c) =>
      c.body(bytes, 200, { 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable' }),
    );
  }
}
