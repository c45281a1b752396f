import type { MessageEntity } from 'grammy/types';
import { withDetected } from './detect.ts';
import { type Formatted, parseHtml } from './html.ts';
import { badRequest } from './refusal.ts';

export const MAX_TEXT = 4096;
export const MAX_CAPTION = 1024;
const MAX_RAW_BYTES = 1 << 15;
const MAX_ENTITIES = 100;

export interface Source {
  readonly text: string;
  readonly parseMode?: string | undefined;
  readonly entities?: readonly MessageEntity[] | undefined;
}

function trimmed({ text, entities }: Formatted): Formatted {
  const start = text.length - text.trimStart().length;
  const kept = text.trim();
  const moved = entities.flatMap((entity) => {
    const from = Math.max(entity.offset - start, 0);
    const to = Math.min(entity.offset + entity.length - start, kept.length);
    return to > from ? [{ ...entity, offset: from, length: to - from }] : [];
  });
  return { text: kept, entities: moved };
}

function parsed({ text, parseMode = '', entities = [] }: Source): Formatted {
  const mode = parseMode.toLowerCase();
  if (mode === 'html') return parseHtml(text);
  if (mode !== '' && mode !== 'none') throw badRequest('unsupported parse_mode');
  return { text, entities: [...entities] };
}

/** What is shown of a text that a bot sends; an empty one only where that is allowed. */
export function formatted(source: Source, max: number, mayBeEmpty = false): Formatted {
  if (!mayBeEmpty && source.text === '') throw badRequest('message text is empty');
  if (Buffer.byteLength(source.text) > MAX_RAW_BYTES) throw badRequest('text is too long');
  const shown = trimmed(parsed(source));
  if (!mayBeEmpty && shown.text === '') throw badRequest('text must be non-empty');
  if ([...shown.text].length > max) {
    throw badRequest(max === MAX_CAPTION ? 'message caption is too long' : 'message is too long');
  }
  return { text: shown.text, entities: withDetected(shown.text, shown.entities).slice(0, MAX_ENTITIES) };
}
