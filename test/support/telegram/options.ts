import type { User } from 'grammy/types';
import type { Standing } from './room.ts';

export interface ServerOptions {
  readonly token?: string;
  readonly username?: string;
  /** Privacy mode is off. As with a new bot, it is on if nothing is said. */
  readonly canReadAll?: boolean;
  readonly supportsInline?: boolean;
  /** Messages to one chat. */
  readonly floodPerSecond?: number;
  /** Messages to one group. */
  readonly floodPerMinute?: number;
  /** How long a second of the webhook's delays is; 1000 if nothing is said. */
  readonly webhookSecondMs?: number;
  readonly webhookTimeoutMs?: number;
}

export interface PersonOptions {
  readonly id?: number;
  readonly firstName: string;
  readonly lastName?: string;
  readonly username?: string;
  readonly language_code?: string;
  readonly isBot?: boolean;
}

export interface GroupOptions {
  readonly id?: number;
  readonly title: string;
  /** A supergroup if nothing is said. */
  readonly type?: 'group' | 'supergroup';
  readonly forum?: boolean;
  readonly username?: string;
  readonly creator?: User;
  readonly admins?: readonly User[];
  /** The bot is a member if nothing is said. */
  readonly bot?: Standing;
}

export interface ChannelOptions {
  readonly id?: number;
  readonly title: string;
  readonly username?: string;
  /** The bot is an administrator if nothing is said. */
  readonly bot?: Standing;
}
