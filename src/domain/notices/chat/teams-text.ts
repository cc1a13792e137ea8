import type { Written } from './command.ts';

/** Somebody who is mentioned in a message of Teams: as they stand in its text, and what Teams calls them. */
export interface Mention {
  readonly text: string;
  readonly id: string;
}

const named: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * What somebody wrote in Teams, as they see it: no tags, mentions by their names, emoji as themselves.
 *
 * Example: `plainOfTeams('<p>Ask <at id="0">Ana</at>&nbsp;&amp; me</p>')` → `'Ask Ana & me'`
 */
export function plainOfTeams(html: string): string {
  return html
    .replace(/<(\/?[a-z]+)\b([^<>]*)>/gi, (_, tag: string, rest: string) => {
      if (/^(img|emoji)$/i.test(tag)) return /\balt="([^"]*)"/.exec(rest)?.[1] ?? '';
      return /^(br|\/p|\/div|\/li)$/i.test(tag) ? '\n' : '';
    })
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (all, tens, hex, name) => {
      if (name !== undefined) return named[String(name).toLowerCase()] ?? all;
      const code = tens === undefined ? Number.parseInt(hex, 16) : Number(tens);
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
        ? String.fromCodePoint(code)
        : '';
    })
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

/**
 * What was written to the bot after its own mention and the word `kudos`; null for anything else.
 *
 * Example: `writtenInTeams('<at>Smallwins</at> kudos <at>Ana</at> team player stayed', [{ text: '<at>Smallwins</at>',
 * id: '28:b' }, { text: '<at>Ana</at>', id: '29:a' }], '28:b')` → `{ to: ['29:a'], text: 'team player stayed' }`
 */
export function writtenInTeams(text: string, mentions: readonly Mention[], bot: string): Written | null {
  let rest = text;
  for (const one of mentions) if (one.id === bot && one.text !== '') rest = rest.replace(one.text, ' ');
  const said = /^(?:\s|&nbsp;)*\/?kudos(?![\p{L}\p{N}])/iu.exec(rest);
  if (!said) return null;
  rest = rest.slice(said[0].length);
  const to: string[] = [];
  for (;;) {
    rest = rest.replace(/^(?:\s|,|&nbsp;)+/, '');
    const next = mentions.find((one) => one.text !== '' && rest.startsWith(one.text));
    if (!next) break;
    if (!to.includes(next.id)) to.push(next.id);
    rest = rest.slice(next.text.length);
  }
  return { to, text: plainOfTeams(rest) };
}
