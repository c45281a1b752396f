import type { AskedQuestion } from '../../../src/say/question.ts';
import { lessonWordsFor } from '../../../src/say/words-web-lesson.ts';
import type { Page } from '../page.ts';

/** The language of a text that is a document's or ours: read aloud, Chinese in an English page must say so. */
export function spoken(text: string, { language }: Page): { readonly lang?: string } {
  return language === 'en' && /\p{Script=Han}/u.test(text) ? { lang: 'zh' } : {};
}

interface OptionsProps {
  readonly page: Page;
  readonly question: AskedQuestion;
}

/** The options of a question, each a button of the form around them. */
export function OptionButtons({ page, question }: OptionsProps) {
  return (
    <ol class="options">
      {question.options.map((option, i) => (
        <li>
          <button type="submit" name="chosen" value={i} {...spoken(option, page)}>
            {option}
          </button>
        </li>
      ))}
    </ol>
  );
}

interface JudgedOptionsProps extends OptionsProps {
  /** What somebody chose; null where the page does not know. */
  readonly chosen: number | null;
}

/** The options of a question that was answered: the right one, and the one that was chosen. */
export function JudgedOptions({ page, question, chosen }: JudgedOptionsProps) {
  const words = lessonWordsFor(page.language);
  return (
    <ol class="options">
      {question.options.map((option, i) => {
        const marks = [...(i === question.right ? [words.rightMark] : []), ...(i === chosen ? [words.ownMark] : [])];
        const name = i === question.right ? 'right' : i === chosen ? 'wrong' : 'other';
        return (
          <li class={name}>
            <span {...spoken(option, page)}>{option}</span>
            {marks.length === 0 ? null : <span class="mark">{marks.join(' · ')}</span>}
          </li>
        );
      })}
    </ol>
  );
}
