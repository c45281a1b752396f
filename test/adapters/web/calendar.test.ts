import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Feed } from '../../../adapters/store/store.ts';
import { visible } from '../../../src/say/visible.ts';
import { hostileDocument } from '../../support/hostile-document.ts';
import { openSite, type Site } from '../../support/web.ts';

const PUBLIC_URL = 'https://gongkai.example.cn';
const ALL = { documents: null, unit: null };
const [CHAT, PERSON] = ['telegram:-1001', 'telegram:7'];
let site: Site;
let later: Site;
beforeAll(async () => {
  const inside = hostileDocument({ id: 'inside', shortName: '密件方案', place: '密市', visibility: 'internal' });
  const environment = { PUBLIC_URL, ADMINS: PERSON, ALLOWED_CHATS: 'telegram:-2002' };
  [site, later] = await Promise.all([
    openSite([inside, hostileDocument()], environment),
    openSite([inside, hostileDocument()], environment, '2017-05-15'),
  ]);
});
afterAll(() => Promise.all([site.close(), later.close()]));

async function address(change: Partial<Feed> = {}, of = site): Promise<string> {
  const feed: Feed = { chat: CHAT, person: PERSON, isPrivate: false, filter: ALL, language: 'zh-Hans', ...change };
  return `/calendar/${await of.store.calendars.create(feed)}.ics`;
}
const textOf = async (change?: Partial<Feed>, of = site) => (await of.get(await address(change, of))).text();

function parsed(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent').map((event) => ({
    event,
    value: (name: string) => String(event.getFirstPropertyValue(name) ?? ''),
    rule: event.getFirstPropertyValue('rrule') as ICAL.Recur | null,
  }));
  return { calendar, events };
}

