import { newId } from './ids.ts';
import type { Platform } from './platform.ts';
import type { Mention, Message, Person } from './types.ts';

export interface SayOptions {
  /** True for the bot; `'all'` for everybody. */
  readonly mention?: boolean | readonly (Person | 'all')[];
  readonly replyTo?: { readonly messageId: string };
  /** Begins a topic with the reply; in a topic a reply stays without it. */
  readonly thread?: boolean;
  readonly createTime?: number;
  readonly type?: 'text' | 'post' | 'image' | 'file' | 'audio' | 'sticker' | (string & {});
  /** What is in the file. */
  readonly bytes?: Uint8Array;
  /** The content as it is, for types and faults the server does not know. */
  readonly content?: string;
}

interface Written {
  readonly msgType: string;
  readonly content: string;
  readonly mentions: readonly Mention[];
}

function mentioned({ bot }: Platform, mention: SayOptions['mention']): (Person | 'all')[] {
  if (mention === true) return [bot];
  return mention === undefined || mention === false ? [] : [...mention];
}

function mentionsOf(platform: Platform, named: readonly (Person | 'all')[]): Mention[] {
  const tenant = { tenant_key: platform.app.tenantKey };
  let count = 0;
  return named.map((who) => {
    if (who === 'all') return { key: '@_all', id: {}, name: '所有人', ...tenant, mentioned_type: 'all' };
    const id = { union_id: who.unionId, user_id: null, open_id: who.openId };
    const type = who.kind === 'app' ? 'bot' : 'user';
    return { key: `@_user_${++count}`, id, name: who.name, ...tenant, mentioned_type: type };
  });
}

/** Puts the key where the text says `@name`, else in front. */
function withKeys(text: string, mentions: readonly Mention[]): string {
  const missing: string[] = [];
  let written = text;
  for (const { key, name } of mentions) {
    if (written.includes(`@${name}`)) written = written.replace(`@${name}`, key);
    else missing.push(key);
  }
  return [...missing, written].filter((part) => part !== '').join(' ');
}

function postOf(text: string, mentions: readonly Mention[]): unknown {
  const ats = mentions.map(({ key, name }) => ({ tag: 'at', user_id: key, user_name: name, style: [] }));
  const [first = '', ...rest] = text.split('\n').map((line) => ({ tag: 'text', text: line, style: [] }));
  return { title: '', content: [[...ats, first], ...rest.map((line) => [line])] };
}

function keep(platform: Platform, name: string, bytes: Uint8Array): string {
  const key = newId('file_v3_00');
  platform.files.set(key, { key, name, bytes: Buffer.from(bytes), uploaded: false });
  return key;
}

function contentOf(platform: Platform, text: string, mentions: readonly Mention[], options: SayOptions): unknown {
  const { type = 'text', bytes = Buffer.from(text) } = options;
  switch (type) {
    case 'text':
      return { text: withKeys(text, mentions) };
    case 'post':
      return postOf(text, mentions);
    case 'image':
      return { image_key: keep(platform, text, bytes) };
    case 'audio':
      return { file_key: keep(platform, text, bytes), duration: 2000 };
    default:
      return { file_key: keep(platform, text, bytes), file_name: text };
  }
}

/** What a person's words become on the wire. */
export function write(platform: Platform, text: string, options: SayOptions): Written {
  const mentions = mentionsOf(platform, mentioned(platform, options.mention));
  const content = options.content ?? JSON.stringify(contentOf(platform, text, mentions, options));
  return { msgType: options.type ?? 'text', content, mentions };
}

/** Whether the bot gets a message at all. */
export function reachesBot({ app, bot }: Platform, message: Message, isGroup: boolean): boolean {
  if (!isGroup || app.receives === 'all') return true;
  return message.mentions.some(({ id }) => id.open_id === bot.openId);
}
