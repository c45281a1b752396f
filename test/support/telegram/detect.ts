import type { MessageEntity } from 'grammy/types';

type Detected = 'url' | 'email' | 'mention' | 'bot_command' | 'hashtag';

/**
 * As td's match_mentions and its siblings: a letter of any script next to them, also a Chinese one, is a part of the
 * word, so neither `请@the_bot` nor `@the_bot第12项` mentions anyone.
 */
const FORMS: readonly (readonly [Detected, RegExp])[] = [
  ['url', /(?<![\p{L}\p{N}_])https?:\/\/[^\s/?#<>"«»]+\.[^\s<>"«»]*[^\s<>"«».:;,('?!`]/giu],
  ['email', /(?<![\p{L}\p{N}_.+-])[\w.+-]{1,64}@(?:[a-z0-9-]+\.)+[a-z]{2,8}(?![\p{L}\p{N}_])/giu],
  ['url', /(?<![\p{L}\p{N}_@./-])(?:[a-z0-9-]+\.)+(?:com|org|net|cn|gov|edu|io|me|info)(?![\p{L}\p{N}_.-])/giu],
  ['mention', /(?<![\p{L}\p{N}_])@[A-Za-z0-9_]{4,32}(?![\p{L}\p{N}_])/gu],
  ['bot_command', /(?<![\p{L}\p{N}_/<>])\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\p{L}\p{N}_/<>@])/gu],
  ['hashtag', /(?<![\p{L}\p{Nd}_])#(?=[\p{Nd}_]*\p{L})[\p{L}\p{Nd}_]{1,256}(?![\p{L}\p{Nd}_]*#)/gu],
];

const OPAQUE = new Set(['code', 'pre', 'text_link', 'text_mention']);

function overlaps(a: MessageEntity, b: MessageEntity): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}

/** The entities given by the sender, and those that everybody sees in the text. */
export function withDetected(text: string, given: readonly MessageEntity[]): MessageEntity[] {
  const opaque = given.filter(({ type }) => OPAQUE.has(type));
  const found: MessageEntity[] = [];
  for (const [type, form] of FORMS) {
    for (const match of text.matchAll(form)) {
      const entity: MessageEntity = { type, offset: match.index, length: match[0].length };
      if (![...opaque, ...found].some((other) => overlaps(other, entity))) found.push(entity);
    }
  }
  return [...given, ...found].toSorted((a, b) => a.offset - b.offset || b.length - a.length);
}
