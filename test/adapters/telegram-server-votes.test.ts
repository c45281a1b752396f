import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Api, Bot } from 'grammy';
import type { PollAnswer, Update, User } from 'grammy/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TestGroup } from '../support/telegram/group.ts';
import { startTelegramServer, type TelegramServer } from '../support/telegram/server.ts';

let server: TelegramServer;
let api: Api;
let room: TestGroup;
let ada: User;
let bob: User;

beforeEach(async () => {
  server = await startTelegramServer({ canReadAll: true });
  api = new Api(server.token, { apiRoot: server.root });
  room = server.group({ title: '县直各单位' });
  [ada, bob] = [server.person({ firstName: 'Ada' }), server.person({ firstName: 'Bob' })];
});
afterEach(() => server.stop());

const QUIZ = { type: 'quiz' as const, correct_option_ids: [1], explanation: '见第12项', is_anonymous: false };

function send(other: Parameters<Api['sendPoll']>[3] = {}, chat = room.id) {
  return api.sendPoll(chat, '谁牵头？', ['甲', '乙', '丙'], { ...QUIZ, ...other });
}

/** The kinds of the updates that there were for the bot. */
function kinds(): string[] {
  return server.updates.flatMap((update) => Object.keys(update).filter((key) => key !== 'update_id'));
}

describe('a vote in a quiz', () => {
  it('shows whether it is right, and why', async () => {
    const quiz = await send();
    expect(room.vote(ada, quiz, '乙')).toEqual({ right: true, explanation: '见第12项' });
    expect(room.vote(bob, quiz, 0)).toEqual({ right: false, explanation: '见第12项' });
    expect(room.poll(quiz).votes).toEqual([
      { person: ada, options: ['乙'] },
      { person: bob, options: ['甲'] },
    ]);
    const poll = room.shown()[0]?.poll;
    expect(poll?.total_voter_count).toBe(2);
    expect(poll?.options.map(({ voter_count }) => voter_count)).toEqual([1, 1, 0]);
    const { explanation: _, ...bare } = QUIZ;
    const terse = await api.sendPoll(room.id, '？', ['甲', '乙'], bare);
    expect(room.vote(ada, terse, '乙')).toEqual({ right: true });
  });

  it('is final', async () => {
    const quiz = await send();
    room.vote(ada, quiz, '甲');
    for (const choice of ['甲', '乙']) {
      expect(() => room.vote(ada, quiz, choice)).toThrow("Can't revote in a quiz");
    }
    expect(() => room.vote(ada, quiz, [])).toThrow("Can't retract vote in the poll");
    expect(room.poll(quiz).votes).toEqual([{ person: ada, options: ['甲'] }]);
    expect(kinds()).toEqual(['poll_answer', 'poll']);
  });

  it('is refused when there is nothing to vote for', async () => {
    const quiz = await send();
    expect(() => room.vote(ada, quiz, '丁')).toThrow('there are: 甲, 乙, 丙');
    expect(() => room.vote(ada, quiz, 3)).toThrow('Invalid option identifier specified');
    expect(() => room.vote(ada, quiz, [0, 1])).toThrow("Can't choose more than 1 option in the poll");
    expect(() => room.vote(server.person({ firstName: 'Bot', isBot: true }), quiz, 0)).toThrow('bots do not vote');
    const text = await api.sendMessage(room.id, 'x');
    expect(() => room.vote(ada, text, 0)).toThrow('is not a poll');
    expect(kinds()).toEqual([]);
  });

  it('is refused after the end', async () => {
    const [stopped, over] = [await send(), await send({ open_period: 600 })];
    await api.stopPoll(room.id, stopped.message_id);
    server.advance(600);
    for (const quiz of [stopped, over]) {
      expect(() => room.vote(ada, quiz, 1)).toThrow("Can't answer closed poll");
      expect(room.poll(quiz)).toMatchObject({ closed: true, votes: [] });
    }
  });

  it('is of the person whose chat it is', async () => {
    const own = server.privateChat(ada);
    own.say('/start');
    const quiz = await send({}, own.id);
    expect(own.vote(ada, quiz, '乙').right).toBe(true);
    expect(() => own.vote(bob, quiz, '乙')).toThrow('the chat is not theirs');
  });

  it('is right with all the right options where several may be chosen', async () => {
    const quiz = await send({ correct_option_ids: [0, 2], allows_multiple_answers: true });
    expect(room.vote(ada, quiz, ['丙', '甲']).right).toBe(true);
    expect(room.vote(bob, quiz, ['甲']).right).toBe(false);
  });
});

