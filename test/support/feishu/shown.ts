import { buttonsOf, isObject, tagged } from './cards/walk.ts';
import type { Message } from './types.ts';

/** A message of the bot as people see it. */
export interface Shown {
  readonly messageId: string;
  readonly msgType: string;
  /** Everything there is to read, a line each. */
  readonly text: string;
  /** The content, parsed: `{text}`, a post, a card … */
  readonly content: unknown;
  /** The labels of its buttons. */
  readonly buttons: readonly string[];
  /** Whom it pings, by open id or `all`. */
  readonly pings: readonly string[];
  readonly parentId: string | undefined;
  readonly rootId: string | undefined;
  readonly threadId: string | undefined;
  readonly uuid: string | undefined;
  /** The contents it had before it was edited, unparsed. */
  readonly history: readonly string[];
  readonly recalled: boolean;
}

interface Readable {
  readonly text: string;
  /** Whether the platform looks for `<at>` and Markdown in it. */
  readonly live: boolean;
}

const AT = /<at\s+(?:user_id|ids?|open_id)\s*=\s*["']?([^"'>\s]+)/g;
const CARD_TEXT = new Set(['plain_text', 'lark_md', 'markdown']);

function readableOf(msgType: string, content: unknown): Readable[] {
  if (!isObject(content)) return [];
  if (msgType === 'text') return [{ text: String(content['text'] ?? ''), live: true }];
  if (msgType === 'interactive') {
    return tagged(content)
      .filter(({ tag }) => CARD_TEXT.has(tag))
      .map(({ tag, element }) => ({ text: String(element['content'] ?? ''), live: tag !== 'plain_text' }));
  }
  if (msgType !== 'post') return [];
  const [locale] = Object.values(content);
  const title = isObject(locale) && typeof locale['title'] === 'string' ? locale['title'] : '';
  const rest = tagged(content).map(({ tag, element }) => ({
    text: tag === 'at' ? `<at user_id="${element['user_id']}"></at>` : String(element['text'] ?? ''),
    live: tag === 'at' || tag === 'md',
  }));
  return [{ text: title, live: false }, ...rest];
}

/** Shows a message. */
export function show(message: Message): Shown {
  const { messageId, msgType, parentId, rootId, threadId, uuid, history, recalled } = message;
  const content: unknown = JSON.parse(message.content);
  const readable = readableOf(msgType, content);
  const live = readable.filter((part) => part.live).map(({ text }) => text);
  return {
    messageId,
    msgType,
    text: readable
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .join('\n'),
    content,
    buttons: msgType === 'interactive' ? buttonsOf(content).map(({ label }) => label) : [],
    pings: live.flatMap((text) => [...text.matchAll(AT)].map(([, id = '']) => id)),
    parentId,
    rootId,
    threadId,
    uuid,
    history: [...history],
    recalled,
  };
}
