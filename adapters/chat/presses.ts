import type { Action, Reply } from '../../src/say/reply.ts';
import { mannersFor } from '../../src/say/words-manners.ts';
import { dueWordsFor } from '../../src/say/words-web-due.ts';
import { xlsxOf } from '../due-files.ts';
import type { ChatSettings, Pressed } from '../store/store.ts';
import { buttonsFor, complaintButtons, keep, replay, shownBy, trailAfter } from './answering.ts';
import type { Delivery } from './delivery.ts';
import type { PressEvent } from './incoming.ts';
import { isLessonButton } from './lesson-buttons.ts';
import { pressInLesson } from './lesson-presses.ts';
import type { Button } from './messenger.ts';
import { type ChatParts, languageFor, viewerIn } from './parts.ts';

/** Does what a button says. Whoever is in the chat may press it; one that is forgotten or another chat's does nothing. */
export async function press(
  event: PressEvent,
  settings: ChatSettings,
  delivery: Delivery,
  parts: ChatParts,
): Promise<void> {
  const { store, messenger } = parts;
  if (isLessonButton(event.action)) return pressInLesson(event, settings, delivery, parts);
  const pressed = await store.answers.pressed(event.action);
  const words = mannersFor(languageFor(event, settings));
  if (!pressed) return messenger.notice(event.press, words.stalePress);
  if (pressed.said.asked.chat !== event.chat) return messenger.notice(event.press, words.foreignPress);
  const { action } = pressed;
  if (action.kind === 'vote') return vote(event, action.vote, pressed, settings, delivery, parts);
  if (action.kind === 'export') return exportList(event, pressed, settings, delivery, parts);
  await messenger.notice(event.press, null);
  await (action.kind === 'page' ? turn : follow)(event, action, pressed, settings, delivery, parts);
}

/** Shows another page in the same message. */
async function turn(...[event, action, { said }, settings, delivery, parts]: Steps): Promise<void> {
  const { store, assistant, config } = parts;
  const trail = trailAfter(said.trail, action);
  const replied = await replay(assistant, said.asked, trail, viewerIn(event, settings, config));
  await store.answers.update(said.id, shownBy(replied, trail));
  await showAnew(said, replied.reply, await buttonsFor(store.answers, said, replied), delivery, parts);
}

/** Shows something else in the messages of an answer, and keeps which ones show it: what cannot be changed is sent anew. */
async function showAnew(
  { id, messages }: Pressed['said'],
  reply: Reply,
  buttons: readonly Button[],
  delivery: Delivery,
  { store }: ChatParts,
): Promise<void> {
  const shown = await delivery.edit(messages, reply, buttons);
  if (shown.length > 0) await store.answers.sent(id, shown);
}

type Steps = [PressEvent, Action, Pressed, ChatSettings, Delivery, ChatParts];

/** Answers the press with a message of its own, under the one that was pressed. */
async function follow(...[event, action, { said }, settings, delivery, parts]: Steps): Promise<void> {
  const { store, assistant, clock, config } = parts;
  const trail = [...said.trail, action];
  const replied = await replay(assistant, said.asked, trail, viewerIn(event, settings, config));
  const asked = { ...said.asked, person: event.person, thread: event.thread, message: `press ${event.press}` };
  // From now on it is what the presser talks about.
  const shown = { ...shownBy(replied, trail), context: { ...replied.context, at: clock().at } };
  const id = await keep(store.answers, asked, shown);
  const buttons = await buttonsFor(store.answers, { id }, replied);
  await store.answers.sent(id, await delivery.send(replied.reply, buttons, event.message));
}

/** Sends the whole list as a file, as this chat sees it now. */
async function exportList(
  event: PressEvent,
  { said }: Pressed,
  settings: ChatSettings,
  delivery: Delivery,
  { assistant, messenger, config, pageOf }: ChatParts,
): Promise<void> {
  const viewer = viewerIn(event, settings, config);
  const { answer, reply } = await replay(assistant, said.asked, said.trail, viewer);
  const list = await assistant.export(answer, viewer, pageOf);
  if (!list) return messenger.notice(event.press, dueWordsFor(reply.language).nothingToExport);
  const { table, name, caption } = list;
  await delivery.sendFile({ name: `${name}.xlsx`, bytes: await xlsxOf(table), caption }, event.message);
  await messenger.notice(event.press, null);
}

/** Asks what is wrong in the same message, and puts its buttons back once it is said. */
async function vote(
  event: PressEvent,
  chosen: Extract<Action, { kind: 'vote' }>['vote'],
  { said }: Pressed,
  settings: ChatSettings,
  delivery: Delivery,
  parts: ChatParts,
): Promise<void> {
  const { store, assistant, messenger, config, clock } = parts;
  const replied = await replay(assistant, said.asked, said.trail, viewerIn(event, settings, config));
  const { askComplaint, noted } = mannersFor(replied.reply.language);
  if (chosen === 'ask' || chosen === 'cancel') {
    await messenger.notice(event.press, chosen === 'ask' ? askComplaint : null);
  } else {
    if (event.person !== null) await store.answers.complain(said.id, event.person, chosen, clock().at);
    await messenger.notice(event.press, noted);
  }
  const buttons = await (chosen === 'ask' ? complaintButtons : buttonsFor)(store.answers, said, replied);
  await showAnew(said, replied.reply, buttons, delivery, parts);
}
