import { commandOf } from '../../src/ask/command.ts';
import { saying } from '../../src/say/parts.ts';
import { chatWordsFor } from '../../src/say/words-chat.ts';
import { mannersFor } from '../../src/say/words-manners.ts';
import { languageOf } from '../../src/text/script.ts';
import { wishOf } from '../../src/train/wishes.ts';
import type { ChatSettings, Claim } from '../store/store.ts';
import { chatCommandOf, isOwnCommand } from './commands.ts';
import { type Delivery, deliveryFor } from './delivery.ts';
import type { Incoming, JoinedEvent, MessageEvent } from './incoming.ts';
import { goOn } from './lesson-steps.ts';
import { startLesson, takeVote } from './lessons.ts';
import { createLimits } from './limits.ts';
import { Later } from './messenger.ts';
import { type ChatParts, languageFor, marked, viewerIn } from './parts.ts';
import { press } from './presses.ts';
import { answerQuestion } from './questions.ts';

/** What one platform's chats are answered with: does what an event asks for, and returns when that is delivered. */
export type Conversation = (claim: Claim) => Promise<void>;

/**
 * The conversation over one messenger. What goes wrong on our side is logged without what people wrote, and the asker
 * gets a line.
 * @throws Later when the platform cannot take the answer now; the event is then to be done again.
 */
export function createConversation(parts: ChatParts): Conversation {
  const { store, log } = parts;
  const limits = createLimits(store);

  return async (claim) => {
    const event = claim.payload as Incoming;
    const settings = await store.chats.get(event.chat);
    // Nothing is written to a chat that does not want it.
    if (settings.gone && event.is !== 'joined') return;
    const delivery = deliveryFor(event, claim, parts);
    try {
      const asked = event.is === 'message' || event.is === 'press' ? await limits(event, claim) : 'within';
      if (asked === 'within') await respond(event, settings, delivery, parts);
      else await refuse(event, asked === 'first over', settings, delivery, parts);
    } catch (err) {
      if (err instanceof Later) throw err;
      log.error({ err, event: claim.key }, 'an event was not answered');
      await apologise(event, settings, delivery, parts);
    }
  };
}

/** Who asks too fast is told once in a minute, who presses too fast each time: a button waits for its answer. */
async function refuse(
  event: Incoming,
  first: boolean,
  settings: ChatSettings,
  delivery: Delivery,
  { messenger }: ChatParts,
): Promise<void> {
  const language = languageFor(event, settings);
  const { tooMany } = mannersFor(language);
  if (event.is === 'press') await messenger.notice(event.press, tooMany);
  else if (event.is === 'message' && first) await delivery.send(saying([tooMany], language), [], event.message);
}

async function respond(event: Incoming, settings: ChatSettings, delivery: Delivery, parts: ChatParts): Promise<void> {
  switch (event.is) {
    case 'message':
      return hear(event, settings, delivery, parts);
    case 'press':
      return press(event, settings, delivery, parts);
    case 'joined':
      return join(event, settings, delivery, parts);
    case 'left':
      return parts.store.chats.set(event.chat, { gone: true });
    case 'heard':
      return tellBlindness(event, settings, delivery, parts);
    case 'moved':
      return parts.store.chats.move(event.chat, event.to);
    case 'vote':
      return takeVote(event, settings, delivery, parts);
    case 'step':
      return goOn(event, settings, delivery, parts);
  }
}

async function hear(event: MessageEvent, settings: ChatSettings, delivery: Delivery, parts: ChatParts): Promise<void> {
  const language = languageFor(event, settings);
  const say = async (text: string) => {
    await delivery.send(saying([text], language), [], event.message);
  };
  if (event.unreadable) return event.isPrivate ? say(mannersFor(language).unreadable) : undefined;
  const command = commandOf(event.text);
  const own = command && chatCommandOf(command);
  const wish = wishOf(event.text);
  if (own) {
    await delivery.send(await own(command.rest, event, settings, parts), [], event.message);
  } else if (wish) {
    await startLesson(wish, event, settings, delivery, parts);
  } else if (command && !isOwnCommand(command)) {
    // In a group it is more likely another bot's.
    if (event.isPrivate) await say(chatWordsFor(language).unknownCommand(command.name));
  } else if (event.text === '' || (command?.name === 'ask' && command.rest === '')) {
    await say(mannersFor(language).nothingAsked);
  } else {
    await answerQuestion(event, settings, delivery, parts);
  }
  if (!event.isPrivate && !settings.told) await noteHeard(event, parts);
}

/** The group is looked at in an event of its own, so that trouble with it does not come to the question. */
async function noteHeard({ chat, thread, isPrivate, language, at }: MessageEvent, parts: ChatParts): Promise<void> {
  const payload: Incoming = { is: 'heard', chat, thread, person: null, isPrivate, language, at };
  await parts.store.inbox.receive([
    { key: `heard ${chat}`, chat, person: null, payload, receivedAt: parts.clock().at },
  ]);
}

/** Where mentions do not reach the bot, the group is told so once. */
async function tellBlindness(
  event: Incoming,
  settings: ChatSettings,
  delivery: Delivery,
  { store, messenger }: ChatParts,
): Promise<void> {
  const words = mannersFor(languageFor(event, settings));
  if (!(await messenger.seesMentions(event.chat))) {
    await delivery.send(saying([words.blind(messenger.name)], languageFor(event, settings)), [], null);
  }
  await store.chats.set(event.chat, { told: true });
}

/** A group is greeted once when the bot comes in; one that an administrator of the bot chose is allowed at once. */
async function join(event: JoinedEvent, settings: ChatSettings, delivery: Delivery, parts: ChatParts): Promise<void> {
  const { store, messenger, assistant, clock, config } = parts;
  const byAdmin = event.person !== null && config.ADMINS.includes(event.person);
  const now = { ...settings, gone: false, ...(byAdmin ? { allowed: true } : {}) };
  await store.chats.set(event.chat, { gone: false, ...(byAdmin ? { allowed: true } : {}) });
  if (event.isPrivate) return;
  const language = languageFor(event, settings);
  const message = { text: '/start', scope: settings.scope, language };
  const { reply } = await assistant.reply(message, null, viewerIn(event, now, config), clock());
  const words = mannersFor(language);
  const blind = !(await messenger.seesMentions(event.chat));
  await delivery.send(marked(reply, [blind ? words.blind(messenger.name) : words.inGroup(messenger.name)]), [], null);
  if (blind) await store.chats.set(event.chat, { told: true });
}

/** One short line in the language of the question; when not even that can be delivered, the log says so. */
async function apologise(
  event: Incoming,
  settings: ChatSettings,
  delivery: Delivery,
  { log, messenger }: ChatParts,
): Promise<void> {
  const asked = event.is === 'message' && /\p{L}/u.test(event.text) ? languageOf(event.text) : null;
  const language = asked ?? languageFor(event, settings);
  const { failed } = chatWordsFor(language);
  try {
    if (event.is === 'press') await messenger.notice(event.press, failed);
    if (event.is === 'message') await delivery.send(saying([failed], language), [], event.message);
    if (event.is === 'vote' || event.is === 'step') await delivery.send(saying([failed], language), [], null);
  } catch (err) {
    log.error({ err }, 'the asker could not be told');
  }
}
