import type { Command } from './command.ts';

/** The help of everything: one line a command. */
export function mainHelp(commands: readonly Command[], version: string): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    `Smallwins ${version}: micro-recognition and micro-achievements for business apps.`,
    '',
    'Usage: smallwins COMMAND [options]',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'smallwins COMMAND --help shows its options and examples. Commands talk to the server that runs on the same data',
    'folder; without one they open the data folder for the moment. Settings are environment variables, such as',
    'SMALLWINS_DATA and PORT: see docs/reference/config.md.',
    '',
    'Exit codes: 0 done, 1 refused or failed, 2 wrong usage.',
    '',
  ].join('\n');
}

/** The help of one command. */
export function commandHelp(command: Command): string {
  const options = Object.entries(command.options).map(([name, { value, about, choices }]) => {
    const shown = value === undefined ? `--${name}` : `--${name} ${value}`;
    return [shown, choices ? `${about} One of ${choices.join(', ')}.` : about] as const;
  });
  const width = Math.max(...options.map(([shown]) => shown.length));
  return [
    command.summary,
    '',
    `Usage: smallwins ${[command.name, command.positionals?.usage, '[options]'].filter(Boolean).join(' ')}`,
    '',
    ...options.map(([shown, about]) => `  ${shown.padEnd(width)}  ${about}`),
    ...(command.notes === undefined ? [] : ['', command.notes]),
    '',
    'Examples:',
    ...command.examples.map((example) => `  ${example}`),
    '',
  ].join('\n');
}
