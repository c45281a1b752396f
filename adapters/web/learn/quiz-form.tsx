import { learnWordsFor } from '../../../src/say/words-web-learn.ts';
import type { Page } from '../page.ts';

/** Numbers of questions to choose from. */
const COUNTS = [5, 10, 20] as const;
/** Characters of a topic. */
export const LONGEST_TOPIC = 80;

/** What a quiz is to be about. */
export interface QuizAsked {
  /** The id of a document; empty for all of them. */
  readonly document: string;
  readonly topic: string;
  /** Null leaves it to the topic, which may say it: 10道北京的题. */
  readonly count: number | null;
}

interface QuizFormProps {
  readonly page: Page;
  readonly asked: QuizAsked;
}

/** The way into a quiz: a document, a topic, a number. */
export function QuizForm({ page, asked: { document, topic, count } }: QuizFormProps) {
  const words = learnWordsFor(page.language);
  const counts = [...new Set([...COUNTS, ...(count === null ? [] : [count])])].sort((a, b) => a - b);
  return (
    <form method="post" action={page.href('/learn/quiz')} class="start">
      <p class="field">
        <label for="document">{words.document}</label>
        <select id="document" name="document">
          <option value="">{words.allDocuments}</option>
          {page.view.documents.map(({ id, shortName, englishName }) => (
            <option value={id} selected={id === document}>
              {page.language === 'en' ? englishName : shortName}
            </option>
          ))}
        </select>
      </p>
      <p class="field">
        <label for="topic">{words.topic}</label>
        <input id="topic" name="topic" value={topic} maxlength={LONGEST_TOPIC} placeholder={words.topicHint} />
      </p>
      <p class="field">
        <label for="n">{words.count}</label>
        <select id="n" name="n">
          {count === null ? <option value="">{words.asWritten}</option> : null}
          {counts.map((own) => (
            <option value={own} selected={own === count}>
              {words.questions(own)}
            </option>
          ))}
        </select>
      </p>
      <p class="field">
        <button type="submit" class="primary">
          {words.start}
        </button>
      </p>
    </form>
  );
}
