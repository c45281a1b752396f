/** Somebody who can speak; the bot itself is one whose kind is app. */
export interface Person {
  readonly name: string;
  readonly openId: string;
  readonly unionId: string;
  readonly kind: 'user' | 'app';
  /** Whether the app may be used by this person. */
  readonly available: boolean;
}

/** How a message names somebody: its text holds the key. */
export interface Mention {
  readonly key: string;
  readonly id: { readonly union_id?: string; readonly user_id?: null; readonly open_id?: string };
  readonly name: string;
  readonly tenant_key: string;
  readonly mentioned_type: 'user' | 'bot' | 'all';
}

/** Where a message stands under another one. */
export interface Place {
  readonly rootId: string | undefined;
  readonly parentId: string | undefined;
  readonly threadId: string | undefined;
}

export interface Message {
  readonly messageId: string;
  readonly chatId: string;
  readonly rootId: string | undefined;
  readonly parentId: string | undefined;
  /** Set later too, when a topic grows from the message. */
  threadId: string | undefined;
  readonly sender: Person;
  msgType: string;
  /** A JSON string, as on the wire. */
  content: string;
  readonly mentions: readonly Mention[];
  readonly createTime: number;
  updateTime: number;
  readonly uuid: string | undefined;
  /** What it said before each edit. */
  readonly history: string[];
  recalled: boolean;
}

export interface ChatRecord {
  readonly chatId: string;
  readonly name: string;
  readonly mode: 'group' | 'topic' | 'p2p';
  readonly members: Set<Person>;
  /** Those who run it, the owner first. */
  readonly admins?: readonly Person[];
  hasBot: boolean;
}

export interface StoredFile {
  readonly key: string;
  readonly name: string;
  readonly bytes: Buffer;
  /** Whether the bot uploaded it; what people send can only be downloaded from their message. */
  readonly uploaded: boolean;
}

/** What an app is set to in the developer console. */
export interface AppSettings {
  readonly appId: string;
  readonly appSecret: string;
  readonly appName: string;
  readonly tenantKey: string;
  readonly verificationToken: string;
  readonly encryptKey: string | undefined;
  /** Which group messages arrive: with `group_at_msg` alone only those that mention the bot. */
  readonly receives: 'all' | 'mentions';
  /** Without the callback a pressed button shows 200340. */
  readonly cardCallbacks: boolean;
  readonly tokenSeconds: number;
  readonly rateLimits: boolean;
  readonly scopes: Set<string>;
  readonly subscribed: Set<string>;
}
