import type { Context } from 'hono';
import type { Library, View } from '../../src/ask/library.ts';
import type { Assistant, Moment } from '../../src/assistant.ts';
import type { Config } from '../../src/config.ts';
import { type WebWords, webWordsFor } from '../../src/say/words-web.ts';
import type { Trainer } from '../../src/trainer.ts';
import type { Language } from '../../src/types.ts';
import type { Learning } from '../learning/learning.ts';
import type { Links } from '../links.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';

/** What pages are made with. */
export interface WebParts {
  readonly library: Library;
  readonly assistant: Assistant;
  readonly learning: Learning;
  readonly trainer: Trainer;
  readonly store: Store;
  readonly links: Links;
  readonly clock: () => Moment;
  readonly log: Log;
  readonly config: Config;
}

/** What one request sees: its reader's language, the documents it may show, the day. */
export interface Page {
  readonly language: Language;
  readonly words: WebWords;
  readonly view: View;
  readonly moment: Moment;
  /** The address it was asked for: path and query. */
  readonly path: string;
  /** An address of ours, in the language the reader chose. */
  href(path: string, query?: Readonly<Record<string, string | number | null>>): string;
  /** The page asked for, in another language. */
  inLanguage(language: Language): string;
}

const LANGUAGES: readonly Language[] = ['zh-Hans', 'zh-Hant', 'en'];

/**
 * What a request sees. Public documents only; one that is internal needs a key, see `pageOfDocument`. The language is
 * the one the address names, else the browser's.
 */
export async function pageFor(c: Context, { library, clock }: WebParts): Promise<Page> {
  const url = new URL(c.req.url);
  const chosen = LANGUAGES.find((own) => own === c.req.query('lang')) ?? null;
  const language = chosen ?? accepted(c.req.header('accept-language') ?? '');
  c.header('Vary', 'Accept-Language, Cookie');
  c.header('Content-Language', language);
  const withLanguage = (path: string, query: URLSearchParams) => {
    const text = query.toString();
    return text === '' ? path : `${path}?${text}`;
  };
  return {
    language,
    words: webWordsFor(language),
    view: await library.view({ internal: false }),
    moment: clock(),
    path: url.pathname + url.search,
    href(path, query = {}) {
      const [plain = '', given = ''] = path.split('?');
      const all = new URLSearchParams(given);
      for (const [name, value] of Object.entries(query))
        if (value !== null && value !== '') all.set(name, String(value));
      if (chosen) all.set('lang', chosen);
      return withLanguage(plain, all);
    },
    inLanguage(other) {
      const query = new URLSearchParams(url.search);
      query.set('lang', other);
      return withLanguage(url.pathname, query);
    },
  };
}

/** The first of a browser's languages that pages are written in; Simplified Chinese when there is none. */
function accepted(header: string): Language {
  const wanted = header
    .split(',')
    .map((entry) => {
      const [tag = '', quality = ''] = entry.trim().split(/\s*;\s*q=/);
      return { tag: tag.toLowerCase(), quality: quality === '' ? 1 : Number(quality) || 0 };
    })
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of wanted) {
    if (/^zh-(?:hant|tw|hk|mo)/.test(tag)) return 'zh-Hant';
    if (/^zh/.test(tag)) return 'zh-Hans';
    if (/^en/.test(tag)) return 'en';
  }
  return 'zh-Hans';
}
