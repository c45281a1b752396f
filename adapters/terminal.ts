import { clearScreenDown, createInterface, cursorTo, moveCursor } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { visible } from '../src/say/visible.ts';
import type { Said } from './terminal/lessons.ts';
import { render, styleOf } from './terminal/render.ts';
import { createSession, type SessionParts } from './terminal/session.ts';
import { terminalWordsFor } from './terminal/words.ts';

/** A stream that may be a terminal. */
type MaybeTerminal<T> = T & { readonly isTTY?: boolean; hasColors?(): boolean };

export interface TerminalParts extends SessionParts {
  readonly input: MaybeTerminal<Readable>;
  readonly output: MaybeTerminal<Writable>;
  /** Where the pages are. */
  readonly pages: string;
}

const PROMPT = '> ';

/**
 * A chat on two streams; it ends with the input, with /quit and with Ctrl-C. Lines are answered one after the other in
 * the order they came. Only a person at a terminal gets a greeting, a prompt, a history and colours; a pipe gets
 * nothing but the replies.
 */
export async function startTerminal({ input, output, pages, ...parts }: TerminalParts): Promise<void> {
  const person = input.isTTY === true && output.isTTY === true;
  const style = styleOf(person && output.hasColors?.() === true);
  const session = createSession(parts);
  const lines = createInterface({
    input,
    ...(person ? { output } : {}),
    terminal: person,
    prompt: PROMPT,
    removeHistoryDuplicates: true,
  });
  let open = true;
  let waiting = 0;
  let ended = false;
  let quit = false;

  /** Writes above what the person may be typing just now. */
  function show(text: string): void {
    if (person && open) {
      moveCursor(output, 0, -lines.getCursorPos().rows);
      cursorTo(output, 0);
      clearScreenDown(output);
    }
    output.write(`${text}\n`);
    if (person && open) lines.prompt(true);
  }

  function shown({ reply, keys }: Said): string {
    return [render(reply, style), ...(keys === null ? [] : [style.pale(keys)])].join('\n');
  }

  async function answer(text: string, queued: boolean): Promise<void> {
    if (ended || text.trim() === '') return;
    const said = await session.line(text);
    if (said === null) {
      ended = true;
      quit = true;
      lines.close();
      return;
    }
    // A line typed ahead stands far above its reply: it is shown again.
    const echo = queued && person ? `${style.pale(PROMPT + visible(text))}\n` : '';
    show(`${echo}${shown(said)}\n`);
  }

  async function greet(): Promise<void> {
    const greeting = shown(await session.greeting());
    const words = terminalWordsFor(session.language());
    show(`${greeting}\n${style.pale(`${words.pages(pages)}\n${words.keys}`)}\n`);
  }

  const closed = new Promise<void>((resolve) => lines.once('close', resolve));
  let work = person ? greet() : Promise.resolve();
  lines.on('line', (text) => {
    const queued = waiting > 0;
    waiting++;
    work = work.then(() => answer(text, queued)).finally(() => waiting--);
    if (person && text.trim() === '') lines.prompt();
  });
  lines.on('SIGINT', () => {
    ended = true;
    lines.close();
  });
  await closed;
  open = false;
  await work;
  // Ctrl-D and Ctrl-C leave the cursor behind the prompt.
  if (person) show(`${quit ? '' : '\n'}${terminalWordsFor(session.language()).bye}`);
}
