import type { Poll } from 'grammy/types';
import type { Clock } from '../clock.ts';
import { formatted, type Source } from '../formatted.ts';
import type { Params } from '../params.ts';
import { badRequest } from '../refusal.ts';

const MAX_QUESTION = 300;
const MAX_OPTION = 100;
const MAX_OPTIONS = 12;
const MAX_EXPLANATION = 200;
const MAX_LINE_FEEDS = 2;
const MIN_PERIOD = 5;
const MAX_PERIOD = 2_628_000;

/** Markup is read but not kept, as td keeps only custom emoji here. */
function shown(source: Source, max: number, what: string): string {
  const { text } = formatted(source, Number.POSITIVE_INFINITY, true);
  if (text === '') throw badRequest('text must be non-empty');
  if ([...text].length > max) throw badRequest(`${what} length must not exceed ${max}`);
  return text;
}

export function questionOf(params: Params): string {
  const source = { text: params.text('question') ?? '', parseMode: params.text('question_parse_mode') };
  return shown(source, MAX_QUESTION, 'poll question');
}

function optionSource(option: unknown): Source {
  if (typeof option === 'string') return { text: option };
  if (typeof option !== 'object' || option === null) {
    throw badRequest("can't parse InputPollOption: Expected InputPollOption to be an Object");
  }
  const { text, text_parse_mode: parseMode } = option as { text?: unknown; text_parse_mode?: string };
  if (typeof text !== 'string') throw badRequest('can\'t parse InputPollOption: Can\'t find field "text"');
  return { text, parseMode };
}

/** The refusals are those of td's PollOption.cpp. */
export function optionsOf(params: Params): string[] {
  const given = params.list('options');
  if (given === undefined) throw badRequest("can't parse options JSON object");
  const sources = given.map(optionSource);
  if (sources.length === 0) throw badRequest('poll must have at least one answer option');
  if (sources.length > MAX_OPTIONS) throw badRequest(`poll can't have more than ${MAX_OPTIONS} options`);
  return sources.map((source) => shown(source, MAX_OPTION, 'poll options'));
}

/** The refusals are those of check_quiz_correct_option_ids in td's PollManager.cpp. */
function correctOptions(params: Params, count: number): number[] {
  const single = params.integer('correct_option_id');
  const ids = params.list('correct_option_ids') ?? (single === undefined ? [] : [single]);
  if (!ids.every((id) => typeof id === 'number')) {
    throw badRequest('correct option identifier must be of type Number');
  }
  if (ids.length === 0) throw badRequest('correct quiz option list must be non-empty');
  if (ids.some((id, n) => n > 0 && id <= (ids[n - 1] ?? id))) {
    throw badRequest('correct quiz option list must be increasing');
  }
  if (ids.some((id) => !Number.isInteger(id) || id < 0 || id >= count)) {
    throw badRequest('wrong quiz correct_option_id');
  }
  return ids;
}

/** Telegram's own servers check the limits; the words in which they refuse are not published. */
function explanationFields(params: Params): Partial<Poll> {
  const source = {
    text: params.text('explanation') ?? '',
    parseMode: params.text('explanation_parse_mode'),
    entities: params.list('explanation_entities') as Source['entities'],
  };
  const { text, entities } = formatted(source, Number.POSITIVE_INFINITY, true);
  const lineFeeds = text.split('\n').length - 1;
  if ([...text].length > MAX_EXPLANATION || lineFeeds > MAX_LINE_FEEDS) throw badRequest('MESSAGE_TOO_LONG');
  return text === '' ? {} : { explanation: text, explanation_entities: entities };
}

/** Of other polls, the fields for a quiz are not even read. */
export function typeFields(params: Params, count: number): Partial<Poll> {
  const type = params.text('type') || 'regular';
  if (type !== 'quiz' && type !== 'regular') throw badRequest('unsupported poll type specified');
  const revoting = params.has('allows_revoting') ? params.flag('allows_revoting') : type === 'regular';
  const quiz = type === 'quiz' && { ...explanationFields(params), correct_option_ids: correctOptions(params, count) };
  return { type, allows_revoting: revoting, ...quiz };
}

/** An open poll shows both its period and its end. As with the explanation, the words of the refusal are not known. */
export function closingFields(params: Params, clock: Clock): Partial<Poll> {
  if (params.flag('is_closed')) return { is_closed: true };
  const date = params.integer('close_date') || undefined;
  const period = params.integer('open_period') || (date && date - clock.seconds());
  if (period === undefined) return {};
  if (period < MIN_PERIOD || period > MAX_PERIOD) throw badRequest('POLL_CLOSE_DATE_INVALID');
  return { open_period: period, close_date: clock.seconds() + period };
}
