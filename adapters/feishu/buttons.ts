import { visible } from '../../src/say/visible.ts';
import { type Button, ROWS } from '../chat/messenger.ts';
import type { Element } from './elements.ts';

/** Far more than a reply offers; a card holds 200 elements and 30 KB in all. */
const MOST = 24;
/** The platform takes 100; a phone shows fewer. */
const LONGEST_LABEL = 40;

/** Where a card goes to; a press does not say it. */
export interface Place {
  readonly thread: string | null;
  readonly isPrivate: boolean;
}

/** The buttons of a card: row by row, small ones for what concerns the answer. */
export function buttonsOf(buttons: readonly Button[], place: Place): Element[] {
  // What is left out is to choose from; the others stand at the end.
  const some = buttons.slice(-MOST);
  return ROWS.flatMap((row) => {
    const own = some.filter((button) => button.row === row);
    return own.length === 0 ? [] : [sideBySide(own.map((button) => buttonOf(button, place)))];
  });
}

/** Side by side as far as they fit. */
function sideBySide(elements: readonly Element[]): Element {
  const columns = elements.map((element) => ({ tag: 'column', width: 'auto', elements: [element] }));
  return { tag: 'column_set', flex_mode: 'flow', horizontal_spacing: '8px', columns };
}

const LOOKS: Readonly<Record<Button['row'], Element>> = {
  choice: { type: 'default', size: 'medium' },
  narrow: { type: 'default', size: 'small' },
  turn: { type: 'primary', size: 'medium' },
  about: { type: 'text', size: 'small' },
};

function buttonOf({ id, label, row }: Button, { thread, isPrivate }: Place): Element {
  const value = { action: id, ...(thread === null ? {} : { thread }), ...(isPrivate ? { private: true } : {}) };
  return {
    tag: 'button',
    // A button without a name is refused, and the card with it.
    text: { tag: 'plain_text', content: visible(label).trim().slice(0, LONGEST_LABEL) || '…' },
    ...LOOKS[row],
    behaviors: [{ type: 'callback', value }],
  };
}
