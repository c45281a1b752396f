import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { pageFor, type WebParts } from './page.ts';

/** Pages one address may ask for in a minute; an office behind one address reads many. */
const POINTS = 300;
const SECONDS = 60;

/** Keeps one address from taking all the time there is; 429 with the time to come back. */
export function rateLimited(parts: WebParts): MiddlewareHandler {
  const limiter = new RateLimiterMemory({ points: POINTS, duration: SECONDS });
  return async (c, next) => {
    const over = await limiter.consume(addressOf(c, parts.config.TRUST_PROXY)).then(
      () => false,
      () => true,
    );
    if (!over) return next();
    const { words } = await pageFor(c, parts);
    return c.text(words.tooMany, 429, { 'Retry-After': String(SECONDS) });
  };
}

/** Whose request it is: behind `proxies` trusted ones, what the outermost of them saw. */
function addressOf(c: Context, proxies: number): string {
  const seen = (c.req.header('x-forwarded-for') ?? '').split(',').map((own) => own.trim());
  const own = getConnInfo(c).remote.address ?? '';
  return proxies > 0 ? (seen.at(-proxies) ?? own) : own;
}
