import { createHash } from 'node:crypto';
import ical, {
  ICalAlarmRelatesTo,
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { CalendarContent } from '../src/say/calendar.ts';
import type { CalendarEvent } from '../src/say/calendar-event.ts';
import type { Passage } from '../src/say/reply.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;
/** When people begin to work. */
const MORNING = 9 * HOUR;
/** Days before a deadline that it is called to mind. */
const DAYS_BEFORE = [7, 1];
/** How often apps ask for it anew. */
const REFRESH = 6 * HOUR;

/**
 * A calendar as RFC 5545 writes it. Days are dates without a time, so that no time zone shifts them; the bytes depend on
 * the documents alone.
 */
export function calendarFile({ name, events }: CalendarContent, linkTo: (passage: Passage) => string | null): string {
  const calendar = ical({
    name,
    prodId: { company: 'gongkai-bot', product: 'deadlines', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH,
  });
  for (const event of events) {
    const { day, rule, summary, description, passage } = event;
    const stamp = `${event.stamp}T00:00:00Z`;
    calendar.createEvent({
      id: `${createHash('sha256').update(event.key).digest('hex').slice(0, 32)}@gongkai-bot`,
      ...{ start: `${day}T00:00:00Z`, allDay: true, stamp, lastModified: stamp, summary, description },
      url: linkTo(passage),
      repeating: rule,
      // Nobody is busy all day because of it.
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
      alarms: alarmsOf(event),
    });
  }
  return calendar.toString();
}

/** Before a deadline; on the morning of what comes again, unless that is every day. */
function alarmsOf({ rule, isDaily }: CalendarEvent) {
  const type = ICalAlarmType.display;
  if (isDaily) return [];
  if (rule !== null) return [{ type, trigger: -MORNING, relatesTo: ICalAlarmRelatesTo.start }];
  return DAYS_BEFORE.map((days) => ({ type, trigger: days * DAY - MORNING }));
}
