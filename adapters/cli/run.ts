import { type ParseArgsConfig, parseArgs } from 'node:util';
import { InputError, UsageError } from '../../src/errors.ts';
import { visible } from '../../src/say/visible.ts';

/**
 * Parses a command's arguments strictly.
 * @throws UsageError with the parser's own words and the usage line.
 */
export function argumentsOf<T extends ParseArgsConfig>(config: T, usage: string) {
  try {
    return parseArgs({ allowPositionals: true, strict: true, ...config, args: config.args ?? process.argv.slice(2) });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('. To specify')[0]}\nusage: ${usage}`);
  }
}

/**
 * Runs a command and turns errors into exit codes: 1 for bad input, 2 for wrong usage. A reader that goes away
 * (`| head`) ends the command quietly.
 */
export async function run(command: () => Promise<void> | void): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  try {
    await command();
  } catch (error) {
    if (!(error instanceof InputError || error instanceof UsageError)) throw error;
    // The message may repeat what was typed.
    process.stderr.write(`${visible(error.message)}\n`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}

/** Writes one line of results. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
