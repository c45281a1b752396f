import type { Child } from 'hono/jsx';
import type { Language } from '../../src/types.ts';
import { type AssetName, assetPath } from './assets.ts';
import type { Page } from './page.ts';

const LANGUAGES: readonly { readonly language: Language; readonly name: string }[] = [
  { language: 'zh-Hans', name: '简体' },
  { language: 'zh-Hant', name: '繁體' },
  { language: 'en', name: 'English' },
];

const SECTIONS = [
  { path: '/', name: 'ask' },
  { path: '/d', name: 'documents' },
  { path: '/due', name: 'due' },
  { path: '/u', name: 'units' },
  { path: '/search', name: 'search' },
  { path: '/learn', name: 'learn' },
] as const;

interface LayoutProps {
  readonly page: Page;
  readonly title: string;
  /** The section of the menu this page belongs to. */
  readonly section?: (typeof SECTIONS)[number]['name'];
  /** What it looks like beyond the others. */
  readonly sheet?: AssetName | readonly AssetName[];
  readonly children: Child;
}

/** A page: what is the same on all of them, around its content. */
export function Layout({ page, title, section, sheet = [], children }: LayoutProps) {
  const { words, language } = page;
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · ${words.name}`}</title>
        <link rel="stylesheet" href={assetPath('style.css')} />
        {[sheet].flat().map((name) => (
          <link rel="stylesheet" href={assetPath(name)} />
        ))}
        <link rel="icon" href={assetPath('icon.svg')} type="image/svg+xml" />
        <script src={assetPath('page.js')} defer />
      </head>
      <body>
        <a class="skip" href="#content">
          {words.skip}
        </a>
        <header class="top">
          <nav aria-label={words.menu}>
            <ul>
              {SECTIONS.map(({ path, name }) => (
                <li>
                  <a href={page.href(path)} {...(name === section ? { 'aria-current': 'page' } : {})}>
                    {words[name]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <nav aria-label={words.languages} class="languages">
            <ul>
              {LANGUAGES.map((own) => (
                <li>
                  <a
                    href={page.inLanguage(own.language)}
                    lang={own.language}
                    {...(own.language === language ? { 'aria-current': 'true' } : {})}
                  >
                    {own.name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <main id="content" tabindex={-1}>
          {children}
        </main>
        <footer>
          <p>{words.footer}</p>
        </footer>
      </body>
    </html>
  );
}

interface AskFormProps {
  readonly page: Page;
  readonly action: '/' | '/search';
  readonly value?: string;
  /** What the box is called, where it is not for the first question. */
  readonly label?: string;
  /** What the form sends along. */
  readonly hidden?: Readonly<Record<string, string>>;
}

/** The box to ask or search in. */
export function AskForm({ page, action, value = '', label, hidden = {} }: AskFormProps) {
  const does = action === '/' ? page.words.ask : page.words.search;
  return (
    <form action={action} method="get" class="ask">
      <label for="q">{label ?? does}</label>
      <input id="q" name="q" type="search" value={value} placeholder={page.words.placeholder} maxlength={2000} />
      {Object.entries(hidden).map(([name, own]) => (
        <input type="hidden" name={name} value={own} />
      ))}
      <LanguageField page={page} />
      <button type="submit">{does}</button>
    </form>
  );
}

/** Sends the language along that the reader chose. */
export function LanguageField({ page }: { readonly page: Page }) {
  const language = new URLSearchParams(page.href('/').slice(2)).get('lang');
  return language ? <input type="hidden" name="lang" value={language} /> : null;
}
