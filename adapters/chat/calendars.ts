import { saying } from '../../src/say/parts.ts';
import { calendarWordsFor } from '../../src/say/words-calendar.ts';
import type { ChatCommand } from './commands.ts';
import { languageFor, viewerIn } from './parts.ts';

/** /calendar: gives out the address of a calendar, or takes all of a person back that they were given in this chat. */
export const giveCalendar: ChatCommand = async (rest, event, settings, { assistant, store, config }) => {
  const language = languageFor(event, settings);
  const words = calendarWordsFor(language);
  const { chat, person, isPrivate } = event;
  if (/^(?:off|关|取消|收回)$/i.test(rest)) {
    return saying([words.takenBack(await store.calendars.revoke(chat, person))], language);
  }
  if (config.PUBLIC_URL === undefined) return saying([words.notSetUp], language);
  const offer = await assistant.calendar(rest, settings.scope, language, viewerIn(event, settings, config));
  if (!offer) return saying([words.unknown(rest)], language);
  if (offer.count === 0) return saying([words.empty(offer.name)], language);
  const token = await store.calendars.create({ chat, person, isPrivate, filter: offer.filter, language });
  return saying(words.given(offer.name, offer.count, `${config.PUBLIC_URL}/calendar/${token}.ics`), language);
};
