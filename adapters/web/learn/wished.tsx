import { wordsFor } from '../../../src/say/words.ts';
import { learnWordsFor } from '../../../src/say/words-web-learn.ts';
import { readRequest } from '../../../src/train/request.ts';
import type { Wish } from '../../../src/train/wishes.ts';
import { AskForm, Layout } from '../layout.tsx';
import type { Page, WebParts } from '../page.ts';
import { EVERYBODY } from './learner.ts';

/** Where a wish to learn leads. */
interface Way {
  readonly label: string;
  readonly href: string;
}

type WayTo = (rest: string, page: Page, parts: WebParts) => Promise<Way>;

const WAYS: Readonly<Record<Wish['is'], WayTo>> = {
  quiz: async (rest, page) => {
    const { view, moment, href, language } = page;
    const request = await readRequest(rest, view, null, moment.today);
    const label = learnWordsFor(language).start;
    const n = request.counted ? request.count : null;
    const documents = new Set([...(request.clauses ?? [])].map(({ document }) => document));
    const [only] = documents;
    const all = only === undefined ? 0 : (await view.clauses({ documents: [only] })).length;
    if (documents.size === 1 && request.clauses?.size === all) {
      return { label, href: href('/learn/quiz', { in: only as string, n }) };
    }
    const isAll = request.clauses === null && request.unknown === null;
    return { label, href: href('/learn/quiz', isAll ? { n } : { in: rest }) };
  },
  learn: async (rest, { href, moment, language, view, words }, { trainer }) => {
    const { document, said } = await trainer.subject(rest, { viewer: EVERYBODY, scope: null, language }, moment.today);
    const own = said === null && document !== null ? view.document(document) : undefined;
    if (!own) return { label: words.learn, href: href('/learn') };
    const label = learnWordsFor(language).tourTitle(wordsFor(language).document(own));
    return { label, href: href(`/learn/tour/${encodeURIComponent(own.id)}`) };
  },
  review: async (_, { href, language }) => ({ label: learnWordsFor(language).review, href: href('/learn/review') }),
  progress: async (_, { href, language }) => ({
    label: learnWordsFor(language).seeProgress,
    href: href('/learn/progress'),
  }),
};

/** The page for a message that wants to learn and asks nothing. */
export async function wishedPage(text: string, { is, rest }: Wish, page: Page, parts: WebParts) {
  const { label, href } = await WAYS[is](rest, page, parts);
  return (
    <Layout page={page} title={text.length > 40 ? `${text.slice(0, 40)}…` : text} section="ask" sheet="lists.css">
      <h1 class="question">{text}</h1>
      <section class="answer">
        <p>{learnWordsFor(page.language).wished[is]}</p>
        <p>
          <a class="button" href={href}>
            {label}
          </a>
        </p>
      </section>
      <AskForm page={page} action="/" />
    </Layout>
  );
}
