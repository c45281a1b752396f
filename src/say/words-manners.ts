import type { Language } from '../types.ts';
import type { Complaint } from './reply.ts';
import { tagFor } from './script.ts';

/** What we say in chats on a platform, in one language. */
export interface Manners {
  /** Behind the greeting in a group: how to get an answer there. */
  inGroup(name: string): string;
  /** The platform does not show the bot messages that mention it. */
  blind(name: string): string;
  readonly edited: string;
  /** The question is `minutes` old. */
  late(minutes: number): string;
  /** A picture, a voice message, a file. */
  readonly unreadable: string;
  /** A mention, or /ask, with nothing to answer. */
  readonly nothingAsked: string;
  readonly tooMany: string;
  readonly stalePress: string;
  readonly foreignPress: string;
  readonly chatAdminsOnly: string;
  readonly adminsOnly: string;
  readonly allowed: string;
  readonly denied: string;
  /** Behind /allow and /deny stands no chat. */
  noSuchChat(text: string): string;
  /** `days` question texts are kept; the ids are what the settings call this chat and person. */
  privacy(days: number, chat: string, person: string | null): readonly string[];
  forgotten(questions: number): string;
  /** The button that calls an answer wrong. */
  readonly wrong: string;
  readonly complaints: Readonly<Record<Complaint, string>>;
  readonly cancel: string;
  readonly askComplaint: string;
  readonly noted: string;
}

/** The words for a reader. */
export function mannersFor(language: Language): Manners {
  return language === 'en' ? english : chinese(language);
}

function chinese(language: Language): Manners {
  const t = tagFor(language);
  return {
    inGroup: (name) => t`在群里请 @${name} 提问,或回复我的消息接着问;/ask 问题 也可以。`,
    blind: (name) =>
      t`我现在收不到 @${name} 的消息:请在 BotFather 里用 /setprivacy 关闭隐私模式后重新拉我进群,或把我设为管理员。在那之前请用 /ask 提问。`,
    edited: t`已按修改后的问题更新`,
    late: (minutes) => t`(迟到的回答:${elapsed(minutes, t)}前问的)`,
    unreadable: t`我只读得懂文字,图片、语音和文件看不了。请把问题打出来。`,
    nothingAsked: t`请把问题写在后面,例如:/ask 第12项谁牵头;也可以回复一条消息并 @我。`,
    tooMany: t`问得太快了,请过一分钟再问。`,
    stalePress: t`这个按钮已经失效,请重新提问。`,
    foreignPress: t`这个按钮不是这个聊天里的。`,
    chatAdminsOnly: t`只有群管理员能改查询范围。`,
    adminsOnly: t`只有机器人的管理员能用这个命令。`,
    allowed: t`已允许:这里可以看内部文件。`,
    denied: t`已取消:这里只看得到公开文件。`,
    noSuchChat: (text) => t`“${text}”不是聊天编号。写成 telegram:-100123 这样;不写就是这里。`,
    privacy: (days, chat, person) => [
      t`没有对我说的话,我不保存也不记录。`,
      t`对我提的问题保存 ${days} 天,用来接着问、翻页和改进;之后只留数目。`,
      t`练习的答案和进度只给你自己看,${days} 天不练就删。`,
      t`/forget_me 立刻删除你的全部记录。`,
      person === null || person === chat ? t`这里的编号:${chat}` : t`这里的编号:${chat};你的编号:${person}`,
    ],
    forgotten: (questions) => t`已删除你的 ${questions} 条提问、练习和与之有关的记录。`,
    wrong: t`有误`,
    complaints: { clause: t`条文不对`, outdated: t`过期了`, 'off topic': t`答非所问` },
    cancel: t`取消`,
    askComplaint: t`哪里有误?请选一个原因。`,
    noted: t`记下了,谢谢。`,
  };
}

/** A time gone by, in the largest unit that fits. */
function elapsed(minutes: number, t: (words: TemplateStringsArray, ...values: number[]) => string): string {
  const hours = Math.floor(minutes / 60);
  return hours > 0 ? t`${hours} 小时` : t`${minutes} 分钟`;
}

const english: Manners = {
  inGroup: (name) => `In a group, mention @${name}, reply to one of my messages, or write /ask and your question.`,
  blind: (name) =>
    `I cannot see messages that mention @${name}: turn privacy mode off in BotFather (/setprivacy) and add me again, or make me an administrator. Until then please use /ask.`,
  edited: 'Updated for the edited question',
  late: (minutes) =>
    `(Late answer: asked ${minutes < 60 ? `${minutes} minutes` : `${Math.floor(minutes / 60)} hours`} ago)`,
  unreadable: 'I read text only, no pictures, voice messages or files. Please type the question.',
  nothingAsked:
    'Please write the question behind it, for example: /ask who leads task 12. Or reply to a message and mention me.',
  tooMany: 'That was too fast. Please ask again in a minute.',
  stalePress: 'This button no longer works. Please ask again.',
  foreignPress: 'This button belongs to another chat.',
  chatAdminsOnly: 'Only administrators of the group can change what is searched.',
  adminsOnly: 'Only administrators of the bot can use this command.',
  allowed: 'Allowed: internal documents can be seen here.',
  denied: 'Taken back: only public documents can be seen here.',
  noSuchChat: (text) => `"${text}" is no chat. Write it like telegram:-100123, or nothing for this chat.`,
  privacy: (days, chat, person) => [
    'What is not addressed to me is neither kept nor logged.',
    `Questions to me are kept for ${days} days, for follow-ups, paging and mending; after that only their number is.`,
    `Your answers and progress in quizzes are shown to you alone, and deleted ${days} days after you stop practising.`,
    '/forget_me deletes all that is kept of you at once.',
    person === null || person === chat ? `This chat is ${chat}` : `This chat is ${chat}, you are ${person}`,
  ],
  forgotten: (questions) => `Deleted: your ${questions} questions, what you practised, and all that belonged to them.`,
  wrong: 'Wrong?',
  complaints: { clause: 'Wrong clause', outdated: 'Out of date', 'off topic': 'Not what I asked' },
  cancel: 'Cancel',
  askComplaint: 'What is wrong? Please choose a reason.',
  noted: 'Noted, thank you.',
};
