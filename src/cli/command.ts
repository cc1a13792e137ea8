import { parseArgs } from 'node:util';
import { wrongUsage } from './failure.ts';
import type { Output } from './say/output.ts';

export interface Option {
  readonly about: string;
  /** What stands for the value in the help, such as SLUG; without it the option is a switch. */
  readonly value?: string;
  readonly choices?: readonly string[];
}

/** One command of the command line: what it takes, what its help says, and what it does. */
export interface Command {
  /** The words that call it: `award list`. */
  readonly name: string;
  readonly summary: string;
  /** As the help shows them: `[PERSON ACHIEVEMENT]`. */
  readonly positionals?: { readonly usage: string; readonly min: number; readonly max: number };
  readonly options: Readonly<Record<string, Option>>;
  /** More than the summary says, in whole sentences. */
  readonly notes?: string;
  readonly examples: readonly string[];
  run(call: Call): Promise<number | undefined>;
}

/** A call of a command, its words read. */
export interface Call {
  readonly positionals: readonly string[];
  readonly output: Output;
  /** The value of an option; undefined if it was not given. */
  text(option: string): string | undefined;
  isSet(option: string): boolean;
}

/** Reads the words after a command's name, or refuses with what is known. */
export function readWords(
  command: Command,
  words: readonly string[],
): Pick<Call, 'positionals' | 'text' | 'isSet'> {
  const options = Object.entries(command.options);
  const known = Object.fromEntries(
    options.map(([name, { value }]) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  const { values, positionals } = parse(command, [...words], known);
  for (const [name, { choices }] of options) {
    const value = values[name];
    if (choices && typeof value === 'string' && !choices.includes(value))
      throw wrongUsage(`--${name} is ${JSON.stringify(value)}; expected ${choices.join(', ')}.`);
  }
  checkPositionals(command, positionals);
  return {
    positionals,
    text: (name) => (typeof values[name] === 'string' ? values[name] : undefined),
    isSet: (name) => values[name] === true,
  };
}

function parse(command: Command, args: string[], options: Record<string, { type: 'boolean' | 'string' }>) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const names = Object.keys(command.options).map((name) => `--${name}`);
    const [reason = ''] = (error as Error).message.split(/\. To specify|\n/);
    throw wrongUsage(`${reason.replace(/\.$/, '')}.`, `smallwins ${command.name} knows ${names.join(', ')}.`);
  }
}

function checkPositionals(command: Command, given: readonly string[]): void {
  const { usage, min, max } = command.positionals ?? { usage: '', min: 0, max: 0 };
  if (given.length >= min && given.length <= max) return;
  const expected = max === 0 ? 'nothing but options' : usage;
  throw wrongUsage(
    `smallwins ${command.name} takes ${expected}; ${given.length === 0 ? 'nothing' : given.join(' ')} was given.`,
  );
}
