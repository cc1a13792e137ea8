import { readPlainText } from '../recognition/plain-text.ts';
import { isRefusal } from '../refusal.ts';

/** What cannot be seen but joins letters of Arabic and Indic scripts, which names are written with. */
const joiners = /[\u200c\u200d]/g;
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0\u2800]/u;

/** Letters of other scripts that look like Latin ones, in lower case: the ones a name can be copied with. */
const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['a', 'аαɑ'],
    ['b', 'Ьв'],
    ['c', 'сϲⅽ'],
    ['d', 'ԁⅾ'],
    ['e', 'еєε℮'],
    ['g', 'ɡց'],
    ['h', 'һհ'],
    ['i', 'іıιӏɩ'],
    ['j', 'јϳ'],
    ['k', 'кκ'],
    ['l', 'ⅼ'],
    ['m', 'мⅿ'],
    ['n', 'пո'],
    ['o', 'оοօσ'],
    ['p', 'рρ'],
    ['q', 'ԛզ'],
    ['r', 'гɾ'],
    ['s', 'ѕꜱ'],
    ['t', 'тτ'],
    ['u', 'υսц'],
    ['v', 'ѵνⅴ'],
    ['w', 'ԝωш'],
    ['x', 'хχⅹ'],
    ['y', 'уүγ'],
    ['z', 'ᴢ'],
  ].flatMap(([latin = '', others = '']) => [...others].map((other) => [other, latin])),
);

/** Why a text cannot be somebody's name or handle, in words that follow it; null if it can. */
export function refuseName(text: string): string | null {
  const found = unseen.exec(text.replace(joiners, ''));
  if (found) {
    const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `holds the character U+${code}, which cannot be shown; remove it`;
  }
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(text)) return 'has nothing that can be read; write a name';
  return isRefusal(readPlainText(text, text.length, ''))
    ? 'stacks more than six marks on one letter; write it without them'
    : null;
}

const graphemes = new Intl.Segmenter();

/** The beginning of a text, cut between what people see as letters. */
export function cutName(text: string, longest: number): string {
  let cut = '';
  for (const { segment } of graphemes.segment(text)) {
    if (cut.length + segment.length > longest) break;
    cut += segment;
  }
  return cut;
}

/**
 * A handle as the eye takes it: without case, width, invisible joiners and the script of letters that look alike. Two
 * people whose handles fold alike would be taken for each other, so there is one of them.
 */
export function foldHandle(handle: string): string {
  const plain = handle
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{Cf}/gu, '')
    .replace(/i\u0307/g, 'i');
  return [...plain]
    .map((sign) => lookAlikes[sign] ?? sign)
    .join('')
    .normalize('NFC');
}
