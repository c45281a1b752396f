import type { KeptRun } from '../../adapters/store/training.ts';
import type { Shown, ShownQuestion, StageChat, StageSay } from './adapter-stage.ts';
import { until, type World } from './adapter-world.ts';

/** A learner in a chat, and the lessons they began there. */
export interface Learner {
  readonly chat: StageChat;
  readonly person: string;
  /** Asks for a lesson; returns its first question. */
  begin(text: string, options?: StageSay): Promise<ShownQuestion>;
  /** The lesson of a kind that was begun last. */
  run(kind?: KeptRun['run']['kind']): Promise<KeptRun>;
  /** The right option of the question that is asked, or a wrong one. */
  option(question: ShownQuestion, right: boolean, kind?: KeptRun['run']['kind']): Promise<string>;
  /** Answers; what is told at once. */
  answer(question: ShownQuestion, right: boolean, kind?: KeptRun['run']['kind']): Promise<string | null>;
  /** Answers, and waits for the question behind it. */
  goOn(question: ShownQuestion, right: boolean, kind?: KeptRun['run']['kind']): Promise<ShownQuestion>;
  /** Waits for the question that is asked behind this one. */
  after(question: ShownQuestion | undefined): Promise<ShownQuestion>;
  /** Waits for a message. */
  hears(pattern: RegExp): Promise<Shown>;
  /** All messages, one below the other. */
  transcript(): string;
}

/** Somebody who learns in a chat. */
export function learnerIn(world: () => World, chat: StageChat, person: string): Learner {
  const learner: Learner = {
    chat,
    person,
    begin(text, options) {
      const before = chat.questions().at(-1);
      chat.say(person, text, options);
      return learner.after(before);
    },
    async run(kind = 'quiz') {
      const kept = await world().bot.store.training.last(chat.name, person, kind);
      if (!kept) throw new Error(`${person} began no ${kind} in ${chat.name}`);
      return kept;
    },
    async option({ options }, right, kind) {
      const { shown } = (await learner.run(kind)).run;
      return options[((shown?.right ?? 0) + (right ? 0 : 1)) % options.length] as string;
    },
    answer: async (question, right, kind) =>
      chat.answer(person, question.id, await learner.option(question, right, kind)),
    async goOn(question, right, kind) {
      await learner.answer(question, right, kind);
      return learner.after(question);
    },
    after: (question) =>
      until(
        () => {
          const last = chat.questions().at(-1);
          return last?.open === true && last.id !== question?.id ? last : undefined;
        },
        `for a question behind ${question?.text}; there are ${JSON.stringify(chat.shown())}`,
      ),
    hears: (pattern) =>
      until(() => chat.shown().findLast(({ text }) => pattern.test(text)), `for ${pattern} in ${learner.transcript()}`),
    transcript: () =>
      chat
        .shown()
        .map(({ text }) => text)
        .join('\n\n'),
  };
  return learner;
}

/** A learner alone with the bot. */
export function learnerAlone(world: () => World, language?: Parameters<World['stage']['person']>[0]): Learner {
  const person = world().stage.person(language);
  return learnerIn(world, world().stage.privateChat(person), person);
}

/** Waits until nothing is left to be done, in any chat. */
export async function idle(world: World): Promise<void> {
  await until(async () => (await world.bot.store.inbox.waiting(0)).count === 0, 'for the end of all work');
}
