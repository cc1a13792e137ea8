/** A name that is being typed: where its @ stands, and what of it is there. */
export interface Mention {
  readonly from: number;
  readonly search: string;
}

const begun = /(?<![\p{L}\p{N}])@"?([^\s@"]{1,40})$/u;
/** What `@` takes without quotes. */
const plain = /^[\p{L}\p{N}]([\p{L}\p{N}._-]*[\p{L}\p{N}_])?$/u;

/** The mention that is being typed where the caret stands; null if none is. */
export function mentionAt(text: string, caret: number): Mention | null {
  const found = begun.exec(text.slice(0, caret));
  return found ? { from: found.index, search: found[1] ?? '' } : null;
}

/** The text with the whole handle, and where the caret stands then. */
export function withMention(
  text: string,
  caret: number,
  { from }: Mention,
  handle: string,
): { text: string; caret: number } {
  const before = `${text.slice(0, from)}@${plain.test(handle) ? handle : `"${handle}"`} `;
  return { text: before + text.slice(caret).replace(/^ /, ''), caret: before.length };
}

export type CommentPart = { readonly text: string } | { readonly handle: string };

const mentions = /(?<![\p{L}\p{N}])@(?:"([^"\n]{1,100})"|([\p{L}\p{N}][\p{L}\p{N}._-]{0,99}))/gu;

/** A comment in its parts: what is said, and the handles of people that it mentions. */
export function partsOf(text: string, known: ReadonlySet<string>): CommentPart[] {
  const parts: CommentPart[] = [];
  let at = 0;
  for (const found of text.matchAll(mentions)) {
    const handle = found[1] ?? (found[2] ?? '').replace(/[.-]+$/, '');
    if (!known.has(handle)) continue;
    const end = found.index + (found[1] === undefined ? 1 + handle.length : found[0].length);
    if (found.index > at) parts.push({ text: text.slice(at, found.index) });
    parts.push({ handle });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at) });
  return parts;
}
