import { LoggerLevel } from '@larksuiteoapi/node-sdk';

const nothing = () => {};

/**
 * Keeps the SDK silent: of errors it prints what was sent, the secret too, and of events what people wrote. What matters
 * reaches us as errors and callbacks.
 */
export const quiet = {
  logger: { error: nothing, warn: nothing, info: nothing, debug: nothing, trace: nothing },
  // `fatal` is 0, which the SDK takes for none given.
  loggerLevel: LoggerLevel.error,
};