describe('a vote in another poll', () => {
  it('may be changed and taken back, and shows nothing', async () => {
    const poll = await send({ type: 'regular' });
    expect(room.vote(ada, poll, '甲')).toEqual({});
    room.vote(ada, poll, '乙');
    room.vote(ada, poll, '乙');
    room.vote(ada, poll, []);
    expect(room.poll(poll).votes).toEqual([]);
    const chosen = server.updates.flatMap(({ poll_answer }) => (poll_answer ? [poll_answer.option_ids] : []));
    expect(chosen).toEqual([[0], [1], []]);
  });
});

describe('updates', () => {
  it('tell who voted what, without the chat', async () => {
    const quiz = await send();
    room.vote(ada, quiz, '乙');
    const [answer, poll] = await api.getUpdates({ allowed_updates: [] });
    const persistent = quiz.poll.options[1]?.persistent_id;
    expect(answer?.poll_answer).toEqual({
      poll_id: quiz.poll.id,
      user: ada,
      option_ids: [1],
      option_persistent_ids: [persistent],
    });
    expect(poll?.poll).toEqual(room.shown()[0]?.poll);
  });

  it.each([
    [[], ['poll_answer', 'poll', 'poll']],
    [['poll_answer'], ['poll_answer']],
    [['poll'], ['poll', 'poll']],
    [['message', 'callback_query'], []],
  ] as const)('come when asked for: %j', async (allowed_updates, expected) => {
    await api.getUpdates({ allowed_updates });
    const quiz = await send();
    room.vote(ada, quiz, '乙');
    await api.stopPoll(room.id, quiz.message_id);
    expect(kinds()).toEqual(expected);
  });

  it('do not tell who voted in an anonymous poll', async () => {
    const quiz = await send({ is_anonymous: true });
    expect(room.vote(ada, quiz, '乙').right).toBe(true);
    expect(kinds()).toEqual(['poll']);
    expect(room.poll(quiz).votes).toEqual([{ person: ada, options: ['乙'] }]);
  });

  it("do not tell of votes in somebody's own poll", () => {
    const poll = room.sendPoll(ada, '几点？', ['九点', '十点']);
    room.vote(bob, poll, '九点');
    expect(room.poll(poll).votes).toHaveLength(1);
    expect(kinds()).toEqual(['message']);
  });

  it('come again until they are confirmed, in the order of the votes', async () => {
    await api.getUpdates({ allowed_updates: ['poll_answer'] });
    const quiz = await send();
    for (const person of [ada, bob]) room.vote(person, quiz, '乙');
    const first = await api.getUpdates();
    expect(first.map(({ poll_answer }) => poll_answer?.user)).toEqual([ada, bob]);
    expect(await api.getUpdates()).toEqual(first);
    expect(await api.getUpdates({ offset: (first[0]?.update_id ?? 0) + 1 })).toEqual(first.slice(1));
  });

  it('go to a webhook, those of one poll one after the other', async () => {
    const seen: Update[] = [];
    const hook = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      seen.push(JSON.parse(Buffer.concat(chunks).toString()) as Update);
      response.writeHead(seen.length === 1 ? 500 : 200).end();
    });
    await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(hook.address() as AddressInfo).port}/x`;
    await api.setWebhook(url, { allowed_updates: ['poll_answer'] });
    const quiz = await send();
    for (const person of [ada, bob]) room.vote(person, quiz, '乙');
    await server.waitFor(() => server.pendingUpdates === 0);
    expect(seen.map(({ poll_answer }) => poll_answer?.user?.first_name)).toEqual(['Ada', 'Ada', 'Bob']);
    await new Promise((resolve) => hook.close(resolve));
  });
});

it('carries a quiz with grammY', async () => {
  const bot = new Bot(server.token, { client: { apiRoot: server.root } });
  const answers: PollAnswer[] = [];
  bot.command('quiz', (ctx) => ctx.replyWithPoll('谁牵头？', ['甲', '乙'], QUIZ));
  bot.on('poll_answer', (ctx) => void answers.push(ctx.pollAnswer));
  const running = bot.start({ allowed_updates: ['message', 'poll_answer'] });
  room.say(ada, '/quiz');
  const quiz = await server.waitFor(() => room.shown()[0]);
  expect(room.vote(ada, quiz, '乙').right).toBe(true);
  await server.settled();
  expect(answers).toMatchObject([{ poll_id: quiz.poll?.id, user: ada, option_ids: [1] }]);
  await bot.stop();
  await running;
});
