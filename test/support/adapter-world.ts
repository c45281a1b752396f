import type { Store } from '../../adapters/store/store.ts';
import { createLibrary } from '../../index/library.ts';
import { type Assistant, createAssistant } from '../../src/assistant.ts';
import { loadSeeds } from '../../src/read/load.ts';
import { readDocument } from '../../src/read/read.ts';
import { createTrainer } from '../../src/trainer.ts';
import { type Bot, BotClock, newFolder, startBot } from './adapter-bot.ts';
import type { Shown, Stage, StageChat, StageSay } from './adapter-stage.ts';
import { PATIENCE_MS, waitFor } from './telegram/wait.ts';

/** A plan of a place that no seed names; it has something for every kind of question. */
const INTERNAL = `静海市2017年政务公开工作方案

一、主要任务
1.建设静海数据港湾,公开港湾目录,每周至少通报1次。
牵头单位:市港湾局
责任单位:市潮汐办、市民政局
完成时限:2017年5月底前
2.办好政府公报,开展第三方评估,港湾绩效考核占比不低于4%。
牵头单位:市司法局
责任单位:市政府各部门
完成时限:2017年10月底前
12.潮汐观测结果由静海市统一发布,召开新闻发布会不少于2次。
牵头单位:市审计局
责任单位:市潮汐办
完成时限:2017年底前
`;

/** What only the internal document says, and its names. */
export const INTERNAL_WORDS = /静海|靜海|港湾|港灣|潮汐|jinghai/i;

const seeds = loadSeeds('seeds', 'seeds');

/** All that the public documents print, without blanks. */
export const PRINTED = seeds.map(({ document }) => document.raw.replace(/\s/g, '')).join('\n');

const internal = readDocument({
  entry: {
    id: 'jinghai-2017',
    path: 'jinghai-2017.txt',
    place: '静海',
    period: { from: 2017, to: 2017 },
    shortName: '静海方案 2017',
    aliases: ['静海方案'],
    englishName: 'Jinghai 2017',
    url: null,
    standing: { kind: 'official', evidence: 'test' },
    visibility: 'internal',
    missing: [],
  },
  raw: INTERNAL,
  sha256: '',
  errata: [],
});

/** A question with this word in it makes the assistant throw. */
export const FATAL_WORD = '炸弹';

function breakable(assistant: Assistant): Assistant {
  return {
    ...assistant,
    async reply(message, ...rest) {
      if (message.text.includes(FATAL_WORD)) throw new Error('the assistant broke');
      return assistant.reply(message, ...rest);
    },
  };
}

const library = createLibrary([...seeds, internal]);

/** The assistants of a test file: over the seeds and an internal document, and over the seeds alone. */
export const ASSISTANT = breakable(createAssistant(library));
export const WITHOUT_INTERNAL = createAssistant(createLibrary(seeds));

/** Questions over the seeds and the internal document. */
export const TRAINER = createTrainer(library);

export interface WorldOptions {
  readonly assistant?: Assistant;
  readonly environment?: Readonly<Record<string, string>>;
}

/** A platform, a bot on it, and one administrator of the bot. */
export class World<S extends Stage = Stage> {
  readonly stage: S;
  readonly clock = new BotClock();
  readonly folder = newFolder();
  readonly admin: string;
  readonly #options: WorldOptions;
  #bot: Bot | null = null;

  constructor(stage: S, options: WorldOptions) {
    this.stage = stage;
    this.admin = stage.person();
    this.#options = options;
  }

  get bot(): Bot {
    if (!this.#bot) throw new Error('the bot does not run');
    return this.#bot;
  }

  async start(): Promise<void> {
    const { stage, clock, folder, admin } = this;
    const { assistant = ASSISTANT, environment } = this.#options;
    this.#bot = await startBot({
      connect: stage.connect,
      folder,
      environment: { ...stage.environment, ADMINS: admin, ...environment },
      assistant,
      trainer: TRAINER,
      clock,
    });
  }

  /** Another bot takes this one's place on the platform, with a memory of its own, until it is stopped. */
  async inPlace(options: WorldOptions): Promise<{ stop(): Promise<void>; readonly store: Store }> {
    await this.bot.stop();
    const other = new World(this.stage, options);
    await other.start();
    return {
      store: other.bot.store,
      stop: async () => {
        await other.bot.stop();
        await this.start();
      },
    };
  }

  async restart(): Promise<void> {
    await this.bot.stop();
    await this.start();
  }

  /** Time passes for everybody. */
  advance(milliseconds: number): void {
    this.clock.advance(milliseconds);
    this.stage.advance(milliseconds);
    this.bot.wake();
  }

  /** From now on counts deliveries that are put off; waits until so many were. */
  watchPutOff(): (times?: number) => Promise<void> {
    const since = this.bot.logged().length;
    return async (times = 1) => {
      await until(() => this.bot.logged().slice(since).split('is done again later').length > times, 'to be put off');
      // It is logged first, and then noted: whoever asks the store now is answered after that.
      await this.bot.store.inbox.waiting(0);
    };
  }

  async stop(): Promise<void> {
    await this.#bot?.stop();
    await this.stage.stop();
  }
}

/** Opens a platform and starts a bot on it. */
export async function openWorld<S extends Stage>(stage: S, options: WorldOptions = {}): Promise<World<S>> {
  const world = new World(stage, options);
  await world.start();
  return world;
}

/** Waits for a value that is neither undefined nor false. */
export function until<T>(check: () => T | undefined | false | Promise<T | undefined | false>, what = ''): Promise<T> {
  return waitFor(check, PATIENCE_MS, () => `waited in vain ${what}`);
}

/** The bot's messages that answer a message. */
export function answersTo(chat: StageChat, message: string): Shown[] {
  return chat.shown().filter(({ replyTo }) => replyTo === message);
}

/** Waits for the answer to a message. */
export function answerTo(chat: StageChat, message: string): Promise<Shown> {
  return until(
    () => answersTo(chat, message).at(-1),
    `for an answer to ${message}; there are ${JSON.stringify(chat.shown())}`,
  );
}

/** Asks, and waits for the answer. */
export function ask(chat: StageChat, person: string, text: string, options?: StageSay): Promise<Shown> {
  return answerTo(chat, chat.say(person, text, options));
}

/** The message as it stands now. */
export function now(chat: StageChat, { id }: Shown): Shown | undefined {
  return chat.shown().find((own) => own.id === id);
}

/** Waits until all that was said before is dealt with: a chat's events are done one after the other. */
export async function dealtWith(chat: StageChat, person: string): Promise<void> {
  await ask(chat, person, '/privacy', { mention: true });
}

/** Does something, and returns what the bot said because of it: nothing, when it is silent. */
export async function saidAfter(chat: StageChat, person: string, doing: () => unknown): Promise<Shown[]> {
  const before = chat.shown().length;
  doing();
  const marker = chat.say(person, '/privacy', { mention: true });
  await answerTo(chat, marker);
  return chat
    .shown()
    .slice(before)
    .filter(({ replyTo }) => replyTo !== marker);
}
