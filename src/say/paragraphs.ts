import type { Fragment } from './fragments.ts';

/** A line of a passage, or the blank between two. */
export type Paragraph =
  | { readonly is: 'line'; readonly fragments: readonly Fragment[] }
  | { readonly is: 'blank'; readonly text: string; readonly marked: boolean };

/** Fragments line by line; no character of them is lost. */
export function paragraphsOf(fragments: readonly Fragment[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let line: Fragment[] = [];
  const close = () => {
    if (line.length > 0) paragraphs.push({ is: 'line', fragments: line });
    line = [];
  };
  for (const fragment of fragments) {
    if (fragment.is === 'gap') {
      line.push(fragment);
      continue;
    }
    for (const text of fragment.text === '' ? [''] : fragment.text.split(/(\s*\n\s*)/).filter((own) => own !== '')) {
      if (text.trim() === '' && text.includes('\n')) {
        close();
        paragraphs.push({ is: 'blank', text, marked: 'marked' in fragment && fragment.marked });
      } else line.push({ ...fragment, text });
    }
  }
  close();
  return paragraphs;
}
