import type { Language, SourceDocument } from '../types.ts';
import { tagFor } from './script.ts';
import { wordsFor } from './words.ts';

/** What we say about the chat itself, in one language. */
export interface ChatWords {
  /** Which documents are searched; null is all. */
  searching(documents: readonly SourceDocument[] | null): string;
  readonly scopeUsage: string;
  unknownDocument(id: string): string;
  unknownCommand(name: string): string;
  /** A number was chosen that no row has. */
  noRow(number: string): string;
  tooLong(length: number, most: number): string;
  /** Something broke on our side. */
  readonly failed: string;
}

/** The words for a reader. */
export function chatWordsFor(language: Language): ChatWords {
  return language === 'en' ? english : chinese(language);
}

function chinese(language: Language): ChatWords {
  const t = tagFor(language);
  const { document } = wordsFor(language);
  return {
    searching: (documents) => (documents ? t`现在只查:${documents.map(document).join('、')}。` : t`现在查全部文件。`),
    scopeUsage: t`限定:/scope 编号[,编号];取消:/scope off`,
    unknownDocument: (id) => t`没有编号是“${id}”的文件,范围没有变。`,
    unknownCommand: (name) => t`没有 /${name} 这个命令。/help 看说明。`,
    noRow: (number) => t`上面没有 ${number} 号。要查编号请说全,例如:第${number}项。`,
    tooLong: (length, most) => t`问题太长:${length} 个字符,最多 ${most} 个。请拆成几个短问题。`,
    failed: t`出了意外,这个问题没有答成。请换个说法再试;原因已写入日志。`,
  };
}

const { document } = wordsFor('en');

const english: ChatWords = {
  searching: (documents) =>
    documents ? `Searching only ${documents.map(document).join(', ')}.` : 'Searching all documents.',
  scopeUsage: 'To limit: /scope ID[,ID]; to search all again: /scope off',
  unknownDocument: (id) => `There is no document with the id "${id}". Nothing was changed.`,
  unknownCommand: (name) => `There is no command /${name}. /help shows what there is.`,
  noRow: (number) => `There is no row ${number} above. To ask by number, write for example: item ${number}.`,
  tooLong: (length, most) => `That is too long: ${length} characters, at most ${most} are read. Please ask in parts.`,
  failed: 'Something went wrong and this was not answered. Please try other words; the cause is in the log.',
};
