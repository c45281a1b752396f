import { visible } from '../../src/say/visible.ts';

/** One line that says how far a command is. */
export interface Progress {
  /** Shows that the next item is being worked on. */
  show(what: string): void;
  /** Takes the line away, before results are printed. */
  clear(): void;
}

const BAR = 20;
const CLEAR = '\r\u001B[K';

/** Progress through `total` items; nothing is shown for a single one, or where no terminal is. */
export function progressOn(
  output: { readonly isTTY?: boolean; write(text: string): unknown },
  total: number,
): Progress {
  if (!output.isTTY || total < 2) return { show: () => undefined, clear: () => undefined };
  let at = 0;
  return {
    show: (what) => {
      const done = Math.floor((BAR * at) / total);
      at++;
      const name = visible(what).replaceAll('\n', ' ').slice(-40);
      output.write(`${CLEAR}[${'#'.repeat(done)}${'.'.repeat(BAR - done)}] ${at}/${total} ${name}`);
    },
    clear: () => output.write(CLEAR),
  };
}
