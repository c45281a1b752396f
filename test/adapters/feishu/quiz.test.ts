import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FeishuStage, feishuStage } from '../../support/adapter-feishu.ts';
import { idle, type Learner, learnerAlone } from '../../support/adapter-lesson.ts';
import { ask, dealtWith, openWorld, until, type World } from '../../support/adapter-world.ts';
import { checkCard } from '../../support/feishu/cards/check-card.ts';
import { tagged } from '../../support/feishu/cards/walk.ts';

let world: World<FeishuStage>;
beforeAll(async () => {
  world = await openWorld(await feishuStage());
});
afterAll(() => world.stop());

const current = () => world as World;
const server = () => world.stage.server;
const alone = () => learnerAlone(current);
const cardsIn = ({ person }: Learner) => server().p2p(world.stage.user(person)).shown();

/** The longest card and toast the platform takes. */
const LIMITS = { elements: 200, bytes: 30 * 1024, toast: 100 };

describe('a question', () => {
  it('is a card with a button for each option, within what Feishu takes', async () => {
    for (const wish of ['/quiz 北京 20', 'quiz me on 20 questions', '考我20道黃岡的題', '/learn 黄冈', '/learn 北京']) {
      const learner = alone();
      const kind = wish.startsWith('/learn') ? 'tour' : 'quiz';
      let question = await learner.begin(wish);
      for (let n = 1; n < 6; n += 1) {
        const labels = learner.chat.shown().at(-1)?.buttons ?? [];
        expect(labels).toEqual([...question.options.map((_, i) => String(i + 1)), ...question.buttons]);
        expect(question.buttons).toHaveLength(2);
        const told = await learner.answer(question, n % 2 === 0, kind);
        expect(told).toMatch(/^[✓✗]/);
        expect(told?.length).toBeLessThanOrEqual(LIMITS.toast);
        question = await learner.after(question);
      }
      for (const { content, msgType } of cardsIn(learner)) {
        expect(msgType).toBe('interactive');
        checkCard(content);
        expect(tagged(content).length).toBeLessThanOrEqual(LIMITS.elements);
        expect(Buffer.byteLength(JSON.stringify(content))).toBeLessThanOrEqual(LIMITS.bytes);
      }
    }
  });

  it('keeps its words and loses its buttons when it is answered, and a new card asks the next one', async () => {
    const learner = alone();
    const first = await learner.begin('/quiz 北京 2');
    const [asked] = cardsIn(learner);
    await learner.goOn(first, false);
    const [answered, next] = cardsIn(learner);
    expect(answered?.messageId).toBe(asked?.messageId);
    expect(answered?.buttons).toEqual([]);
    for (const words of [first.text, ...first.options, '✗ 不对,应是:']) expect(answered?.text).toContain(words);
    expect(next?.messageId).not.toBe(asked?.messageId);
    expect(next?.parentId).toBeUndefined();
  });

  it('is answered in the card that is pressed, also where a tour showed it twice', async () => {
    const learner = alone();
    const first = await learner.goOn(await learner.begin('/learn 北京'), true, 'tour');
    const again = await learner.begin('/learn');
    expect(again.text).toBe(first.text);
    const option = await learner.option(first, true, 'tour');
    expect(await learner.chat.answer(learner.person, first.id, option)).toBe('✓ 答对了');
    await learner.after(again);
    const texts = new Map(learner.chat.shown().map(({ id, text }) => [id, text]));
    expect(texts.get(first.id)).toMatch(/^✓ 答对了$/m);
    expect(texts.get(again.id)).not.toMatch(/^✓ 答对了$/m);
    expect(await learner.chat.answer(learner.person, again.id, option)).toBe('这一题已经过去了。');
  });

  it('that cannot be changed any more is answered below it', async () => {
    const learner = alone();
    const first = await learner.begin('/quiz 北京 1');
    server().fail({ api: /^PATCH /, with: { code: 230031, msg: 'The message is too old' } });
    await learner.answer(first, true);
    await learner.hears(/^答完了/);
    expect(learner.transcript().match(/^✓ 答对了$/gm)).toHaveLength(1);
    expect(learner.chat.shown()).toHaveLength(3);
  });
});

describe('cards that are not taken at once', () => {
  it.each([
    ['the answered one', /^PATCH .*\/messages/],
    ['the next one', /^POST .*\/messages/],
  ])('come once: %s', async (_, api) => {
    const learner = alone();
    const { chat, person } = learner;
    const first = await learner.begin('/quiz 北京 2');
    const putOff = world.watchPutOff();
    server().fail({ api, with: { status: 502, body: 'bad gateway' } });
    expect(await learner.answer(first, true)).toBe('✓ 答对了');
    await putOff();
    world.advance(10_000);
    const second = await learner.after(first);
    await dealtWith(chat, person);
    await idle(current());
    expect(chat.questions().map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(chat.shown()).toHaveLength(3);
    expect(learner.transcript().match(/^✓ 答对了$/gm)).toHaveLength(1);
  });

  it('are no two when the platform took the first and did not say so', async () => {
    const learner = alone();
    const first = await learner.begin('/quiz 北京 2');
    const putOff = world.watchPutOff();
    server().fail({ api: /^POST .*\/messages/, with: 'drop after' });
    await learner.answer(first, true);
    await putOff();
    world.advance(10_000);
    const second = await learner.after(first);
    await learner.answer(second, true);
    expect((await learner.hears(/^答完了/)).text).toBe('答完了:2 题对 2 题(100%)');
    expect(learner.chat.shown()).toHaveLength(3);
  });
});

describe('the menu', () => {
  it('begins a quiz in the private chat, which goes on there', async () => {
    const person = world.stage.person();
    const user = world.stage.user(person);
    server().menu(user, 'quiz');
    const chat = world.stage.privateChat(person);
    const [first] = await until(() => chat.questions().length > 0 && chat.questions());
    await idle(current());
    await chat.press(person, first?.id ?? '', '下一题');
    await until(() => chat.questions().length === 2);
    expect((await ask(chat, person, '/progress')).text).toMatch(/^还没有答过题/);
  });
});
