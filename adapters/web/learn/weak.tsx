import { pathOf } from '../../../src/say/link.ts';
import { percent, type WeakPart } from '../../../src/say/progress.ts';
import { webProgressWordsFor } from '../../../src/say/words-web-progress.ts';
import type { Page } from '../page.ts';
import { spoken } from './options.tsx';

interface WeakProps {
  readonly page: Page;
  readonly parts: readonly WeakPart[];
}

/** The weak parts, each with how much of it was right and a passage to read again. */
export function Weak({ page, parts }: WeakProps) {
  const words = webProgressWordsFor(page.language);
  return (
    <section aria-labelledby="weak">
      <h2 id="weak">{words.weak}</h2>
      <p class="pale small">{parts.length === 0 ? words.noneWeak : words.weakHint}</p>
      <ul class="weak">
        {parts.map(({ text, share, passage }) => (
          <li>
            <p {...spoken(text, page)}>{text}</p>
            <svg class="share" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
              <rect class="all" width={100} height={6} />
              <rect class="right" width={percent(share)} height={6} />
            </svg>
            <p class="small">
              {words.share(percent(share))} · <a href={page.href(pathOf(passage))}>{words.readAgain}</a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
