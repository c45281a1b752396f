import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { idle, learnerAlone, learnerIn } from '../../support/adapter-lesson.ts';
import { type TelegramStage, telegramStage } from '../../support/adapter-telegram.ts';
import { byWebhook, postUpdate } from '../../support/adapter-webhook.ts';
import { ask, dealtWith, openWorld, saidAfter, until, type World } from '../../support/adapter-world.ts';

let world: World<TelegramStage>;
beforeAll(async () => {
  world = await openWorld(await telegramStage());
});
afterAll(() => world.stop());

const current = () => world as World;
const server = () => world.stage.server;
const alone = () => learnerAlone(current);

describe('a question', () => {
  it('is a quiz that says who answered, within what Telegram takes', async () => {
    const count = server().callsOf('sendPoll').length;
    for (const wish of ['/quiz 北京 20', 'quiz me on 20 questions', '考我20道黃岡的題', '考我20道题']) {
      const learner = alone();
      let question = await learner.begin(wish);
      for (let n = 1; n < 6; n += 1) {
        await learner.chat.press(learner.person, question.id, question.buttons[0] ?? '');
        question = await learner.after(question);
      }
    }
    const calls = server().callsOf('sendPoll').slice(count);
    expect(calls).toHaveLength(24);
    for (const { payload, response } of calls) {
      expect(response?.ok).toBe(true);
      expect(payload).toMatchObject({ type: 'quiz', is_anonymous: false });
      const options = payload['options'] as { text: string }[];
      const [right] = payload['correct_option_ids'] as number[];
      const explanation = String(payload['explanation']);
      expect([...String(payload['question'])].length).toBeLessThanOrEqual(300);
      for (const { text } of options) expect([...text].length).toBeLessThanOrEqual(100);
      expect(options[right ?? -1]).toBeDefined();
      expect([...explanation].length).toBeLessThanOrEqual(200);
      expect(explanation.split('\n')).toHaveLength(2);
      expect(explanation).toMatch(/\n(?:出处:|Source: |出處:)/);
    }
  });

  it('tells the answer it is told by the poll itself, and its poll closes', async () => {
    const learner = alone();
    const question = await learner.begin('/quiz 北京 2');
    const chat = server().privateChat(world.stage.user(learner.person));
    const right = (await learner.run()).run.shown?.right ?? -1;
    const { correct, options, buttons } = chat.poll(Number(question.id));
    expect(correct).toEqual([options[right]]);
    expect(buttons).toEqual(['下一题', '结束']);
    await learner.goOn(question, true);
    expect(chat.poll(Number(question.id))).toMatchObject({ closed: true, buttons: [] });
  });

  it('stands below its card in a tour', async () => {
    const { chat, begin } = alone();
    await begin('/learn 北京');
    const [card, poll] = chat.shown();
    expect(card?.text).toMatch(/^北京分工 2016–2020 · 1\/10/);
    expect(card?.buttons).toEqual([]);
    expect(poll?.buttons).toEqual(['下一张', '结束']);
  });

  it('that is asked again in a tour takes answers in its last poll alone', async () => {
    const learner = alone();
    const second = await learner.goOn(await learner.begin('/learn 北京'), true, 'tour');
    const again = await learner.begin('/learn');
    expect(again.text).toBe(second.text);
    expect(learner.chat.questions().map(({ open }) => open)).toEqual([false, false, true]);
  });
});

describe('polls that are not taken at once', () => {
  it.each(['sendPoll', 'sendMessage', 'stopPoll'])('come once, whatever fails: %s', async (method) => {
    const learner = alone();
    const { chat, person } = learner;
    const first = await learner.begin('/learn 北京');
    const putOff = world.watchPutOff();
    server().fail({ method, chat: Number(chat.name.split(':')[1]), with: { code: 502 } });
    await learner.answer(first, true, 'tour');
    await putOff();
    world.advance(10_000);
    await learner.after(first);
    await dealtWith(chat, person);
    await idle(current());
    const texts = chat.shown().map(({ text }) => text.split('\n')[0]);
    expect(texts).toEqual([
      expect.stringMatching(/ 1\/10 /),
      first.text,
      '✓ 答对了',
      expect.stringMatching(/ 2\/10 /),
      expect.stringMatching(/^小测:/),
      expect.stringMatching(/^没有对我说的话/),
    ]);
  });

  it('come again when a tour goes on, also at the second attempt', async () => {
    const learner = alone();
    const second = await learner.goOn(await learner.begin('/learn 北京'), true, 'tour');
    const putOff = world.watchPutOff();
    server().fail({ method: 'sendPoll', with: { code: 502 } });
    learner.chat.say(learner.person, '/learn');
    await putOff();
    world.advance(10_000);
    expect((await learner.after(second)).text).toBe(second.text);
  });
});

