import type { Hono } from 'hono';
import type { Claim } from './store/store.ts';

/** A chat platform, connected. */
export interface Adapter {
  /** What its chats are named with: `telegram`. */
  readonly name: string;
  /** Null while it is connected, else why it is not, for an administrator. */
  trouble(): string | null;
  /** What it answers over HTTP. */
  routes?(app: Hono): void;
  /**
   * Does what an event of one of its chats asks for, and returns when that is delivered.
   * @throws Later
   */
  work(claim: Claim): Promise<void>;
  /**
   * Connects, and returns once that is under way; what fails on the platform's side is tried again.
   * @throws InputError when the settings are refused.
   */
  start(): Promise<void>;
  /** Takes nothing more in. */
  stop(): Promise<void>;
}
