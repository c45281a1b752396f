import { Parser } from 'htmlparser2';

/** A text file as Anki takes it (manual, "Text Files"). */
export interface AnkiFile {
  /** In their order; a name may stand several times. */
  readonly headers: readonly (readonly [string, string])[];
  readonly records: readonly (readonly string[])[];
}

/** What a field of HTML shows. */
export interface Shown {
  /** The texts of the elements that hold any, by the element's name, in their order. */
  readonly of: Readonly<Record<string, readonly string[]>>;
  readonly links: readonly string[];
}

/**
 * Reads a file by the rules of the manual, written without a look at how it is made: lines that begin with # are headers
 * and comments, the separator is the one a header names, a field in quotes may hold anything, with "" for a quote.
 * @throws Error for what Anki would have to guess at.
 */
export function readAnki(text: string): AnkiFile {
  const headers: [string, string][] = [];
  let at = 0;
  while (text[at] === '#') {
    const end = text.indexOf('\n', at);
    const [, key, value] = /^#([a-z ]+):(.*)$/.exec(text.slice(at, end)) ?? [];
    if (key === undefined || value === undefined) throw new Error(`no header: ${text.slice(at, end)}`);
    headers.push([key, value]);
    at = end + 1;
  }
  if (!headers.some(([key, value]) => key === 'separator' && value === 'tab')) throw new Error('no separator');
  const records: string[][] = [];
  let record: string[] = [];
  while (at < text.length) {
    if (record.length === 0 && text[at] === '#') throw new Error(`a comment among the records, at ${at}`);
    const field = fieldAt(text, at);
    record.push(field.value);
    const next = text[field.end] ?? '\n';
    if (next === '\n') {
      records.push(record);
      record = [];
    } else if (next !== '\t') throw new Error(`${JSON.stringify(next)} behind a field, at ${field.end}`);
    at = field.end + 1;
  }
  if (record.length > 0) throw new Error('the last record has no end');
  return { headers, records };
}

function fieldAt(text: string, start: number): { readonly value: string; readonly end: number } {
  if (text[start] !== '"') {
    const [value = ''] = /^[^\t\n]*/.exec(text.slice(start)) ?? [];
    if (/["\r]/.test(value)) throw new Error(`a quote or line break inside a field, at ${start}`);
    return { value, end: start + value.length };
  }
  let value = '';
  for (let at = start + 1; ; at++) {
    if (at >= text.length) throw new Error(`no end of the field at ${start}`);
    if (text[at] !== '"') value += text[at];
    else if (text[at + 1] === '"') value += text[at++];
    else return { value, end: at + 1 };
  }
}

/** Reads a field as the browser inside Anki does: elements, entities and `<br>`. */
export function readField(html: string): Shown {
  const of: Record<string, string[]> = {};
  const links: string[] = [];
  const open: { readonly name: string; text: string }[] = [];
  const parser = new Parser({
    onopentag(name, { href }) {
      if (href !== undefined) links.push(href);
      const around = open.at(-1);
      if (name === 'br' && around) around.text += '\n';
      open.push({ name, text: '' });
    },
    ontext(text) {
      const around = open.at(-1);
      if (!around) throw new Error(`a text in no element: ${text}`);
      around.text += text;
    },
    onclosetag(_, implied) {
      const closed = open.pop();
      if (!closed || (implied && closed.name !== 'br')) throw new Error('an element is not closed');
      if (closed.text === '') return;
      const texts = of[closed.name] ?? [];
      of[closed.name] = [...texts, closed.text];
    },
  });
  parser.end(html);
  return { of, links };
}
