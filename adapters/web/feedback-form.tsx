import { complaintActions, wrongAction } from '../../src/say/feedback.ts';
import { mannersFor } from '../../src/say/words-manners.ts';
import type { Exchange } from './conversation.ts';
import { LanguageField } from './layout.tsx';
import type { Page } from './page.ts';

interface FeedbackFormProps {
  readonly page: Page;
  readonly exchange: Exchange;
}

/** Calls an answer wrong, with a reason; nothing under what states nothing. */
export function FeedbackForm({ page, exchange: { answer, name, after } }: FeedbackFormProps) {
  const [wrong] = wrongAction(answer, page.language);
  if (!wrong) return null;
  return (
    <details>
      <summary>{wrong.label}</summary>
      <form action="/feedback" method="post">
        <p>{mannersFor(page.language).askComplaint}</p>
        <input type="hidden" name="question" value={name} />
        {after ? <input type="hidden" name="after" value={after.asked.message} /> : null}
        <LanguageField page={page} />
        {complaintActions(page.language).map((action) =>
          action.kind === 'vote' && action.vote !== 'cancel' ? (
            <button type="submit" name="reason" value={action.vote}>
              {action.label}
            </button>
          ) : null,
        )}
      </form>
    </details>
  );
}
