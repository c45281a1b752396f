import type { Page } from './page.ts';

interface TurnsProps {
  readonly page: Page;
  readonly k: number;
  readonly n: number;
  href(page: number): string;
}

/** Links to the pages before and after one; nothing where there is only one. */
export function Turns({ page: { words }, k, n, href }: TurnsProps) {
  if (n < 2) return null;
  return (
    <nav class="turns" aria-label={words.page(k, n)}>
      {k > 1 ? (
        <a class="button" rel="prev" href={href(k - 1)}>
          {words.previous}
        </a>
      ) : null}
      <span>{words.page(k, n)}</span>
      {k < n ? (
        <a class="button" rel="next" href={href(k + 1)}>
          {words.next}
        </a>
      ) : null}
    </nav>
  );
}