describe('a chat that takes no polls', () => {
  const refuse = (chat: { readonly name: string }) =>
    server().fail({
      method: 'sendPoll',
      chat: Number(chat.name.split(':')[1]),
      times: 99,
      with: { code: 400, description: 'Bad Request: not enough rights to send polls to the chat' },
    });

  it('is asked by messages with buttons, to the result', async () => {
    const chief = world.stage.person();
    const other = world.stage.person();
    const chat = world.stage.group({ admins: [chief] });
    refuse(chat);
    const learner = learnerIn(current, chat, chief);
    const first = await learner.begin('/quiz 北京 1');
    expect(chat.shown().at(-1)?.buttons).toEqual([...first.options.map((_, i) => String(i + 1)), '下一题', '结束']);
    expect(await chat.answer(other, first.id, await learner.option(first, true))).toBe('✓ 答对了');
    expect(await chat.answer(chief, first.id, await learner.option(first, false))).toMatch(/^✗ 不对,应是:/);
    expect(await chat.answer(chief, first.id, await learner.option(first, true))).toBe('这一题你答过了。');
    await chat.press(chief, first.id, '下一题');
    await learner.hears(/^答完了,2 人参加/);
    expect(chat.questions().map(({ open }) => open)).toEqual([false]);
    expect(chat.shown()[0]?.text).toMatch(/^答案:.+\(2 人答,1 人对\)$/m);
  });

  it('shows a card once, above its question', async () => {
    const learner = alone();
    await ask(learner.chat, learner.person, '/privacy');
    refuse(learner.chat);
    const first = await learner.begin('/learn 北京');
    await learner.answer(first, true, 'tour');
    const second = await learner.after(first);
    expect(learner.transcript().match(/· 1\/10/g)).toHaveLength(1);
    expect(learner.transcript()).toMatch(/^✓ 答对了$/m);
    await learner.chat.press(learner.person, second.id, '下一张');
    await learner.after(second);
    expect(learner.transcript().match(/· 2\/10/g)).toHaveLength(1);
  });
});

describe('an administrator who writes in the name of the group', () => {
  it('begins a quiz, which any administrator goes on with', async () => {
    const [chief, member] = [world.stage.user(world.stage.person()), world.stage.user(world.stage.person())] as const;
    const group = server().group({ title: '群', creator: chief });
    group.sayAnonymously('/quiz 北京 2');
    const [first] = await until(() => group.shown().length > 0 && group.shown());
    const press = async (by: typeof chief) =>
      (await server().press(by, first as NonNullable<typeof first>, '下一题')).text ?? null;
    expect(await press(member)).toBe('由发起的人或群管理员来按。');
    expect(await press(chief)).toBeNull();
    await until(() => group.shown().some(({ poll }) => poll?.question.startsWith('第 2/2 题')));
  });
});

describe('a group that becomes a supergroup', () => {
  it('goes on with its quiz in the new chat', async () => {
    const chief = world.stage.person();
    const user = world.stage.user(chief);
    const group = server().group({ title: '小群', type: 'group', creator: user });
    group.say(user, '/quiz 北京 3');
    const [poll] = await until(() => group.shown().length > 0 && group.shown());
    const grown = group.migrate(user);
    grown.say(user, '@gongkai_bot 北京第12项谁牵头');
    await until(() => grown.shown().length > 0);
    const kept = await world.bot.store.training.last(`telegram:${grown.id}`, chief, 'quiz', null);
    expect(kept?.run.position).toBe(0);
    // What is pressed under the old poll comes with the old chat's name, or with the new one's.
    const button = poll?.reply_markup?.inline_keyboard.flat().find(({ text }) => text === '下一题');
    const data = button && 'callback_data' in button ? button.callback_data : '';
    const below = grown.shown().at(-1) as NonNullable<typeof poll>;
    await server().press(user, below, data, { forged: true });
    await until(() => grown.shown().some(({ poll: next }) => next?.question.startsWith('第 2/3 题')));
  });
});

describe('votes by webhook', () => {
  const ended: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const end of ended.splice(0)) await end();
  });

  /** Somebody in a quiz, and answers to its poll that no app sends. */
  async function voted() {
    const { stage, environment } = await byWebhook();
    const own = await openWorld(stage, { environment });
    ended.push(() => own.stop());
    await until(() => own.bot.adapter.trouble() === null);
    const learner = learnerAlone(() => own);
    const first = await learner.begin('/quiz 北京 2');
    const { id } = await learner.run();
    // The poll is seen before the bot has kept what it is called.
    const asking = await until(async () => (await own.bot.store.training.asking(id, 0)) ?? undefined);
    const user = stage.user(learner.person);
    let update = 900_000_000;
    const vote = async (answer: object) => {
      update += 1;
      const poll_answer = { poll_id: asking?.poll, user, option_ids: [0], option_persistent_ids: [], ...answer };
      return (await postUpdate(own.bot.url, JSON.stringify({ update_id: update, poll_answer }))).status;
    };
    const answers = () => own.bot.store.training.answers(id);
    return { stage, learner, first, vote, answers };
  }

  it('are judged as by asking', async () => {
    const { learner, first } = await voted();
    const second = await learner.goOn(first, true);
    await learner.answer(second, false);
    expect((await learner.hears(/^答完了/)).text).toMatch(/^答完了:2 题对 1 题/);
  });

  it('are nobody’s when they are in other polls, taken back, or of others in a forwarded poll', async () => {
    const { stage, learner, vote, answers } = await voted();
    const stranger = stage.user(stage.person());
    const channel = { id: -1_001_234, type: 'channel', title: '频道' };
    for (const answer of [
      { poll_id: '5846093446460211733' },
      { option_ids: [] },
      { option_ids: [9] },
      { option_ids: [-1] },
      { user: stranger },
      { user: undefined, voter_chat: channel },
    ]) {
      expect(await vote(answer)).toBe(200);
    }
    expect(await saidAfter(learner.chat, learner.person, () => {})).toEqual([]);
    expect(learner.chat.shown()).toHaveLength(2);
    expect(await answers()).toEqual([]);
    expect(learner.chat.questions().map(({ open }) => open)).toEqual([true]);
    expect(await vote({})).toBe(200);
    await until(async () => (await answers()).length === 1);
  });
});
