import { isRefusal } from '../domain/refusal.ts';
import { LeaseHeld } from '../engine/upkeep/lease.ts';
import { productVersion } from '../store/product-version.ts';
import { StartRefusal } from '../store/start-refusal.ts';
import { type Command, readWords } from './command.ts';
import { commands } from './commands.ts';
import { Failure, wrongUsage } from './failure.ts';
import { commandHelp, mainHelp } from './help.ts';
import type { Io } from './io.ts';
import { Output } from './say/output.ts';

/** Runs one command line and answers its exit code: 0 done, 1 refused or failed, 2 wrong usage. */
export async function runCli(words: readonly string[], io: Io): Promise<number> {
  const output = new Output(io, words.includes('--json'));
  try {
    if (words.length === 0 || isHelp(words[0])) {
      const about =
        words[0] === 'help' && words.length > 1 ? findCommand(words.slice(1))?.command : undefined;
      io.out(about ? commandHelp(about) : mainHelp(commands, productVersion()));
      return words.length === 0 ? 2 : 0;
    }
    if (words[0] === '--version' || words[0] === '-v') {
      io.out(`${productVersion()}\n`);
      return 0;
    }
    const found = findCommand(words);
    if (!found) throw unknownCommand(words);
    const { command, rest } = found;
    if (rest.includes('--help') || rest.includes('-h')) {
      io.out(commandHelp(command));
      return 0;
    }
    return (await command.run({ ...readWords(command, rest), output })) ?? 0;
  } catch (error) {
    return sayFailure(error, output);
  }
}

function isHelp(word: string | undefined): boolean {
  return word === 'help' || word === '--help' || word === '-h';
}

function findCommand(words: readonly string[]): { command: Command; rest: readonly string[] } | undefined {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ');
    const command = commands.find((one) => one.name === name);
    if (command) return { command, rest: words.slice(length) };
  }
  return undefined;
}

function unknownCommand(words: readonly string[]): Failure {
  const [noun = ''] = words;
  const near = commands.filter(({ name }) => name.split(' ')[0] === noun).map(({ name }) => name);
  if (near.length > 0) return wrongUsage(`smallwins ${noun} needs one word more: ${near.join(', ')}.`);
  return wrongUsage(`There is no command ${JSON.stringify(noun)}.`, 'smallwins --help lists them.');
}

function sayFailure(error: unknown, output: Output): number {
  const failure = failureOf(error);
  if (output.isJson) {
    const { code, message, mend } = failure;
    output.io.err(`${JSON.stringify({ error: { code, message, mend } })}\n`);
    return failure.exitCode;
  }
  output.note(`${output.paint('✗', 'red')} ${failure.message}`);
  if (failure.mend !== null) output.note(`  ${failure.mend}`);
  return failure.exitCode;
}

function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error;
  if (error instanceof StartRefusal) {
    const [found = ''] = error.message.split('\n');
    return new Failure(found, { mend: error.mend, code: error.code });
  }
  if (isRefusal(error)) return new Failure(error.message, { code: error.code });
  if (error instanceof LeaseHeld) return new Failure(error.message, { code: 'lease-held' });
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return new Failure(`Something went wrong: ${message}`, { mend: stack ?? null, code: 'internal' });
}
