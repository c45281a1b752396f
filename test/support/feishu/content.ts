import { CardFault, malformed } from './cards/card-fault.ts';
import { checkCard, versionOf } from './cards/check-card.ts';
import { isObject, type Json } from './cards/walk.ts';
import type { Platform } from './platform.ts';
import { badParameter, Refusal } from './refusal.ts';

const KB = 1024;
const MAX_TEXT_BYTES = 150 * KB;
const MAX_RICH_BYTES = 30 * KB;
const POST_TAGS = new Set(['text', 'a', 'at', 'img', 'media', 'emotion', 'hr', 'code_block', 'md']);
const KEYS: Readonly<Record<string, string>> = {
  image: 'image_key',
  file: 'file_key',
  audio: 'file_key',
  media: 'file_key',
  sticker: 'file_key',
  share_chat: 'chat_id',
  share_user: 'user_id',
};

function tooLong(): Refusal {
  return new Refusal(230025, 'The length of the message content reaches its limit.');
}

function parsed(content: string): Json {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    throw badParameter('content is not a string in json format');
  }
  if (!isObject(value)) throw badParameter('content is not a string in json format');
  return value;
}

function checkText({ text }: Json): void {
  if (typeof text !== 'string' || text.trim() === '') throw badParameter('text content is empty');
}

function checkPost(post: Json): void {
  const locales = Object.values(post);
  const isLocale = (value: unknown) => isObject(value) && Array.isArray(value['content']);
  if (locales.length === 0 || !locales.every(isLocale)) throw badParameter('invalid post content');
  for (const { content } of locales as { content: unknown[] }[]) {
    for (const node of content.flat()) {
      if (!Array.isArray(content[0]) || !isObject(node) || !POST_TAGS.has(String(node['tag']))) {
        throw badParameter('invalid post content: unsupported tag');
      }
    }
  }
}

/** Turns what is wrong with a card into the envelope it comes in. */
export function refuseCard(fault: unknown): unknown {
  if (!(fault instanceof CardFault)) return fault;
  return new Refusal(230099, `Failed to create card content, ext=${fault.ext}`);
}

/** Reads and checks a card. */
export function cardOf(content: string): Json {
  try {
    let card: unknown;
    try {
      card = JSON.parse(content);
    } catch {
      throw malformed('', '');
    }
    checkCard(card);
    return card as Json;
  } catch (fault) {
    throw refuseCard(fault);
  }
}

/** A card of version 2.0 cannot become one of 1.0. */
export function isDowngrade(before: string, after: Json): boolean {
  return versionOf(JSON.parse(before)) === '2.0' && versionOf(after) === '1.0';
}

/** Refuses a content that the platform would not send. */
export function checkContent({ files }: Platform, msgType: string, content: string): void {
  const limit = msgType === 'text' ? MAX_TEXT_BYTES : MAX_RICH_BYTES;
  if (Buffer.byteLength(content) > limit) throw tooLong();
  if (msgType === 'interactive') {
    cardOf(content);
    return;
  }
  const value = parsed(content);
  if (msgType === 'text') checkText(value);
  else if (msgType === 'post') checkPost(value);
  else {
    const key = KEYS[msgType];
    if (key === undefined) throw badParameter('invalid msg_type');
    if (typeof value[key] !== 'string') throw badParameter(`${key} is required`);
    const isFile = key === 'file_key' || key === 'image_key';
    if (isFile && files.get(value[key])?.uploaded !== true) throw badParameter(`invalid ${key}`);
  }
}
