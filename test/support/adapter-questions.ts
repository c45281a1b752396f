import type { Shown, ShownQuestion, StageChat } from './adapter-stage.ts';

const NUMBER = /^[1-9]$/;

/** The question a message puts by numbered rows; null when it puts none. */
export function questionIn({ id, thread, text, buttons }: Shown): ShownQuestion | null {
  const lines = text.split('\n');
  const at = lines.findIndex((line, i) => i > 0 && line.startsWith('1 '));
  if (at < 0) return null;
  const behind = lines.slice(at).findIndex((line, i) => !line.startsWith(`${i + 1} `));
  const rows = lines.slice(at, behind < 0 ? undefined : at + behind);
  return {
    id,
    thread,
    text: lines[at - 1] ?? '',
    options: rows.map((row) => row.slice(2)),
    buttons: buttons.filter((label) => !NUMBER.test(label)),
    open: buttons.includes('1'),
  };
}

/** Chooses an option by the button with its number. */
export async function chooseIn(chat: Pick<StageChat, 'shown' | 'press'>, person: string, id: string, option: string) {
  const shown = chat.shown().find((own) => own.id === id);
  const place = (shown && questionIn(shown)?.options.indexOf(option)) ?? -1;
  if (place < 0) throw new Error(`no option "${option}" in ${JSON.stringify(shown)}`);
  return chat.press(person, id, String(place + 1));
}
