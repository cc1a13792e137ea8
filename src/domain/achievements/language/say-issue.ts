import { quote } from '../../refusal.ts';

const names: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list, such as [a, b]',
  object: 'lines of its own, below it',
};

/**
 * What a schema says of a place, in words for whoever wrote it, with the value that is there. They complete "earn.in …".
 *
 * Example: `Invalid option: expected one of "day"|"week"` of the value `weeks` → `is "weeks"; expected one of day, week`.
 */
export function sayIssue(message: string, value: unknown): string {
  const [, expected, received] = /^Invalid input: expected (\w+)(?:, received (\w+))?$/.exec(message) ?? [];
  if (expected !== undefined) {
    const wanted = names[expected] ?? expected;
    return received === 'undefined'
      ? `is missing; expected ${wanted}`
      : `is ${quote(value)}; expected ${wanted}`;
  }
  const [, options] = /^Invalid option: expected one of (.+)$/.exec(message) ?? [];
  if (options !== undefined)
    return `is ${quote(value)}; expected one of ${options.replaceAll('"', '').split('|').join(', ')}`;
  const plain = message.replace(/ at line \d+, column \d+:$/, '');
  return /^(an?|lower-case) /.test(plain) ? `is ${quote(value)}; expected ${plain}` : plain;
}

/** The names of lines that a schema does not know; empty for any other message. */
export function unknownLines(message: string): string[] {
  const [, list = ''] = /^Unrecognized keys?: (.+)$/.exec(message) ?? [];
  return [...list.matchAll(/"([^"]*)"/g)].map(([, name = '']) => name);
}
