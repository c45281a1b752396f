/** What a message says, or that it says nothing in words. */
export interface Said {
  readonly text: string;
  readonly unreadable: boolean;
}

const UNREADABLE: Said = { text: '', unreadable: true };

type Json = Readonly<Record<string, unknown>>;

/** The words of a text or post. `mentions` are the keys that stand in them for people: none of them is part of a question. */
export function saidIn(type: string, content: string, mentions: readonly string[]): Said {
  const value = parsed(content);
  if (value === null) return UNREADABLE;
  if (type === 'text' && typeof value['text'] === 'string') {
    return { text: without(mentions, value['text']), unreadable: false };
  }
  return type === 'post' ? saidInPost(value, mentions) : UNREADABLE;
}

function parsed(content: string): Json | null {
  try {
    const value: unknown = JSON.parse(content);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A post arrives without its language; looked up it may stand under one. */
function saidInPost(value: Json, mentions: readonly string[]): Said {
  const post = Array.isArray(value['content']) ? value : Object.values(value).find(isObject);
  const lines = post && Array.isArray(post['content']) ? post['content'].filter(Array.isArray) : [];
  const nodes: Json[] = lines.flat().filter(isObject);
  const words = lines.map((line: unknown[]) => line.filter(isObject).map(wordsOf).join(''));
  const title = typeof post?.['title'] === 'string' ? [post['title']] : [];
  const text = without(mentions, [...title, ...words].join('\n'));
  return { text, unreadable: text === '' && nodes.some(({ tag }) => tag !== 'at') };
}

/** An `at` holds a key, the others what people read; a picture holds nothing. */
function wordsOf({ tag, text }: Json): string {
  return tag !== 'at' && typeof text === 'string' ? text : '';
}

function without(mentions: readonly string[], text: string): string {
  // The longest first: @_user_1 begins @_user_10.
  const keys = [...mentions].sort((a, b) => b.length - a.length);
  return keys.reduce((rest, key) => rest.replaceAll(key, ' '), text).trim();
}
