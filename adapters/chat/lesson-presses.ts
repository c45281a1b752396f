import { saying } from '../../src/say/parts.ts';
import type { Reply } from '../../src/say/reply.ts';
import { mannersFor } from '../../src/say/words-manners.ts';
import { trainWordsFor } from '../../src/say/words-train.ts';
import type { ChatSettings } from '../store/store.ts';
import type { KeptRun } from '../store/training.ts';
import type { Delivery } from './delivery.ts';
import type { PressEvent } from './incoming.ts';
import { readLessonButton } from './lesson-buttons.ts';
import { asMessage, closePoll, step, stepKey } from './lesson-steps.ts';
import { runsChat, whoIs } from './lessons.ts';
import { type ChatParts, languageFor, viewerIn } from './parts.ts';

/** A press of a button of a run that is known. */
interface Pressing {
  readonly event: PressEvent;
  readonly kept: KeptRun;
  readonly settings: ChatSettings;
  readonly delivery: Delivery;
  readonly parts: ChatParts;
}

/** Does what a button under a question or a result says. */
export async function pressInLesson(
  event: PressEvent,
  settings: ChatSettings,
  delivery: Delivery,
  parts: ChatParts,
): Promise<void> {
  const { learning, messenger } = parts;
  const pressed = readLessonButton(event.action);
  const kept = pressed && (await learning.run(pressed.run));
  const language = languageFor(event, settings);
  if (!kept) return messenger.notice(event.press, trainWordsFor(language).stale);
  if (kept.chat !== event.chat) return messenger.notice(event.press, mannersFor(language).foreignPress);
  const { move, position } = pressed;
  const words = trainWordsFor(kept.run.language);
  const isForAll = kept.isPrivate || move.is === 'choose' || event.person === kept.person;
  if (!isForAll && !(await runsChat(event, parts))) return messenger.notice(event.press, words.startersOnly);
  const pressing = { event, kept, settings, delivery, parts };
  if (move.is === 'again') return again(pressing);
  if (kept.run.position !== position) return messenger.notice(event.press, words.passed);
  return move.is === 'choose' ? choose(pressing, move.option) : leave(pressing, move.is);
}

/** Takes the answer to a question with buttons. */
async function choose(pressing: Pressing, option: number): Promise<void> {
  const { event, kept, settings, delivery, parts } = pressing;
  const { learning, messenger, config } = parts;
  const words = trainWordsFor(kept.run.language);
  const viewer = viewerIn(event, settings, config);
  const { position } = kept.run;
  if (event.person === null) return messenger.notice(event.press, null);
  const judged = await learning.answer(kept, position, option, event.person, viewer, delivery.again);
  if (judged.is === 'before') return messenger.notice(event.press, words.answeredBefore);
  const verdict = judged.is === 'judged' ? judged.verdict : null;
  // Its first line says whether it was right.
  await messenger.notice(event.press, verdict ? (verdict.reply.blocks[0]?.text ?? null) : words.gone);
  if (!kept.isPrivate) return;
  await showInstead(pressing, verdict?.reply ?? null);
  await step(kept, { after: position, part: 'step' }, stepKey(kept, event.message), event, parts);
}

/** Leaves a question, for the next one or for good. Pressed twice, or after an answer, it is left once. */
async function leave(pressing: Pressing, move: 'next' | 'stop'): Promise<void> {
  const { event, kept, settings, delivery, parts } = pressing;
  const { learning, messenger, store, config } = parts;
  const to = { after: kept.run.position, part: move === 'stop' ? 'end' : 'step' } as const;
  const isFirst = await step(kept, to, stepKey(kept, event.message), event, parts);
  if (!isFirst && !delivery.again) return messenger.notice(event.press, trainWordsFor(kept.run.language).passed);
  await messenger.notice(event.press, null);
  const solution = move === 'next' ? await learning.solution(kept, viewerIn(event, settings, config)) : null;
  const asking = await store.training.asking(kept.id, kept.run.position);
  if (!asking?.poll) return showInstead(pressing, solution);
  await closePoll(asking, kept, parts);
  if (solution) await delivery.send(solution, [], null);
}

/** Shows a question without its buttons, and what comes of it, in the messages that put it; or that it is gone. */
async function showInstead({ event, kept, settings, delivery, parts }: Pressing, outcome: Reply | null): Promise<void> {
  const { learning, store, config } = parts;
  const now = await learning.turn(kept, viewerIn(event, settings, config));
  const { language, position } = kept.run;
  const reply =
    now?.kept.run.position === position
      ? asMessage(kept, now.turn, parts)
      : saying([trainWordsFor(language).gone], language);
  const asking = await store.training.asking(kept.id, position);
  const messages = asking?.messages.includes(event.message) ? asking.messages : [event.message];
  await delivery.edit(messages, { ...reply, blocks: [...reply.blocks, ...(outcome?.blocks ?? [])] }, []);
}

/** The same again: a quiz with other questions, a tour from its first card. One result offers it once. */
async function again({ event, kept, settings, delivery, parts }: Pressing): Promise<void> {
  const { learning, messenger, config } = parts;
  const who = whoIs(event, settings, parts);
  const key = `again ${kept.id} ${event.message}`;
  await messenger.notice(event.press, null);
  if (!who) return;
  const { kind, about, document, language } = kept.run;
  const learner = { ...who, language };
  const { said, run } = await (kind === 'tour'
    ? learning.restart(document ?? '', learner, key)
    : learning.begin({ is: 'quiz', rest: about }, learner, key));
  const isFirst = run !== null && (await step(run, { after: null, part: 'step' }, key, event, parts));
  if (run && !isFirst && !delivery.again) return;
  await delivery.edit([event.message], await learning.result(kept, viewerIn(event, settings, config)), []);
  if (said) await delivery.send(said, [], null);
}
