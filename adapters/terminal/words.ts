import { tagFor } from '../../src/say/script.ts';
import type { Language } from '../../src/types.ts';

/** What only a chat in the terminal has to say: its keys, and how to leave. */
export interface TerminalWords {
  /** Under the greeting. */
  readonly keys: string;
  pages(address: string): string;
  readonly open: string;
  /** The keys under a question with so many options, or under a card without one. */
  lesson(options: number): string;
  readonly back: string;
  readonly bye: string;
}

/** The words for a reader. */
export function terminalWordsFor(language: Language): TerminalWords {
  if (language === 'en')
    return {
      keys: 'Type a question. /quit or Ctrl-D ends the chat.',
      pages: (address) => `In the browser: ${address}`,
      open: 'open',
      lesson: (options) => `${options > 0 ? `[1–${options} answer] ` : ''}[n next] [s stop]`,
      back: '[c go on learning]',
      bye: 'Good-bye.',
    };
  const t = tagFor(language);
  return {
    keys: t`直接输入问题;/quit 或 Ctrl-D 结束。English questions are answered in English.`,
    pages: (address) => t`网页:${address}`,
    open: t`看全文`,
    lesson: (options) => (options > 0 ? t`[1–${options} 作答] [n 下一个] [s 结束]` : t`[n 下一个] [s 结束]`),
    back: t`[c 接着学]`,
    bye: t`再见。`,
  };
}
