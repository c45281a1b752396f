import { ANSWERED, type Command, commandOf, nameOf } from '../../src/ask/command.ts';
import { saying } from '../../src/say/parts.ts';
import type { Reply } from '../../src/say/reply.ts';
import { mannersFor } from '../../src/say/words-manners.ts';
import { wishOf } from '../../src/train/wishes.ts';
import type { ChatSettings } from '../store/store.ts';
import { giveCalendar } from './calendars.ts';
import type { MessageEvent } from './incoming.ts';
import { type ChatParts, languageFor, viewerIn } from './parts.ts';

/** A command that concerns the chat: what is behind it, where, and by whom. */
export type ChatCommand = (
  rest: string,
  event: MessageEvent,
  settings: ChatSettings,
  parts: ChatParts,
) => Promise<Reply>;

/** The commands that concern the chat itself, by name; what the documents answer is a question. */
const CHAT_COMMANDS: Readonly<Record<string, ChatCommand>> = {
  scope: async (rest, event, settings, { assistant, store, messenger, config }) => {
    const language = languageFor(event, settings);
    const { chat, person, isPrivate, byChatAdmin } = event;
    const isAdmin = async () =>
      person !== null && (config.ADMINS.includes(person) || messenger.isChatAdmin(chat, person));
    if (rest !== '' && !isPrivate && !byChatAdmin && !(await isAdmin())) {
      return saying([mannersFor(language).chatAdminsOnly], language);
    }
    const viewer = viewerIn(event, settings, config);
    const { scope, reply } = await assistant.scope(rest, settings.scope, language, viewer);
    await store.chats.set(chat, { scope });
    return reply;
  },
  calendar: giveCalendar,
  privacy: async (_rest, event, settings, { config }) => {
    const language = languageFor(event, settings);
    return saying(mannersFor(language).privacy(config.KEEP_DAYS, event.chat, event.person), language);
  },
  forget_me: async (_rest, event, settings, { store }) => {
    const language = languageFor(event, settings);
    const questions = event.person === null ? 0 : await store.forget(event.person);
    return saying([mannersFor(language).forgotten(questions)], language);
  },
  allow: (rest, event, settings, parts) => permit(true, rest, event, settings, parts),
  deny: (rest, event, settings, parts) => permit(false, rest, event, settings, parts),
};

/** Lets a chat see internal documents, or no longer: this one, or the one that is named. */
async function permit(
  allowed: boolean,
  named: string,
  event: MessageEvent,
  settings: ChatSettings,
  { store, config }: ChatParts,
): Promise<Reply> {
  const language = languageFor(event, settings);
  const words = mannersFor(language);
  if (event.person === null || !config.ADMINS.includes(event.person)) return saying([words.adminsOnly], language);
  const chat = named === '' ? event.chat : named;
  if (!/^\w+:\S+$/.test(chat)) return saying([words.noSuchChat(chat)], language);
  await store.chats.set(chat, { allowed });
  return saying([allowed ? words.allowed : words.denied], language);
}

/** Whether a command is one of the chat's own. */
export function chatCommandOf({ name }: Command): ChatCommand | undefined {
  return Object.hasOwn(CHAT_COMMANDS, name) ? CHAT_COMMANDS[name] : undefined;
}

/** Whether a command is the bot's at all: the documents', the chat's or a learner's. */
export function isOwnCommand(command: Command): boolean {
  return (
    ANSWERED.includes(nameOf(command)) || chatCommandOf(command) !== undefined || wishOf(`/${command.name}`) !== null
  );
}

/** What a message asks when somebody else puts it to the bot: nobody gives commands in another's name. */
export function questionOfAnother(text: string): string {
  const command = commandOf(text);
  return command && !ANSWERED.includes(nameOf(command)) ? '' : text;
}
