import { replyOf } from '../../src/say/parts.ts';
import { presentQuestion } from '../../src/say/question.ts';
import type { Reply } from '../../src/say/reply.ts';
import type { Turn } from '../../src/trainer.ts';
import type { ChatSettings } from '../store/store.ts';
import type { Asking, KeptRun } from '../store/training.ts';
import { type Delivery, withinOf } from './delivery.ts';
import type { Incoming, StepEvent } from './incoming.ts';
import { moveButtons, optionButtons } from './lesson-buttons.ts';
import { type ChatParts, viewerIn } from './parts.ts';

/**
 * Every message of a lesson is an event of its own: what was delivered is not sent again when the next one fails. The
 * same key is the same step; false when it was noted before.
 */
export async function step(
  { id, thread }: KeptRun,
  { after, part }: Pick<StepEvent, 'after' | 'part'>,
  key: string,
  event: Incoming,
  { store, clock }: ChatParts,
): Promise<boolean> {
  const { chat, person, isPrivate, language, at } = event;
  const place = { chat, thread, person, isPrivate, language, at, within: withinOf(event) };
  const payload: StepEvent = { ...place, is: 'step', run: id, after, part };
  return (await store.inbox.receive([{ key, chat, person, payload, receivedAt: clock().at }])) > 0;
}

/** What goes on from the question in a message, whoever answers or ends it, and however often. */
export function stepKey({ id, run }: KeptRun, message: string): string {
  return `lesson ${id}.${run.position} ${message}`;
}

/** Shows the next step of a run, or its result. */
export async function goOn(
  event: StepEvent,
  settings: ChatSettings,
  delivery: Delivery,
  parts: ChatParts,
): Promise<void> {
  const { learning, messenger, config } = parts;
  const found = await learning.run(event.run);
  if (!found) return;
  const viewer = viewerIn(event, settings, config);
  if (event.part === 'end') {
    const again = found.run.kind === 'quiz' ? moveButtons(found, ['again']) : [];
    return void (await delivery.send(await learning.stop(found, viewer), again, null));
  }
  const kept = event.after === null || event.part === 'question' ? found : await learning.next(found, event.after);
  const now = await learning.turn(kept, viewer);
  if (!now) {
    const more = kept.run.kind === 'review' ? [] : moveButtons(kept, ['again']);
    return void (await delivery.send(await learning.result(kept, viewer), more, null));
  }
  const { card, question } = now.turn;
  if (messenger.polls && card && question && event.part === 'step') {
    await delivery.send(card, [], null);
    await step(now.kept, { after: event.after, part: 'question' }, `${delivery.key} question`, event, parts);
  } else {
    await show(now.kept, now.turn, delivery, parts);
  }
}

/** Shows what a run is at: as a poll where the chat takes them, else under its card with a button for each option. */
async function show(kept: KeptRun, turn: Turn, delivery: Delivery, parts: ChatParts): Promise<void> {
  const { messenger, store } = parts;
  const { question } = turn;
  const place = { run: kept.id, position: kept.run.position };
  const moves = moveButtons(kept, ['next', 'stop']);
  if (messenger.polls && question) {
    // The same question may be shown further up, before its learner left.
    if (!delivery.again) await closePoll(await store.training.asking(place.run, place.position), kept, parts);
    const { heading, text, options, right, explanation } = question;
    const asked = await delivery.ask(
      messenger.polls,
      { question: heading + text, options, right, explanation },
      moves,
      ({ message, poll }) => store.training.asked({ ...place, messages: [message], poll }),
    );
    if (asked) return;
  }
  const choices = question ? optionButtons(kept, question.options.length) : [];
  const messages = await delivery.send(asMessage(kept, turn, parts), [...choices, ...moves], null);
  await store.training.asked({ ...place, messages, poll: null });
}

/** What a run is at as one message: the question under its card, the question alone where cards come before it. */
export function asMessage({ run: { language } }: KeptRun, { card, question }: Turn, { messenger }: ChatParts): Reply {
  const asked = question && presentQuestion(question, language);
  const above = asked && messenger.polls ? null : card;
  return replyOf([...(above?.blocks ?? []), ...(asked?.blocks ?? [])], language);
}

/** Takes no more answers to a poll. */
export async function closePoll(asking: Asking | null, { chat }: KeptRun, { messenger }: ChatParts): Promise<void> {
  const [message] = asking?.messages ?? [];
  if (asking?.poll && message !== undefined) await messenger.polls?.close(chat, message);
}