describe('a calendar', () => {
  it('is written as RFC 5545 asks: lines, folds, and what every event must have', async () => {
    const text = await textOf();
    expect(text).not.toMatch(/(?<!\r)\n|\r(?!\n)/);
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toContain('\ufffd');
    }
    const { calendar, events } = parsed(text);
    const property = (name: string) => String(calendar.getFirstPropertyValue(name));
    expect([property('version'), property('method'), property('prodid')]).toEqual([
      ...['2.0', 'PUBLISH', '-//gongkai-bot//deadlines//ZH'],
    ]);
    expect([property('x-wr-calname'), property('refresh-interval')]).toEqual(['政务公开时限', 'PT6H']);
    // The hostile plan adds one deadline and one duty of every month.
    expect(events).toHaveLength(114 + 11);
    for (const { event, value, rule } of events) {
      expect(value('uid')).toMatch(/^[0-9a-f]{32}@gongkai-bot$/);
      expect(value('dtstamp')).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
      expect(value('last-modified')).toBe(value('dtstamp'));
      expect(event.getFirstProperty('dtstart')?.type).toBe('date');
      expect(value('transp')).toBe('TRANSPARENT');
      if (!value('summary').includes('<script>')) expect(value('summary').length).toBeLessThan(60);
      if (rule) expect(rule.until?.isDate).toBe(true);
      for (const alarm of event.getAllSubcomponents('valarm')) {
        expect(alarm.getFirstPropertyValue('action')).toBe('DISPLAY');
        expect(alarm.getFirstPropertyValue('description')).toBe(value('summary'));
        expect(alarm.getFirstProperty('trigger')?.type).toBe('duration');
      }
    }
    expect(new Set(events.map(({ value }) => value('uid'))).size).toBe(events.length);
  });

  it('quotes to the letter, cites, and links to the words', async () => {
    for (const { value } of parsed(await textOf()).events) {
      const [, id = '', start, end] = /\/d\/([^/]+)\/[^?]+\?at=(\d+)-(\d+)$/.exec(value('url')) ?? [];
      const clean = site.view.document(decodeURIComponent(id))?.clean({ start: Number(start), end: Number(end) });
      expect(value('description')).toContain(`“${visible(clean ?? '-').trim()}”`);
      expect(value('description')).toMatch(/\n《[\s\S]+》[^\n]*$/);
    }
  });

  it('calls to mind a week and a day before, in the morning, and what comes again on its morning', async () => {
    const triggers = new Set(
      parsed(await textOf()).events.map(({ event, rule }) =>
        JSON.stringify([
          rule ? 'again' : 'once',
          event.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
        ]),
      ),
    );
    expect([...triggers].sort()).toEqual(['["again",["PT9H"]]', '["once",["-P6DT15H","-PT15H"]]']);
  });

  it('has nothing on a day that is not printed: relative, ongoing, without a year, 定期', async () => {
    const { events } = parsed(await textOf());
    const descriptions = events.map(({ value }) => value('description')).join('\n');
    expect(descriptions).not.toMatch(/原文写“(?:定期|月度和季度|.*工作日)/);
    const days = events.filter(({ rule }) => !rule).map(({ value }) => value('dtstart'));
    expect(new Set(days.map((day) => day.slice(0, 7))).size).toBe(10);
    expect(events.some(({ value }) => value('url').includes('district-plan'))).toBe(false);
  });

  it('ends what comes again with the years of its plan, and counts it right', async () => {
    const recurring = parsed(await textOf()).events.filter(({ rule }) => rule);
    const counted = recurring.map(({ value, rule }) => {
      const iterator = (rule as ICAL.Recur).iterator(ICAL.Time.fromDateString(value('dtstart')));
      let count = 0;
      let last = '';
      for (let next = iterator.next(); next; next = iterator.next()) {
        count++;
        last = next.toString();
      }
      const document = site.view.document(/\/d\/([^/]+)/.exec(value('url'))?.[1] ?? '');
      expect(value('dtstart') >= `${document?.period?.from}-01-01`).toBe(true);
      expect(last <= `${document?.period?.to}-12-31`).toBe(true);
      return `${document?.id} ${rule?.freq} ${rule?.interval} ${count}`;
    });
    expect(counted.sort()).toEqual([
      'beijing-2016-2020 MONTHLY 3 20',
      'beijing-2016-2020 WEEKLY 1 261',
      'beijing-2016-2020 YEARLY 1 5',
      'beijing-2016-2020 YEARLY 1 5',
      'beijing-2016-2020 YEARLY 1 5',
      'haikou-2017 MONTHLY 1 12',
      'haikou-2017 MONTHLY 3 4',
      'hostile MONTHLY 1 12',
      'huanggang-2020 MONTHLY 3 4',
      'huanggang-2020 MONTHLY 3 4',
      'yunnan-2017 MONTHLY 3 4',
    ]);
  });

  it('is the same whenever it is asked for, byte for byte, so that nobody fetches it twice', async () => {
    const path = await address();
    const first = await site.get(path);
    const etag = first.headers.get('etag') ?? '';
    const text = await first.text();
    expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(first.headers.get('cache-control')).toBe('private, max-age=3600');
    site.wait(3 * 3_600_000);
    expect(await (await site.get(path)).text()).toBe(text);
    expect(await textOf({}, later)).toBe(text);
    for (const known of [etag, `W/${etag}`, `"x", ${etag}`]) {
      const again = await site.get(path, { headers: { 'If-None-Match': known } });
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
      expect(again.headers.get('cache-control')).toBe('private, max-age=3600');
    }
    expect((await site.get(path, { headers: { 'If-None-Match': '"other"' } })).status).toBe(200);
    expect((await site.get(path, { method: 'HEAD' })).status).toBe(200);
  });

  it('keeps the identity of events whatever else is in it', async () => {
    const of = async (filter: Feed['filter']) =>
      new Set(parsed(await textOf({ filter })).events.map(({ value }) => value('uid')));
    const all = await of(ALL);
    for (const filter of [
      { documents: ['haikou-2017'], unit: null },
      { documents: null, unit: '市政府办公厅' },
    ]) {
      const some = await of(filter);
      expect(some.size).toBeGreaterThan(3);
      expect(some.size).toBeLessThan(all.size);
      for (const uid of some) expect(all).toContain(uid);
    }
    expect((await of({ documents: ['nowhere'], unit: null })).size).toBe(0);
    expect((await of({ documents: null, unit: '市港湾局' })).size).toBe(0);
  });

  it('comes in the language it was asked for in', async () => {
    const english = await textOf({ language: 'en', filter: { documents: ['huanggang-2020'], unit: null } });
    expect(english).toContain('X-WR-CALNAME:Disclosure deadlines · Huanggang');
    const { events } = parsed(english);
    expect(events[0]?.value('description')).toMatch(/^“縣.*2020年10月底前.*\nLead: /s);
  });

  it('holds hostile words as they are', async () => {
    const { events } = parsed(await textOf({ filter: { documents: ['hostile'], unit: null } }));
    expect(events).toHaveLength(2);
    expect(events[0]?.value('description')).toContain('"onmouseover="alert(3)');
    expect(events[1]?.value('description')).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });
});

