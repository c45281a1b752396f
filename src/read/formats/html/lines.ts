import type { Line } from '../parts/table.ts';

/** Lines being put together out of pieces of text. */
export interface Lines {
  /** Adds text of the line; outside `pre`, blanks and line ends of the source are one blank. */
  text(piece: string, verbatim: boolean): void;
  /** A number to stand before the next text. */
  number(printed: string): void;
  end(): void;
  add(lines: readonly Line[]): void;
  finished(): Line[];
}

// Stands for a line end of the source until it is known what stands around it.
const SOURCE_END = '\r';
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;

export function newLines(): Lines {
  const lines: Line[] = [];
  let line = '';
  let number = '';
  return {
    text(piece, verbatim) {
      const parts = verbatim ? piece.split(/\r\n?|\n/) : [piece.replace(/[\r\n]+/g, SOURCE_END)];
      parts.forEach((part, i) => {
        if (i > 0) end();
        line += part;
      });
    },
    number(printed) {
      number = printed;
    },
    end,
    add: (more) => {
      for (const line of more) lines.push(line);
    },
    finished() {
      end();
      return lines;
    },
  };

  function end(): void {
    const text = collapsed(line);
    line = '';
    if (text.trim() === '') return;
    lines.push(number + text);
    number = '';
  }
}

/** Between Han characters a line end of the source is nothing; elsewhere a run of blanks is one. */
function collapsed(line: string): string {
  return line
    .replace(/[ \t\f\r]+/g, (blanks, at: number) => {
      const between = WIDE.test(line[at - 1] ?? '') && WIDE.test(line[at + blanks.length] ?? '');
      return between && blanks.includes(SOURCE_END) ? '' : ' ';
    })
    .replace(/^ | $/g, '');
}
