import type { Hono } from 'hono';
import { learnWordsFor } from '../../../src/say/words-web-learn.ts';
import { lessonWordsFor } from '../../../src/say/words-web-lesson.ts';
import type { QuestionKind } from '../../../src/train/question.ts';
import { LanguageField, Layout } from '../layout.tsx';
import { CardBack, CardFront } from '../learn/card.tsx';
import { EVERYBODY } from '../learn/learner.ts';
import { pageNumber } from '../open-document.ts';
import { type Page, pageFor, type WebParts } from '../page.ts';
import { show } from '../show.ts';
import { Turns } from '../turns.tsx';

/** Cards on one page: full sheets of paper, four on each. */
const PER_PAGE = 48;

/** `/learn/cards?in=&kind=`: what can be asked, as cards to print. */
export function learnCards(app: Hono, parts: WebParts): void {
  app.get('/learn/cards', async (c) => {
    const page = await pageFor(c, parts);
    const words = lessonWordsFor(page.language);
    const document = c.req.query('in') ?? '';
    if (document !== '' && !page.view.document(document)) return c.notFound();
    const all = await parts.trainer.flashcards(document === '' ? null : [document], EVERYBODY, page.language);
    const kinds = (Object.keys(words.questionKinds) as QuestionKind[]).filter((own) =>
      all.some(({ kind }) => kind === own),
    );
    const kind = kinds.find((own) => own === c.req.query('kind')) ?? '';
    const cards = all.filter((card) => kind === '' || card.kind === kind);
    const n = Math.max(1, Math.ceil(cards.length / PER_PAGE));
    const k = pageNumber(c, n);
    const title = learnWordsFor(page.language).cards;
    return show(
      c,
      <Layout page={page} title={title} section="learn" sheet="cards.css">
        <p class="path small">
          <a href={page.href('/learn')}>{page.words.learn}</a>
        </p>
        <h1>{title}</h1>
        <Filter page={page} document={document} kind={kind} kinds={kinds} />
        <h2>{cards.length === 0 ? words.noCards : words.cards(cards.length)}</h2>
        <p class="pale small hint">{words.printHint}</p>
        <ul class="flashcards">
          {cards.slice((k - 1) * PER_PAGE, k * PER_PAGE).map((card) => (
            <li>
              <CardFront page={page} card={card} />
              <CardBack page={page} card={card} />
            </li>
          ))}
        </ul>
        <Turns page={page} k={k} n={n} href={(at) => page.href('/learn/cards', { in: document, kind, page: at })} />
      </Layout>,
    );
  });
}

interface FilterProps {
  readonly page: Page;
  readonly document: string;
  readonly kind: string;
  readonly kinds: readonly QuestionKind[];
}

function Filter({ page, document, kind, kinds }: FilterProps) {
  const words = learnWordsFor(page.language);
  const lesson = lessonWordsFor(page.language);
  return (
    <form method="get" action="/learn/cards" class="start">
      <p class="field">
        <label for="in">{words.document}</label>
        <select id="in" name="in">
          <option value="">{words.allDocuments}</option>
          {page.view.documents.map(({ id, shortName, englishName }) => (
            <option value={id} selected={id === document}>
              {page.language === 'en' ? englishName : shortName}
            </option>
          ))}
        </select>
      </p>
      <p class="field">
        <label for="kind">{lesson.kind}</label>
        <select id="kind" name="kind">
          <option value="">{lesson.allKinds}</option>
          {kinds.map((own) => (
            <option value={own} selected={own === kind}>
              {lesson.questionKinds[own]}
            </option>
          ))}
        </select>
      </p>
      <LanguageField page={page} />
      <p class="field">
        <button type="submit">{lesson.show}</button>
      </p>
    </form>
  );
}