describe('what a calendar shows', () => {
  const seesInside = async (path: string) => {
    const text = await (await site.get(path)).text();
    expect(text).toContain('BEGIN:VEVENT');
    return /密市|密件/.test(text.replaceAll('\r\n ', ''));
  };

  it('follows what its chat may see, at every look', async () => {
    const path = await address();
    expect(await seesInside(path)).toBe(false);
    await site.store.chats.set(CHAT, { allowed: true });
    expect(await seesInside(path)).toBe(true);
    await site.store.chats.set(CHAT, { gone: true });
    expect(await seesInside(path)).toBe(false);
    await site.store.chats.set(CHAT, { gone: false, allowed: false });
    expect(await seesInside(path)).toBe(false);
    expect(await seesInside(await address({ chat: 'telegram:-2002' }))).toBe(true);
  });

  it('follows whose private chat it is', async () => {
    expect(await seesInside(await address({ chat: PERSON, isPrivate: true }))).toBe(true);
    expect(await seesInside(await address({ chat: PERSON }))).toBe(false);
    expect(await seesInside(await address({ chat: 'telegram:8', person: 'telegram:8', isPrivate: true }))).toBe(false);
  });

  it('of an internal document has no link, which would end', async () => {
    const text = await textOf({ chat: PERSON, isPrivate: true, filter: { documents: ['inside'], unit: null } });
    const { events } = parsed(text);
    expect(events).toHaveLength(2);
    expect(events.map(({ value }) => value('url'))).toEqual(['', '']);
    expect(text).not.toMatch(/key=|example\.cn/);
  });

  it('is nothing when its document is hidden from its chat, and not everything else', async () => {
    const { events } = parsed(await textOf({ chat: 'telegram:-3', filter: { documents: ['inside'], unit: null } }));
    expect(events).toEqual([]);
  });
});

describe('an address', () => {
  it('that was never given out, or is taken back, is not there, and nothing says more', async () => {
    const path = await address({ chat: 'telegram:-4' });
    expect(await site.store.calendars.revoke('telegram:-4', PERSON)).toBe(1);
    const guesses = [path, '/calendar/x.ics', `/calendar/${'a'.repeat(32)}.ics`, path.replace('.ics', 'A.ics')];
    const answers = await Promise.all(guesses.map((own) => site.get(own)));
    for (const answer of answers) {
      expect(answer.status).toBe(404);
      expect(await answer.text()).toBe('not found');
      expect(answer.headers.get('cache-control')).toBeNull();
    }
  });

  it('goes with the person who forgets', async () => {
    const path = await address({ chat: 'telegram:-5', person: 'telegram:9' });
    expect((await site.get(path)).status).toBe(200);
    await site.store.forget('telegram:9');
    expect((await site.get(path)).status).toBe(404);
  });
});
