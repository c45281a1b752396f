import { formatted } from '../formatted.ts';
import type { Params } from '../params.ts';
import { badRequest } from '../refusal.ts';
import { post } from './messages.ts';
import type { Method } from './method.ts';

const MAX_QUESTION = 300;
const MAX_OPTION = 100;
const MAX_OPTIONS = 12;
const MAX_EXPLANATION = 200;

function shown(text: string | undefined, max: number, what: string): string {
  const found = formatted({ text: text ?? '' }, Number.POSITIVE_INFINITY, true).text;
  if (found === '') throw badRequest('text must be non-empty');
  if ([...found].length > max) throw badRequest(`${what} length must not exceed ${max}`);
  return found;
}

function optionText(option: unknown): string {
  if (typeof option === 'string') return option;
  if (typeof option !== 'object' || option === null) {
    throw badRequest("can't parse InputPollOption: Expected InputPollOption to be an Object");
  }
  const text = (option as { text?: unknown }).text;
  if (typeof text !== 'string') throw badRequest('can\'t parse InputPollOption: Can\'t find field "text"');
  return text;
}

function correctOptions(params: Params, count: number): number[] {
  const single = params.integer('correct_option_id');
  const ids = (params.list('correct_option_ids') ?? (single === undefined ? [] : [single])).map(Number);
  if (ids.length === 0) throw badRequest('correct quiz option list must be non-empty');
  if (ids.some((id, n) => n > 0 && id <= (ids[n - 1] ?? -1))) {
    throw badRequest('correct quiz option list must be increasing');
  }
  if (ids.some((id) => !Number.isInteger(id) || id < 0 || id >= count)) {
    throw badRequest('wrong correct option ID specified');
  }
  return ids;
}

function explanationFields(params: Params): object {
  const source = { text: params.text('explanation') ?? '', parseMode: params.text('explanation_parse_mode') };
  const { text } = formatted(source, Number.POSITIVE_INFINITY, true);
  if ([...text].length > MAX_EXPLANATION || text.split('\n').length > 3) throw badRequest('MESSAGE_TOO_LONG');
  return text === '' ? {} : { explanation: text };
}

function poll(params: Params): object {
  const question = shown(params.text('question'), MAX_QUESTION, 'poll question');
  const given = params.list('options');
  if (given === undefined) throw badRequest("can't parse options JSON object");
  if (given.length < 1) throw badRequest('poll must have at least 1 option');
  if (given.length > MAX_OPTIONS) throw badRequest(`poll can't have more than ${MAX_OPTIONS} options`);
  const options = given.map((option) => shown(optionText(option), MAX_OPTION, 'poll options'));
  const period = params.integer('open_period');
  if (period !== undefined && (period < 5 || period > 2_628_000)) throw badRequest('POLL_CLOSE_DATE_INVALID');
  const quiz = params.text('type') === 'quiz';
  return {
    poll: {
      id: String(Math.floor(Math.random() * 1e15)),
      question,
      options: options.map((text, n) => ({ text, persistent_id: String(n), voter_count: 0 })),
      total_voter_count: 0,
      is_closed: false,
      is_anonymous: !params.has('is_anonymous') || params.flag('is_anonymous'),
      type: quiz ? 'quiz' : 'regular',
      allows_multiple_answers: params.flag('allows_multiple_answers'),
      ...(quiz && { correct_option_ids: correctOptions(params, options.length), ...explanationFields(params) }),
    },
  };
}

export const pollMethods: Readonly<Record<string, Method>> = {
  sendPoll: ({ world, params }) => post(world, params, () => poll(params)),
};
