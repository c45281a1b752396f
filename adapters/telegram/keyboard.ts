import { InlineKeyboard } from 'grammy';
import { visible } from '../../src/say/visible.ts';
import { type Button, ROWS } from '../chat/messenger.ts';

/** Columns a phone shows on one row of buttons; a Han character takes two. */
const COLUMNS = 36;
const MOST_IN_A_ROW = 3;

/** The buttons of a message: choices side by side where their names fit, below them the pages, then what concerns the answer. */
export function keyboardOf(buttons: readonly Button[]): InlineKeyboard {
  const keyboard = new InlineKeyboard();
  for (const row of ROWS) {
    const own = buttons.filter((button) => button.row === row);
    const perRow = Math.min(
      MOST_IN_A_ROW,
      Math.floor(COLUMNS / Math.max(1, ...own.map(({ label }) => widthOf(label)))),
    );
    own.forEach(({ label, id }, i) => {
      if (i % Math.max(1, perRow) === 0) keyboard.row();
      // A button without a name is refused, and the message with it.
      keyboard.text(visible(label).trim() || '…', id);
    });
  }
  return keyboard;
}

function widthOf(label: string): number {
  return [...label].reduce((width, character) => width + (/[\u1100-\uFFFF]/.test(character) ? 2 : 1), 0);
}
