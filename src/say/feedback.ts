import type { Answer } from '../ask/answer.ts';
import type { Language } from '../types.ts';
import type { Action, Complaint } from './reply.ts';
import { mannersFor } from './words-manners.ts';

const COMPLAINTS: readonly Complaint[] = ['clause', 'outdated', 'off topic'];

/** The button that calls an answer wrong; choices, what was not found and help have none. */
export function wrongAction({ kind }: Pick<Answer, 'kind'>, language: Language): Action[] {
  return kind === 'answer' ? [{ kind: 'vote', vote: 'ask', label: mannersFor(language).wrong }] : [];
}

/** The buttons that ask what is wrong. */
export function complaintActions(language: Language): Action[] {
  const { complaints, cancel } = mannersFor(language);
  return [
    ...COMPLAINTS.map((vote): Action => ({ kind: 'vote', vote, label: complaints[vote] })),
    { kind: 'vote', vote: 'cancel', label: cancel },
  ];
}
