import { saying } from '../../src/say/parts.ts';
import { progressWordsFor } from '../../src/say/words-progress.ts';
import { trainWordsFor } from '../../src/say/words-train.ts';
import { languageOf } from '../../src/text/script.ts';
import { judged as isRight } from '../../src/train/run.ts';
import type { Wish } from '../../src/train/wishes.ts';
import type { Language } from '../../src/types.ts';
import type { Who } from '../learning/learning.ts';
import type { ChatSettings } from '../store/store.ts';
import type { Delivery } from './delivery.ts';
import type { Incoming, MessageEvent, VoteEvent } from './incoming.ts';
import { closePoll, step, stepKey } from './lesson-steps.ts';
import { type ChatParts, languageFor, marked, viewerIn } from './parts.ts';

/** Starts what a learner wants. In a group only its administrators may, and nobody's own record is shown there. */
export async function startLesson(
  wish: Wish,
  event: MessageEvent,
  settings: ChatSettings,
  delivery: Delivery,
  parts: ChatParts,
): Promise<void> {
  // A quiz is not begun again because its request was corrected.
  if (event.edited) return;
  const language = languageIn(event, settings);
  const words = trainWordsFor(language);
  const say = async (text: string) => void (await delivery.send(saying([text], language), [], event.message));
  const who = whoIs(event, settings, parts);
  if (!who || (!event.isPrivate && (wish.is === 'review' || wish.is === 'progress'))) return say(words.privateOnly);
  if (!event.isPrivate && !event.byChatAdmin && !(await runsChat(event, parts))) return say(words.chatAdminsOnly);
  const { said, run } = await parts.learning.begin(wish, { ...who, language }, delivery.key);
  if (settings.language !== language) await parts.store.chats.set(event.chat, { language });
  const page = wish.is === 'progress' ? parts.progressOf(who.person) : null;
  const links = page === null ? [] : [progressWordsFor(language).page(page)];
  if (said) await delivery.send(marked(said, links), [], event.message);
  if (run) await step(run, { after: null, part: 'step' }, `${delivery.key} start`, event, parts);
}

/** Commands, numbers and ids of documents. */
const IN_NO_LANGUAGE = /^\s*\/\S+|[\w-]*[-\d][\w-]*/g;

/** The language somebody asks for a lesson in; the chat's when the request is in none. */
function languageIn(event: MessageEvent, settings: ChatSettings): Language {
  const words = event.text.replace(IN_NO_LANGUAGE, ' ');
  return /\p{L}/u.test(words) ? languageOf(words) : languageFor(event, settings);
}

/** The learner behind an event; null when nobody in particular is. */
export function whoIs(event: Incoming, settings: ChatSettings, { config }: Pick<ChatParts, 'config'>): Who | null {
  const { chat, thread, person, isPrivate } = event;
  if (person === null) return null;
  const viewer = viewerIn(event, settings, config);
  return { chat, thread, person, isPrivate, viewer, scope: settings.scope, language: languageFor(event, settings) };
}

/** Whether somebody may begin and end what a whole group takes part in. */
export async function runsChat({ chat, person }: Incoming, { messenger, config }: ChatParts): Promise<boolean> {
  return person !== null && (config.ADMINS.includes(person) || messenger.isChatAdmin(chat, person));
}

/** Takes the answer to a poll. In private it is judged in a message, with its proof; in a group the poll itself tells. */
export async function takeVote(
  event: VoteEvent,
  settings: ChatSettings,
  delivery: Delivery,
  parts: ChatParts,
): Promise<void> {
  const { learning, store, config } = parts;
  const kept = await learning.run(event.run);
  const { position, chosen, person } = event;
  // A poll that was forwarded from a private chat is answered by others, too.
  if (!kept || person === null || (kept.isPrivate && person !== kept.person)) return;
  if (position !== kept.run.position || isRight(kept.run, chosen) === null) return;
  const viewer = viewerIn(event, settings, config);
  const judged = await learning.answer(kept, position, chosen, person, viewer, delivery.again);
  if (judged.is === 'before' || !kept.isPrivate) return;
  const asking = await store.training.asking(kept.id, position);
  await closePoll(asking, kept, parts);
  const { language } = kept.run;
  const gone = () => saying([trainWordsFor(language).gone], language);
  await delivery.send(judged.is === 'judged' ? judged.verdict.reply : gone(), [], null);
  const key = stepKey(kept, asking?.messages[0] ?? '');
  await step(kept, { after: position, part: 'step' }, key, event, parts);
}
