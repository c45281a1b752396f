import { LONGEST_QUESTION } from '../../src/ask/parse.ts';
import type { Replied } from '../../src/assistant.ts';
import { saying } from '../../src/say/parts.ts';
import { chatWordsFor } from '../../src/say/words-chat.ts';
import { mannersFor } from '../../src/say/words-manners.ts';
import type { Asked, ChatSettings, Said } from '../store/store.ts';
import { buttonsFor, keep, shownBy } from './answering.ts';
import type { Delivery } from './delivery.ts';
import type { MessageEvent } from './incoming.ts';
import { type ChatParts, languageFor, marked, viewerIn } from './parts.ts';

/** Answers a question, or answers it anew when it was edited. */
export async function answerQuestion(
  event: MessageEvent,
  settings: ChatSettings,
  delivery: Delivery,
  parts: ChatParts,
): Promise<void> {
  const { store, assistant, clock, config } = parts;
  const { answers, chats } = store;
  const { chat, thread, person, message, text } = event;
  const language = languageFor(event, settings);
  if (text.length > LONGEST_QUESTION) {
    const tooLong = chatWordsFor(language).tooLong(text.length, LONGEST_QUESTION);
    await delivery.send(saying([tooLong], language), [], message);
    return;
  }
  const earlier = event.edited ? await answers.to(chat, message) : null;
  if (earlier?.asked.text === text && earlier.messages.length > 0 && !delivery.again) return;
  const moment = clock();
  const { scope } = settings;
  const context = earlier ? earlier.asked.context : await contextOf(event, moment.at, parts);
  const replied = await assistant.reply({ text, scope, language }, context, viewerIn(event, settings, config), moment);
  if (isSmallTalk(replied, event)) return;
  const said = { chat, thread, person, message, text, scope, language, context };
  const asked: Asked = { ...said, today: moment.today, askedAt: moment.at };
  const shown = earlier?.messages ?? [];
  const marks = [
    ...(shown.length > 0 ? [mannersFor(replied.reply.language).edited] : []),
    ...lateness(event, moment.at, replied, config.STALE_MINUTES),
  ];
  const id =
    shown.length > 0 ? await answers.keep(asked, shownBy(replied)) : await keep(answers, asked, shownBy(replied));
  // Should the edit fail now, the next attempt has to find the messages that show the answer.
  if (shown.length > 0) await answers.sent(id, shown);
  const reply = marked(replied.reply, marks);
  const buttons = await buttonsFor(answers, { id }, replied);
  const messages =
    shown.length > 0 ? await delivery.edit(shown, reply, buttons) : await delivery.send(reply, buttons, message);
  await answers.sent(id, messages);
  if (settings.language !== replied.reply.language) await chats.set(chat, { language: replied.reply.language });
}

/** Greetings and thanks among people are not the bot's business. */
function isSmallTalk({ answer }: Replied, { isPrivate }: MessageEvent): boolean {
  return !isPrivate && answer.query.greeting;
}

/** In a group others may have answered meanwhile: what comes late says so. */
function lateness({ at, isPrivate }: MessageEvent, now: number, { reply }: Replied, staleMinutes: number): string[] {
  const minutes = Math.floor((now - at) / 60_000);
  return !isPrivate && minutes >= staleMinutes ? [mannersFor(reply.language).late(minutes)] : [];
}

/** What the question refers to: the answer it replies to, whoever got it and however old, else the person's last one. */
async function contextOf(
  event: MessageEvent,
  now: number,
  { store: { answers } }: ChatParts,
): Promise<Asked['context']> {
  const { chat, thread, person, replyTo } = event;
  const pointed = replyTo === null ? null : await answers.shownIn(chat, replyTo);
  if (pointed) return { ...pointed.context, at: now };
  const last: Said | null = person === null ? null : await answers.lastFor(chat, thread, person);
  return last?.context ?? null;
}
